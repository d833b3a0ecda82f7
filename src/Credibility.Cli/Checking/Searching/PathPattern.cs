namespace Credibility.Cli.Checking.Searching;

/// <summary>A pattern for files that the shell left as it was.</summary>
internal sealed class PathPattern
{
    private readonly string _rest;

    public PathPattern(string here, string typed)
    {
        var parts = typed.Replace(Path.DirectorySeparatorChar, '/').Split('/', StringSplitOptions.None);
        var plain = parts.TakeWhile(part => !Glob.IsPattern(part)).ToList();
        Folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(plain is [""] ? "/" : string.Join('/', plain), here));
        _rest = string.Join('/', parts.Skip(plain.Count).Where(part => part is not ("" or ".")));
    }

    /// <summary>Full path of the folder above everything that can match.</summary>
    public string Folder { get; }

    /// <param name="path">Full path of a file below <see cref="Folder"/>.</param>
    public bool Matches(string path) => Glob.Matches(_rest, Path.GetRelativePath(Folder, path).Replace(Path.DirectorySeparatorChar, '/'));
}
