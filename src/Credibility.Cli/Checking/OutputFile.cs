using System.Text;

namespace Credibility.Cli.Checking;

/// <summary>A file that is there whole or not at all: written under another name beside it, and renamed once it is complete.</summary>
internal sealed class OutputFile : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _path;
    private readonly string? _unfinished;

    private OutputFile(string path, string? unfinished) =>
        (_path, _unfinished, Writer) = (path, unfinished, new StreamWriter(unfinished ?? path, append: false, Utf8) { NewLine = "\n" });

    public StreamWriter Writer { get; }

    /// <exception cref="IOException">It cannot be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static OutputFile Create(string path)
    {
        // Where the name is a link, what it leads to is written, as every other program would.
        var target = Path.GetFullPath(File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path);
        return new OutputFile(target, IsNoPlainFile(path, target) ? null : FormattableString.Invariant($"{target}.{Environment.ProcessId}.unfinished"));
    }

    /// <summary>Gives the file its name.</summary>
    public void Complete()
    {
        Writer.Dispose();
        if (_unfinished is null)
        {
            return;
        }

        if (!OperatingSystem.IsWindows() && File.Exists(_path))
        {
            File.SetUnixFileMode(_unfinished, File.GetUnixFileMode(_path));
        }

        File.Move(_unfinished, _path, overwrite: true);
    }

    /// <summary>What was not completed leaves nothing behind.</summary>
    public void Dispose()
    {
        try
        {
            Writer.Dispose();
        }
        catch (IOException)
        {
            // What is still in the buffer does not fit on the disk: it is thrown away either way.
        }

        if (_unfinished is not null)
        {
            File.Delete(_unfinished);
        }
    }

    /// <summary>A pipe or a device, which nothing may take the place of.</summary>
    private static bool IsNoPlainFile(string path, string target)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        return IsDevice(path) || IsDevice(target) || (File.Exists(target) && IsPipe(target));
    }

    private static bool IsDevice(string path) => path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);

    /// <summary>Opened for both ways a pipe does not wait for its other end.</summary>
    private static bool IsPipe(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        return !stream.CanSeek;
    }
}
