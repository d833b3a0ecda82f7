using Credibility.Formats.Yaml;

namespace Credibility.Cli.Importing;

/// <summary>The files of a list that somebody has fetched.</summary>
internal static class ListFiles
{
    private const long MaxBytes = 64 * 1024 * 1024;

    public static byte[] Bytes(string file)
    {
        try
        {
            return new FileInfo(file).Length <= MaxBytes ? File.ReadAllBytes(file) : throw StoppedException.CouldNotRun($"{file} is larger than {MaxBytes / (1024 * 1024)} MiB");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StoppedException.CouldNotRun(fault.Message);
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
}
