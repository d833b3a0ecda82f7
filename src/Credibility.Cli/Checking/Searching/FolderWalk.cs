using System.IO.Enumeration;
using Credibility.Formats.Files;

namespace Credibility.Cli.Checking.Searching;

/// <summary>Every file below a folder that could be a draft. Hidden folders and files, and what package tools load, are passed over.</summary>
/// <param name="passes">Whether a path is passed over; asked for folders too.</param>
/// <param name="fault">Told of each folder that cannot be read.</param>
internal sealed class FolderWalk(Func<string, bool, bool> passes, Action<string> fault)
{
    private const string Packages = "node_modules";

    private static readonly EnumerationOptions OneFolder = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    public static bool IsDraftName(string path) => DraftFileReader.Formats.ContainsKey(Path.GetExtension(path));

    /// <summary>Links to folders are not followed, since one that leads upwards would never end; links to files are files.</summary>
    public IEnumerable<string> Files(string folder)
    {
        var open = new Stack<string>([folder]);
        while (open.TryPop(out var next))
        {
            foreach (var (path, isFolder) in Entries(next))
            {
                if (!isFolder && IsDraftName(path) && !passes(path, false))
                {
                    yield return path;
                }
                else if (isFolder && !passes(path, true))
                {
                    open.Push(path);
                }
            }
        }
    }

    private List<(string Path, bool IsFolder)> Entries(string folder)
    {
        try
        {
            return
            [
                .. new FileSystemEnumerable<(string Path, bool IsFolder)>(folder, (ref FileSystemEntry entry) => (entry.ToSpecifiedFullPath(), entry.IsDirectory), OneFolder)
                {
                    ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                        entry.FileName[0] != '.' && (!entry.IsDirectory || ((entry.Attributes & FileAttributes.ReparsePoint) == 0 && !entry.FileName.SequenceEqual(Packages))),
                },
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            fault($"{folder}: {error.Message}");
            return [];
        }
    }
}
