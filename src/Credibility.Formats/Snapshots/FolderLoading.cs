using Credibility.Formats.Yaml;

namespace Credibility.Formats.Snapshots;

/// <summary>Reads one file after the other and keeps the problems of all.</summary>
internal sealed class FolderLoading(string folder)
{
    public delegate DataResult<T> FileReader<T>(string file, ReadOnlySpan<byte> bytes)
        where T : class;

    public delegate DataResult<T> TwoFileReader<T>(string first, ReadOnlySpan<byte> firstBytes, string second, ReadOnlySpan<byte> secondBytes)
        where T : class;

    public List<DataProblem> Problems { get; } = [];

    public bool HasFolder(string name) => Directory.Exists(Path.Combine(folder, name));

    public bool HasFile(string name) => File.Exists(Path.Combine(folder, name));

    public T? One<T>(string name, FileReader<T> read)
        where T : class => Bytes(name) is { } bytes ? Keep(read(Shown(name), bytes)) : null;

    public T? Two<T>(string first, string second, TwoFileReader<T> read)
        where T : class
    {
        var firstBytes = Bytes(first);
        var secondBytes = Bytes(second);
        return firstBytes is null || secondBytes is null ? null : Keep(read(Shown(first), firstBytes, Shown(second), secondBytes));
    }

    public IReadOnlyList<T> All<T>(string name, string extension, FileReader<T> read)
        where T : class
    {
        var values = new List<T>();
        foreach (var file in Files(name, extension))
        {
            if (One(file, read) is { } value)
            {
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>Hash of each file, in the order of their names.</summary>
    public IEnumerable<string> HashesOf(string name, string extension) =>
        Files(name, extension).Select(file => Utf8File.Sha256(File.ReadAllBytes(Path.Combine(folder, file))));

    public void Require(string name)
    {
        if (!File.Exists(Path.Combine(folder, name)))
        {
            Missing(name);
        }
    }

    /// <summary>Relative names below the folder, in ordinal order, whatever the file system says first.</summary>
    public List<string> Files(string name, string extension)
    {
        if (!HasFolder(name))
        {
            return [];
        }

        return [.. Directory.EnumerateFiles(Path.Combine(folder, name), "*" + extension, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }

    private void Missing(string name) => Problems.Add(new DataProblem(Shown(name), 1, 1, "this file is missing"));

    private T? Keep<T>(DataResult<T> result)
        where T : class
    {
        Problems.AddRange(result.Problems);
        return result.Value;
    }

    private byte[]? Bytes(string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            Missing(name);
            return null;
        }

        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Problems.Add(new DataProblem(Shown(name), 1, 1, "this file cannot be read: " + error.Message));
            return null;
        }
    }

    private string Shown(string name) => Path.Combine(folder, name).Replace('\\', '/');
}
