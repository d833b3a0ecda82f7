using Credibility.Formats.Yaml;
using Credibility.Policies;

namespace Credibility.Cli;

/// <summary>A policy that is named by the path of its file.</summary>
internal static class PolicyFile
{
    /// <summary>Whether what was given for <c>--policy</c> is a path rather than an id: ids hold neither dots nor separators.</summary>
    public static bool IsPath(string given) => given.Contains('.', StringComparison.Ordinal) || given.Contains('/', StringComparison.Ordinal) || given.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <exception cref="StoppedException">The file cannot be read (3) or is refused (2); every reason is told with its place.</exception>
    public static Policy Read(string path, ShippedData data, Terminal terminal)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw StoppedException.CouldNotRun(fault is FileNotFoundException or DirectoryNotFoundException ? $"{path}: there is no such file" : $"{path}: {fault.Message}");
        }

        var result = PolicyReader.Read(path, bytes, data.Data.Policies);
        if (result.Value is { } policy)
        {
            return policy;
        }

        foreach (var problem in result.Problems)
        {
            terminal.SayAt(problem.File, problem.Line, problem.Column, problem.Message);
        }

        throw StoppedException.Usage($"{path}: the policy is refused; nothing was checked");
    }
}
