using System.IO.Enumeration;
using Credibility.Formats.Prose;

namespace Credibility.Cli.Checking;

/// <summary>One input of a check.</summary>
/// <param name="Name">As messages name it.</param>
/// <param name="Path">Null is standard input.</param>
internal sealed record DraftFile(string Name, string? Path);

/// <summary>Which files a check is about: those named, and those in the folders named, each once, in an order that no file system decides.</summary>
internal static class DraftFiles
{
    private const string StandardInput = "-";

    private const string Extension = ".json";

    private static readonly EnumerationOptions WholeTree = new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <exception cref="StoppedException">A path names nothing that can be checked.</exception>
    public static IReadOnlyList<DraftFile> Find(IReadOnlyList<string> paths)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var files = new List<DraftFile>();
        foreach (var file in paths.SelectMany(Expand))
        {
            if (seen.Add(file.Path is null ? StandardInput : System.IO.Path.GetFullPath(file.Path)))
            {
                files.Add(file);
            }
        }

        return files;
    }

    /// <summary>Whether the answer is about one draft, so that it is one report and no list.</summary>
    public static bool IsOne(IReadOnlyList<string> paths) => paths.Count == 1 && !Directory.Exists(paths[0]);

    private static IEnumerable<DraftFile> Expand(string path)
    {
        if (path == StandardInput)
        {
            return [new DraftFile("standard input", null)];
        }

        if (Directory.Exists(path))
        {
            return InFolder(path);
        }

        var extension = System.IO.Path.GetExtension(path);
        return extension == Extension || TextDraft.Formats.ContainsKey(extension) ? [new DraftFile(path, path)] : throw StoppedException.Usage(
            $"{path}: only {Extension} files, which declare the draft's sources, and texts ({string.Join(", ", TextDraft.Formats.Keys)}) can be checked");
    }

    /// <summary>With forward slashes on every system; where a backslash is a letter like others it stays.</summary>
    private static string Shown(string path) => path.Replace(System.IO.Path.DirectorySeparatorChar, '/');

    /// <summary>Links to folders are not followed, since one that leads upwards would never end; links to files are files.</summary>
    private static FileSystemEnumerable<string> Below(string folder) => new(folder, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), WholeTree)
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && entry.FileName.EndsWith(Extension, StringComparison.Ordinal),
        ShouldRecursePredicate = (ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
    };

    private static List<DraftFile> InFolder(string folder)
    {
        try
        {
            List<DraftFile> files = [.. Below(folder).Select(path => new DraftFile(Shown(path), path)).OrderBy(file => file.Name, StringComparer.Ordinal)];
            return files.Count > 0 ? files : throw StoppedException.Usage($"{folder}: no {Extension} file in this folder");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StoppedException.CouldNotRun($"{folder}: {fault.Message}");
        }
    }
}
