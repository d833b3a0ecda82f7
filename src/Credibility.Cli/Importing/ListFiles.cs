using Credibility.Formats.Yaml;

namespace Credibility.Cli.Importing;

/// <summary>The files of a list that somebody has fetched.</summary>
internal static class ListFiles
{
    private const int MostMebibytes = 64;

    /// <summary>No place on earth is further ahead of UTC.</summary>
    private static readonly TimeSpan FurthestAhead = TimeSpan.FromHours(14);

    /// <summary>The whole file. Bounded while it is read: a pipe or a device tells no length before.</summary>
    /// <exception cref="StoppedException">The file cannot be read, or is larger.</exception>
    public static byte[] Bytes(string file, int maxMebibytes = MostMebibytes)
    {
        try
        {
            using var stream = File.OpenRead(file);
            using var bytes = new MemoryStream();
            var buffer = new byte[81_920];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > maxMebibytes * 1024L * 1024)
                {
                    throw StoppedException.CouldNotRun(FormattableString.Invariant($"{file} is larger than {maxMebibytes} MiB"));
                }
            }

            return bytes.ToArray();
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw StoppedException.CouldNotRun($"there is no file {file}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StoppedException.CouldNotRun($"{file} cannot be read: {fault.Message}");
        }
    }

    /// <summary>What was read; tells every problem with its line where something is wrong.</summary>
    public static T Valid<T>(DataResult<T> read, Terminal terminal)
        where T : class
    {
        foreach (var problem in read.Problems)
        {
            terminal.SayAt(problem.File, problem.Line, problem.Column, problem.Message);
        }

        return read.Value ?? throw StoppedException.CouldNotRun("nothing was written: mend the lines above");
    }

    /// <summary>
    /// Refuses a day that has begun nowhere. The catalog's day follows the newest data set and never moves back: one slip of a
    /// manifest would end every dated fact for good.
    /// </summary>
    public static void RequireBegun(DateOnly day, string manifestFile, TimeProvider time)
    {
        if (day > DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime + FurthestAhead))
        {
            throw StoppedException.CouldNotRun(FormattableString.Invariant($"nothing was written: {manifestFile}: the date {day:yyyy-MM-dd} lies in the future"));
        }
    }
}
