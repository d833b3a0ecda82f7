namespace Credibility.Formats.Yaml;

/// <summary>What is wrong at one place of a data file, and what to write instead.</summary>
/// <param name="File">Path as the reader was given it, with forward slashes.</param>
/// <param name="Line">1-based; 1 where the file as a whole is meant.</param>
/// <param name="Column">1-based, in UTF-16 code units.</param>
public sealed record DataProblem(string File, int Line, int Column, string Message)
{
    /// <summary>The form that editors and terminals link: <c>file:line:column: message</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column}: {Message}");
}

/// <summary>A value, or every problem that keeps it from being one. Never both.</summary>
public sealed record DataResult<T>
    where T : class
{
    private DataResult(T? value, IReadOnlyList<DataProblem> problems) => (Value, Problems) = (value, problems);

    /// <summary>The value; null exactly when there are problems.</summary>
    public T? Value { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<DataProblem> Problems { get; }

    internal static DataResult<T> Of(T value) => new(value, []);

    internal static DataResult<T> Refused(IReadOnlyList<DataProblem> problems) => new(null, problems);
}
