namespace Credibility.Cli.Changes;

/// <summary>What became of a file since the base.</summary>
/// <param name="IsChanged">False where every byte is as it was.</param>
/// <param name="Blob">Hash of what it was; null where it is new.</param>
internal sealed record FileChange(bool IsChanged, string? Blob)
{
    public static FileChange None { get; } = new(false, null);

    public static FileChange New { get; } = new(true, null);
}

/// <summary>Which files of a repository a change touches: by its commits, by what is not committed yet, and by what git does not know yet.</summary>
internal sealed class ChangedFiles
{
    private const string Module = "160000";

    private const string Link = "120000";

    private readonly Git _git;
    private readonly string _top;
    private readonly string _prefix;
    private readonly HashSet<string> _submodules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _blobs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileChange> _changes = new(StringComparer.Ordinal);

    /// <param name="folder">The working folder.</param>
    /// <exception cref="StoppedException">It is no working tree, or there is nothing to compare with.</exception>
    public ChangedFiles(string reference, string folder)
    {
        _git = new Git(folder);
        var place = _git.Ask("rev-parse", "--show-toplevel");
        _top = place.Code == 0 && place.Line.Length > 0 ? place.Line : throw StoppedException.Usage($"--diff-base {reference}: {(place.Errors.Length > 0 ? place.Errors.Split('\n')[0] : "this folder is not in the working tree of a git repository")}");
        _prefix = _git.Require("rev-parse", "--show-prefix").Line;
        Folder = folder;
        var commit = MergeBase.Of(reference, _git);
        ReadTree(_git.Require("ls-tree", "-r", "-z", "--full-tree", commit));
        ReadDiff(_git.Require("diff", "--raw", "-z", "--no-abbrev", "-M", "--no-ext-diff", "--no-textconv", "--no-color", "--no-relative", "--ignore-submodules=dirty", commit, "--"));
    }

    private string Folder { get; }

    /// <param name="path">Full path of a file.</param>
    /// <param name="isOnDisk">False where the words come from elsewhere, so that they may be others than the file's.</param>
    /// <exception cref="StoppedException">It lies outside of the repository.</exception>
    public FileChange Of(string path, bool isOnDisk)
    {
        var inside = InRepository(path);
        return SubmoduleOf(inside) is not null ? FileChange.None
            : _changes.TryGetValue(inside, out var change) ? change
            : !_blobs.TryGetValue(inside, out var blob) ? FileChange.New
            : isOnDisk ? FileChange.None : new FileChange(true, blob);
    }

    /// <summary>The submodule that a file belongs to, or null. This repository knows only its commit and none of its lines.</summary>
    /// <exception cref="StoppedException">The file lies outside of the repository.</exception>
    public string? Submodule(string path) => SubmoduleOf(InRepository(path));

    /// <summary>What a file was.</summary>
    public byte[] Read(string blob) => _git.Require("cat-file", "blob", blob).Bytes;

    private string? SubmoduleOf(string inside) => _submodules.FirstOrDefault(module => inside.StartsWith(module + "/", StringComparison.Ordinal));

    /// <summary>A link is what it leads to, since that is what is checked.</summary>
    private string InRepository(string path)
    {
        var fromHere = Path.GetRelativePath(Folder, (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? path);
        var parts = _prefix.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var part in fromHere.Split(Path.DirectorySeparatorChar))
        {
            if (part != "..")
            {
                parts.Add(part);
                continue;
            }

            if (parts.Count == 0)
            {
                throw Outside(path);
            }

            parts.RemoveAt(parts.Count - 1);
        }

        return Path.IsPathRooted(fromHere) ? throw Outside(path) : string.Join('/', parts);
    }

    private StoppedException Outside(string path) =>
        StoppedException.Usage($"{path}: this file lies outside of the repository at {_top}, so that --diff-base can say nothing about it; check it without");

    /// <summary><c>mode type hash TAB path</c>, each ended by NUL.</summary>
    private void ReadTree(GitAnswer tree)
    {
        foreach (var entry in tree.Fields)
        {
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            var (head, path) = (entry[..tab].Split(' '), entry[(tab + 1)..]);
            if (head[0] == Module)
            {
                _submodules.Add(path);
            }
            else if (head[0] != Link)
            {
                _blobs[path] = head[2];
            }
        }
    }

    /// <summary><c>:mode mode hash hash status NUL path NUL</c>, with a second path for a rename or copy.</summary>
    private void ReadDiff(GitAnswer diff)
    {
        var fields = diff.Fields;
        for (var i = 0; i + 1 < fields.Length; i++)
        {
            var head = fields[i][1..].Split(' ');
            var (old, mode, blob, status) = (head[0], head[1], head[2], head[4][0]);
            i += status is 'R' or 'C' ? 2 : 1;
            if (mode == Module)
            {
                _submodules.Add(fields[i]);
            }

            // What a link led to is another file's past. A file whose merge is not finished has its past in the tree alone.
            var past = status is 'A' or 'C' || old is Link or Module ? null : blob.Trim('0').Length > 0 ? blob : _blobs.GetValueOrDefault(fields[i]);
            _changes[fields[i]] = new FileChange(true, past);
        }
    }
}
