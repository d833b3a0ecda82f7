namespace Credibility.Cli.Checking.Searching;

/// <summary>
/// What ignore files pass over: the nearest file that says something of a path decides, from its folder up to the repository's; what
/// lies in an ignored folder is ignored, whatever is said of it.
/// </summary>
internal sealed class IgnoredPaths
{
    private readonly Dictionary<string, Folder> _folders = new(StringComparer.Ordinal);

    /// <param name="path">Full path.</param>
    public bool Has(string path, bool isFolder) => Path.GetDirectoryName(path) is { } above && Of(above).Ignores(path, isFolder);

    private Folder Of(string path)
    {
        if (_folders.TryGetValue(path, out var known))
        {
            return known;
        }

        var above = Repository.IsRoot(path) || Path.GetDirectoryName(path) is not { } parent ? null : Of(parent);
        return _folders[path] = new Folder(above, IgnoreFile.In(path), above?.Ignores(path, isFolder: true) ?? false);
    }

    private sealed record Folder(Folder? Above, IgnoreFile? File, bool IsIgnored)
    {
        public bool Ignores(string path, bool isFolder) => IsIgnored || (Says(path, isFolder) ?? false);

        private bool? Says(string path, bool isFolder) => File?.Says(path, isFolder) ?? Above?.Says(path, isFolder);
    }
}
