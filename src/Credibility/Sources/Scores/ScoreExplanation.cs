using Credibility.Sources.Ownership;

namespace Credibility.Sources.Scores;

/// <summary>What a reader asks about a score beyond its parts: how sure it is and what would make it surer, and what is held and does not count.</summary>
/// <param name="Sureness">Null where the source is not rated.</param>
/// <param name="Missing">What would count most first.</param>
public sealed record ScoreExplanation(
    SourceScore Score, ScoreTable Table, Sureness? Sureness, IReadOnlyList<MissingSignal> Missing, IReadOnlyList<UncountedFact> Uncounted);

/// <summary>How wide the interval is, and how much evidence would narrow it.</summary>
/// <param name="WidthPoints">Of the interval.</param>
/// <param name="ForMedium">Observations in all, pointing the same way, from which it would be medium; null where it is, or where no caps allow so many.</param>
/// <param name="ForHigh">The same for high.</param>
public sealed record Sureness(double WidthPoints, int? ForMedium, int? ForHigh);

/// <summary>A signal of which nothing, or not all, is evidenced.</summary>
/// <param name="Counts">Observations that it would add at most, under the cap of its group.</param>
/// <param name="Factors">Which of the three factors of control are open; empty for any other signal.</param>
public sealed record MissingSignal(SignalRow Row, double Counts, IReadOnlyList<FactorOfControl> Factors);

/// <summary>A fact that is held, valid on the day, and does not count.</summary>
/// <param name="Factor">Which factor of control it is; null for any other signal.</param>
/// <param name="Level">What the factor or the observation says.</param>
public sealed record UncountedFact(SignalRow Row, UncountedReason Reason, FactorOfControl? Factor, string Level, Validity Valid, IReadOnlyList<string> Evidence);

/// <summary>Why a fact does not count.</summary>
public enum UncountedReason
{
    /// <summary>Only the reasons of an act that lists somebody evidence it.</summary>
    OnlyFromListing,
    /// <summary>The factors that are evidenced leave types of control possible that pull both ways.</summary>
    ControlIsOpen,
    /// <summary>Another observation of the same signal counts.</summary>
    AnotherCounts,
}
