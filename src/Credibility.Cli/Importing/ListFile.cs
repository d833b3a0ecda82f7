namespace Credibility.Cli.Importing;

/// <summary>The bytes of a file that somebody else may have written.</summary>
internal static class ListFile
{
    /// <summary>The whole file. Bounded while it is read: a pipe or a device tells no length before.</summary>
    /// <exception cref="StoppedException">The file cannot be read, or is larger.</exception>
    public static byte[] Bytes(string path, int maxMebibytes)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var bytes = new MemoryStream();
            var buffer = new byte[81_920];
            for (int read; (read = file.Read(buffer)) > 0;)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > maxMebibytes * 1024L * 1024)
                {
                    throw StoppedException.CouldNotRun(FormattableString.Invariant($"{path} is larger than {maxMebibytes} MiB"));
                }
            }

            return bytes.ToArray();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StoppedException.CouldNotRun(fault.Message);
        }
    }
}
