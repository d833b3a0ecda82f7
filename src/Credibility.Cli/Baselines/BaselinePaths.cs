namespace Credibility.Cli.Baselines;

/// <summary>Files as a baseline names them: relative to its own folder and with forward slashes, so that it holds wherever the check is run from.</summary>
/// <param name="baseline">Path of the baseline.</param>
internal sealed class BaselinePaths(string baseline)
{
    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(baseline))!;

    public string Of(string file) => Path.GetRelativePath(_folder, Path.GetFullPath(file)).Replace(Path.DirectorySeparatorChar, '/');

    public string Full(string named) => Path.GetFullPath(named, _folder);
}
