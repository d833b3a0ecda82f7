namespace Credibility.Sources.Scores;

/// <summary>What the evidence about a source adds up to on one day: a score with its interval, or why there is none.</summary>
public sealed record SourceScore
{
    /// <summary>Hash over the parameters, the signals and what the profile shows of them; moves only when the score's inputs do. 32 lower-case hex digits.</summary>
    public required string Version { get; init; }

    /// <summary>The day at which validity and decay are judged.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The number and its interval; null where the source is not rated.</summary>
    public required RatedScore? Rated { get; init; }

    /// <summary>Why there is no score; null where there is one.</summary>
    public required NotRatedReason? NotRated { get; init; }

    /// <summary>N: pseudo-observations behind it, after caps.</summary>
    public required double Evidence { get; init; }

    /// <summary>How many evidenced facts it rests on.</summary>
    public required int Facts { get; init; }

    /// <summary>How many of them have no known begin: they count on every day before their end, also where they did not hold yet.</summary>
    public required int Undated { get; init; }

    /// <summary>Every signal that counts, in the order of the signal table.</summary>
    public required IReadOnlyList<ScoreContribution> Contributions { get; init; }
}

/// <summary>A score on 0–100. The exact parts sum to the exact score, the shown parts to the shown score.</summary>
/// <param name="Score">100·P, exact.</param>
/// <param name="Shown">Rounded to 0.1.</param>
/// <param name="Low">Lower end of the interval, 0–100.</param>
/// <param name="High">Upper end of the interval, 0–100.</param>
/// <param name="Base">100·a: where every source starts.</param>
/// <param name="BaseShown">Rounded so that the shown parts sum.</param>
/// <param name="Opinion">The same evidence as a subjective-logic opinion.</param>
/// <param name="AdmiraltyLetter">A to E, for those who work with that code.</param>
public sealed record RatedScore(
    double Score, double Shown, double Low, double High, HowSure HowSure, double Base, double BaseShown, Opinion Opinion, string AdmiraltyLetter);

/// <summary>How wide the interval is, in a word.</summary>
public enum HowSure { Low, Medium, High }

/// <summary>Why a source has no score.</summary>
public enum NotRatedReason
{
    /// <summary>Fewer pseudo-observations than the method asks for.</summary>
    NotEnoughEvidence,
    /// <summary>A living person, and the operator has not turned scores of people on.</summary>
    PeopleAreNotScored,
}

/// <summary>The reasons in the words that a reader sees.</summary>
public static class NotRatedWords
{
    public static string InWords(this NotRatedReason reason) => reason switch
    {
        NotRatedReason.PeopleAreNotScored => "scores of people are off",
        _ => "not enough evidence to rate",
    };
}

/// <summary>Belief, disbelief and uncertainty; they sum to 1 (Jøsang 2016).</summary>
public sealed record Opinion(double Belief, double Disbelief, double Uncertainty);

/// <summary>What one signal adds.</summary>
/// <param name="Level">Observed or derived level; for a record "9 of 12".</param>
/// <param name="Value">x, 0–1.</param>
/// <param name="Strength">n before the group's cap.</param>
/// <param name="Counted">n after the group's cap.</param>
/// <param name="Points">100·n·(x − a)/(N + W); null where the source is not rated. Relative to the base, not what leaving it out would change.</param>
/// <param name="Shown">Points rounded to 0.1 so that all shown parts sum; null where the source is not rated.</param>
/// <param name="Facts">How many evidenced facts it rests on.</param>
/// <param name="Evidence">Keys of the profile's evidence.</param>
public sealed record ScoreContribution(
    string Signal, string Group, string Level, double Value, double Strength, double Counted, double? Points, double? Shown, int Facts, Validity Valid,
    IReadOnlyList<string> Evidence);
