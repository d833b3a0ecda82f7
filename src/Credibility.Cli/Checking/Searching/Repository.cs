namespace Credibility.Cli.Checking.Searching;

/// <summary>How far up the files of a house are looked for.</summary>
internal static class Repository
{
    /// <summary>Whether a folder holds a repository, so that nothing above it speaks for what lies in it; in a work tree <c>.git</c> is a file.</summary>
    public static bool IsRoot(string folder) => Path.Exists(Path.Combine(folder, ".git"));
}
