using Credibility.Cli.Checking.Searching;

namespace Credibility.Cli.Checking;

/// <summary>Reads an input up to the size that a request may have.</summary>
internal static class DraftBytes
{
    private const int MostBytes = 1 << 20;

    /// <summary>The bytes, or why there are none.</summary>
    /// <param name="openInput">Opens standard input.</param>
    public static (byte[]? Bytes, string? Fault) Read(DraftFile file, Func<Stream> openInput)
    {
        try
        {
            // A pipe or a device in a folder holds nothing by its entry, and opening it can wait for good. Who names one means to wait.
            if (file is { IsFound: true, Path: { } found } && IsEmpty(found))
            {
                return ([], null);
            }

            using var stream = file.Path is { } path ? File.OpenRead(path) : openInput();
            return Read(stream);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, fault is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : fault.Message);
        }
    }

    private static bool IsEmpty(string path) => (File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new FileInfo(path)) is FileInfo { Exists: true, Length: 0 };

    /// <summary>Reads one byte more than allowed at most, so that an endless input ends.</summary>
    private static (byte[]? Bytes, string? Fault) Read(Stream stream)
    {
        var buffer = new byte[16 * 1024];
        using var bytes = new MemoryStream();
        while (stream.Read(buffer) is > 0 and var count)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > MostBytes)
            {
                return (null, FormattableString.Invariant($"more than {MostBytes} bytes; that is the most a request may have"));
            }
        }

        return (bytes.ToArray(), null);
    }
}
