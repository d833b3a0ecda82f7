namespace Credibility.Formats.Yaml;

/// <summary>The reading of one file: collects every problem instead of stopping at the first.</summary>
internal sealed class DataReading(string file)
{
    private readonly List<DataProblem> _problems = [];

    public string File { get; } = file.Replace('\\', '/');

    /// <summary>In the order in which they were met.</summary>
    public IReadOnlyList<DataProblem> Problems => _problems;

    public bool IsClean => _problems.Count == 0;

    public void Add(YamlNode at, string message) => Add(at.Line, at.Column, message);

    public void Add(int line, int column, string message) =>
        _problems.Add(new DataProblem(File, Math.Max(1, line), Math.Max(1, column), message));

    /// <summary>The value if nothing was wrong, else all problems in the order of the file.</summary>
    public DataResult<T> Result<T>(Func<T> value)
        where T : class => IsClean ? DataResult<T>.Of(value()) : Refused<T>();

    public DataResult<T> Refused<T>()
        where T : class => DataResult<T>.Refused([.. _problems.OrderBy(p => p.Line).ThenBy(p => p.Column)]);
}
