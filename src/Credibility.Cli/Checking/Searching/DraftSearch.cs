using Credibility.Formats.Files;

namespace Credibility.Cli.Checking.Searching;

/// <summary>Which files a check is about: those named, and those below the folders and patterns named, each once, in an order that no file system decides.</summary>
internal sealed class DraftSearch
{
    private const string StandardInput = "-";

    private const string Request = ".json";

    private readonly DraftSearchSettings _settings;
    private readonly Terminal _terminal;
    private readonly string _here = Directory.GetCurrentDirectory();
    private readonly IgnoredPaths? _ignored;
    private readonly IgnoreFile? _excluded;
    private readonly Dictionary<string, DraftFile> _files = new(StringComparer.Ordinal);
    private int _code = ExitCode.Clean;
    private bool _leftOut;

    public DraftSearch(DraftSearchSettings settings, Terminal terminal)
    {
        (_settings, _terminal) = (settings, terminal);
        _ignored = settings.Ignores ? new IgnoredPaths() : null;
        _excluded = settings.Excluded.Count > 0 ? new IgnoreFile(_here, settings.Excluded) : null;
    }

    /// <summary>Endings of files that hold a draft's text.</summary>
    public static string TextEndings => string.Join(", ", DraftFileReader.Formats.Keys.Where(ending => ending != Request));

    private static string WhatCanBeChecked => $"only {Request} files, which declare the draft's sources, and texts ({TextEndings}) can be checked";

    /// <exception cref="StoppedException">A path names nothing that can be checked.</exception>
    public FoundDrafts Find()
    {
        var isSingle = _settings.Paths.Count == 1;
        foreach (var path in _settings.Paths)
        {
            isSingle &= Add(path);
        }

        var mayBeEmpty = _settings.MayBeEmpty || _leftOut;
        var files = _files.Values.OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        return new FoundDrafts(files, isSingle && files.Count == 1, _code, mayBeEmpty ? "" : string.Join(", ", _settings.Paths));
    }

    /// <returns>Whether it names one draft.</returns>
    private bool Add(string path)
    {
        if (path == StandardInput)
        {
            AddStandardInput();
            return true;
        }

        if (Directory.Exists(path))
        {
            AddFound(path, FullPath(path), _ => true);
            return false;
        }

        if (Glob.IsPattern(path) && !File.Exists(path))
        {
            var pattern = new PathPattern(_here, path);
            AddFound(path, pattern.Folder, pattern.Matches);
            return false;
        }

        AddNamed(path);
        return true;
    }

    private void AddStandardInput()
    {
        if (_settings.StandardInputPath is not { } path)
        {
            _files.TryAdd(StandardInput, new DraftFile("standard input", null, null, IsFound: false));
        }
        else if (Path.GetExtension(path).Length > 0 && !FolderWalk.IsDraftName(path))
        {
            throw StoppedException.Usage($"--stdin-path {path}: {WhatCanBeChecked}; a path without an ending leaves it to what is read");
        }
        else if (!LeaveOut(path))
        {
            _files.TryAdd(FullPath(path), new DraftFile(Shown(FullPath(path), path), null, FullPath(path), IsFound: false));
        }
    }

    private void AddNamed(string path)
    {
        if (!FolderWalk.IsDraftName(path))
        {
            throw Path.GetExtension(path).Length == 0 && !File.Exists(path) ? StoppedException.CouldNotRun($"{path}: there is no such file or folder")
                : StoppedException.Usage($"{path}: {WhatCanBeChecked}");
        }

        if (!LeaveOut(path))
        {
            _files[FullPath(path)] = new DraftFile(Shown(FullPath(path), path), path, FullPath(path), IsFound: false);
        }
    }

    /// <summary>Tools that pass every changed file on by name rely on what is ignored staying ignored.</summary>
    private bool LeaveOut(string path)
    {
        var full = FullPath(path);
        if (_ignored?.Has(full, isFolder: false) ?? false)
        {
            _terminal.Say($"{path} is left out: a {IgnoreFile.Name} ignores it; --no-ignore checks it");
            return _leftOut = true;
        }

        return IsExcluded(full, isFolder: false) && (_leftOut = true);
    }

    private void AddFound(string typed, string folder, Func<string, bool> matches)
    {
        var walk = new FolderWalk((path, isFolder) => (_ignored?.Has(path, isFolder) ?? false) || IsExcluded(path, isFolder), Fault);
        var count = 0;
        foreach (var path in Directory.Exists(folder) && !IsIgnoredWhole(typed, folder) ? walk.Files(folder).Where(matches) : [])
        {
            count++;
            _files.TryAdd(path, new DraftFile(Shown(path, path), path, path, IsFound: true));
        }

        if (count == 0 && !_settings.MayBeEmpty && !_leftOut && _code == ExitCode.Clean)
        {
            throw StoppedException.Usage($"{typed}: no draft there; looked for files that end in {string.Join(", ", DraftFileReader.Formats.Keys)}; --allow-empty accepts that");
        }
    }

    private bool IsIgnoredWhole(string typed, string folder) => (_ignored?.Has(folder, isFolder: true) ?? false) && !Glob.IsPattern(typed) && LeaveOut(typed);

    private bool IsExcluded(string path, bool isFolder) => _excluded is not null && IsBelow(path) && _excluded.Says(path, isFolder) == true;

    private void Fault(string message)
    {
        _terminal.Say(message);
        _code = ExitCode.CouldNotRun;
    }

    /// <summary>From here on where it lies below, with forward slashes; else as it was typed. Where a backslash is a letter like others it stays.</summary>
    private string Shown(string full, string typed) => (IsBelow(full) ? Path.GetRelativePath(_here, full) : typed).Replace(Path.DirectorySeparatorChar, '/');

    private bool IsBelow(string full) => full.StartsWith(Path.EndsInDirectorySeparator(_here) ? _here : _here + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string FullPath(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
}
