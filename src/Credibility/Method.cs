using Credibility.Attributions;
using Credibility.Graphs;
using Credibility.Provenance;
using Credibility.Sources.Ownership;
using Credibility.Sources.Resolving;
using Credibility.Sources.Scores;

namespace Credibility;

/// <summary>Every POLICY number of the method, loaded from <c>data/method</c>, with the hash that each report carries.</summary>
/// <param name="Sha256">Hash over the data file's bytes; 64 lower-case hex digits.</param>
public sealed record Method(
    string Version,
    string Sha256,
    AnswerabilityTable Answerability,
    AutonomyTable Autonomy,
    RelayTable Relay,
    SupportThresholds Support,
    WalkLimits Walk,
    TopicTable Topics,
    ResolverThresholds Resolver)
{
    /// <summary>Signals and weights of the source score.</summary>
    public ScoreTable Scores { get; init; } = ScoreTable.Empty;

    /// <summary>Where the reading of a text had to choose.</summary>
    public ReadingNumbers Reading { get; init; } = ReadingNumbers.None;

    /// <summary>When a title asserts a claim.</summary>
    public KeyTitle KeyTitle { get; init; } = KeyTitle.Never;
}
