using Credibility.Formats.Snapshots;
using Credibility.Formats.Yaml;

namespace Credibility.Cli.Profiles;

/// <summary>The profiles in a folder, as far as they could be read.</summary>
internal sealed class ProfileFolder
{
    private readonly List<ProfileFile> _profiles = [];
    private readonly List<DataProblem> _problems = [];
    private readonly List<string> _ids = [];

    /// <summary>Files, readable or not.</summary>
    public int Count => _ids.Count;

    /// <exception cref="StoppedException">There is no such folder, no profile in it, or a file cannot be read.</exception>
    public static ProfileFolder Read(string folder)
    {
        var read = new ProfileFolder();
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                read.Add(path);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StoppedException.CouldNotRun(fault.Message);
        }

        return read.Count > 0 ? read : throw StoppedException.Usage($"{folder}: no .yaml file in this folder");
    }

    /// <summary>All problems, by file and place. A profile may point to one that ships and to one beside it that could not be read.</summary>
    public IReadOnlyList<DataProblem> Lint(LoadedData shipped)
    {
        var known = shipped.Profiles.Select(profile => profile.Id).Concat(_ids);
        return
        [
            .. _problems.Concat(new ProfileLint(shipped.States, shipped.Method, known).Check(_profiles))
                .OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column),
        ];
    }

    private void Add(string path)
    {
        _ids.Add(Path.GetFileNameWithoutExtension(path));
        var result = ProfileReader.Read(path, File.ReadAllBytes(path));
        _problems.AddRange(result.Problems);
        if (result.Value is { } profile)
        {
            _profiles.Add(profile);
        }
    }
}
