using Credibility.Formats.Yaml;
using Credibility.Policies;

namespace Credibility.Cli;

/// <summary>A policy that is named by the path of its file, or stands in a folder above the drafts.</summary>
internal static class PolicyFile
{
    private const string Misnamed = ".credibility.yml";

    /// <summary>Whether what was given for <c>--policy</c> is a path rather than an id: ids hold neither dots nor separators.</summary>
    public static bool IsPath(string given) => given.Contains('.', StringComparison.Ordinal) || given.Contains('/', StringComparison.Ordinal) || given.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The file of a folder's own policy, or null where it has none.</summary>
    /// <exception cref="StoppedException">There are two, or one whose name would be overlooked.</exception>
    public static string? In(string folder)
    {
        string? found = null;
        foreach (var name in PolicyReader.HouseFiles)
        {
            if (File.Exists(Path.Combine(folder, name)))
            {
                found = found is null ? name : throw StoppedException.Usage($"{Shown(folder)}: both {found} and {name} stand here; keep one");
            }
        }

        return found is not null ? Shown(Path.Combine(folder, found))
            : File.Exists(Path.Combine(folder, Misnamed)) ? throw StoppedException.Usage($"{Shown(Path.Combine(folder, Misnamed))}: a policy's file ends in .yaml; rename it") : null;
    }

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

    /// <summary>From here on where it lies below: what was not typed is told as briefly as can be.</summary>
    private static string Shown(string path) =>
        Path.GetRelativePath(Directory.GetCurrentDirectory(), path) is var inside && !inside.StartsWith("..", StringComparison.Ordinal) ? inside : path;
}
