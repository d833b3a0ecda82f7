namespace Credibility.Cli.Checking.Searching;

/// <summary>What is to be passed over, in the syntax of gitignore; the last line that matches decides.</summary>
/// <param name="folder">Full path of the folder that the patterns speak of.</param>
internal sealed class IgnoreFile(string folder, IEnumerable<string> lines)
{
    public const string Name = ".credibilityignore";

    private readonly Rule[] _rules = [.. lines.Select(Parse).OfType<Rule>()];

    /// <summary>The file of a folder, or null where it has none.</summary>
    /// <exception cref="StoppedException">It is there and cannot be read.</exception>
    public static IgnoreFile? In(string folder)
    {
        var path = Path.Combine(folder, Name);
        try
        {
            return File.Exists(path) ? new IgnoreFile(folder, File.ReadAllText(path).Split('\n').Select(line => line.EndsWith('\r') ? line[..^1] : line)) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StoppedException.CouldNotRun($"{path}: {fault.Message}");
        }
    }

    /// <summary>Whether it says that a path below its folder is ignored, or is not; null where it says nothing of it.</summary>
    public bool? Says(string path, bool isFolder)
    {
        var inside = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
        var name = Path.GetFileName(path);
        for (var i = _rules.Length - 1; i >= 0; i--)
        {
            var rule = _rules[i];
            if ((isFolder || !rule.FoldersOnly) && Glob.Matches(rule.Pattern, rule.IsAnchored ? inside : name))
            {
                return !rule.IsNegated;
            }
        }

        return null;
    }

    private static Rule? Parse(string line)
    {
        var text = WithoutTrailingSpaces(line);
        if (text.Length == 0 || text[0] == '#')
        {
            return null;
        }

        var isNegated = text[0] == '!';
        text = isNegated ? text[1..] : text;
        var foldersOnly = text.EndsWith('/');
        text = foldersOnly ? text[..^1] : text;
        var isAnchored = text.Contains('/', StringComparison.Ordinal);
        text = text.StartsWith('/') ? text[1..] : text;
        return text.Length == 0 ? null : new Rule(text, isNegated, foldersOnly, isAnchored);
    }

    /// <summary>A space at the end counts only behind a backslash.</summary>
    private static string WithoutTrailingSpaces(string line)
    {
        var end = line.TrimEnd(' ').Length;
        var slashes = 0;
        while (slashes < end && line[end - 1 - slashes] == '\\')
        {
            slashes++;
        }

        return line[..(end < line.Length && slashes % 2 == 1 ? end + 1 : end)];
    }

    /// <param name="IsAnchored">Speaks of the path from the folder on, and not of a name anywhere below it.</param>
    private sealed record Rule(string Pattern, bool IsNegated, bool FoldersOnly, bool IsAnchored);
}
