namespace Credibility.Sources.Scores;

/// <summary>What can be observed about a source, and the levels that an observation can have.</summary>
/// <param name="Levels">Level ids by signal id.</param>
public sealed record SignalTable(IReadOnlyDictionary<string, IReadOnlyList<string>> Levels)
{
    public static SignalTable Empty { get; } = new(new Dictionary<string, IReadOnlyList<string>>());
}
