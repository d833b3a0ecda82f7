namespace Credibility.Formats.Json;

/// <summary>The score of a source, why, since when, by which evidence and how sure. Where it is not rated, every figure is null.</summary>
public sealed record ScoreAnswer
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    public string? Country { get; init; }

    /// <summary><c>current</c>, or <c>withdrawn</c> for a source that has left the catalog.</summary>
    public required string Status { get; init; }

    /// <summary>0–100, to 0.1: the sum of the base and all shown points.</summary>
    public double? Score { get; init; }

    /// <summary>Lower end of the interval, 0–100.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the interval, 0–100.</summary>
    public double? High { get; init; }

    /// <summary><c>low</c>, <c>medium</c> or <c>high</c>: how wide the interval is.</summary>
    public string? HowSure { get; init; }

    /// <summary>Why it is that sure, and what would make it surer.</summary>
    public SurenessAnswer? Sureness { get; init; }

    /// <summary>The score before rounding: the sum of the base and all points.</summary>
    public double? Exact { get; init; }

    /// <summary>Where every source starts.</summary>
    public ScoreBase? Base { get; init; }

    /// <summary>The same evidence as a subjective-logic opinion; the three sum to 1.</summary>
    public ScoreOpinion? Opinion { get; init; }

    /// <summary>A to E.</summary>
    public string? AdmiraltyLetter { get; init; }

    /// <summary>Why there is no score; null where there is one.</summary>
    public NotRatedAnswer? NotRated { get; init; }

    /// <summary>Observations behind it, after the caps of the method.</summary>
    public required double Evidence { get; init; }

    /// <summary>Evidenced facts behind it.</summary>
    public required int Facts { get; init; }

    /// <summary>Facts whose begin is not known, where there are any: they count on every day, a past one included.</summary>
    public UndatedAnswer? Undated { get; init; }

    /// <summary>Every signal that counts.</summary>
    public required IReadOnlyList<ContributionAnswer> Contributions { get; init; }

    /// <summary>Facts that are held and valid, and do not count.</summary>
    public IReadOnlyList<UncountedAnswer> NotCounted { get; init; } = [];

    /// <summary>What is not evidenced and would make the score surer, or possible; what would count most first.</summary>
    public IReadOnlyList<MissingAnswer> Missing { get; init; } = [];

    /// <summary>The day at which validity and decay were judged; judged at a later day, it has come to the same since.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Since when the score has had this version here; null for a past day and for a body that every state has.</summary>
    public DateTime? Since { get; init; }

    /// <summary>Hash of what the score is made from.</summary>
    public required string Version { get; init; }

    public required ScoreMethod Method { get; init; }

    /// <summary>Acts that list the source. Shown, never part of the score.</summary>
    public required IReadOnlyList<ListingAnswer> Listings { get; init; }

    /// <summary>What other raters have published. Shown, never part of the score.</summary>
    public required IReadOnlyList<RatingByOther> RatingsByOthers { get; init; }

    /// <summary>The source's own words, the latest 20 that are published; <c>appeal.replies</c> has all. Never part of the score.</summary>
    public required IReadOnlyList<ReplyAnswer> Replies { get; init; }

    public required DecidesAnswer Decides { get; init; }

    public required AppealAnswer Appeal { get; init; }
}

/// <param name="Shown">Rounded so that the shown parts sum to the shown score.</param>
public sealed record ScoreBase(double Exact, double Shown);

public sealed record ScoreOpinion(double Belief, double Disbelief, double Uncertainty);

/// <param name="Parameters">Hash of the method's numbers for scores.</param>
public sealed record ScoreMethod(string Version, string Parameters);

/// <param name="Facts">How many of the facts behind the score.</param>
/// <param name="Words">What that means for the day of this score, in sentences.</param>
public sealed record UndatedAnswer(int Facts, string Words);

/// <param name="Reason"><c>not-enough-evidence</c>, <c>people-are-not-scored</c> or <c>withdrawn</c>.</param>
/// <param name="Words">The reason in a sentence.</param>
/// <param name="Needed">What would have to be there; null where no evidence would change it.</param>
public sealed record NotRatedAnswer(string Reason, string Words, NeededAnswer? Needed);

/// <param name="Evidence">Observations that the method asks for.</param>
/// <param name="Missing">How many of them are missing.</param>
/// <param name="Signals">Signals of which nothing is held, each with what it would count.</param>
public sealed record NeededAnswer(double Evidence, double Missing, IReadOnlyList<NeededSignal> Signals);

/// <param name="Counts">Observations, before the cap of its group; for a record, for each decision.</param>
public sealed record NeededSignal(string Signal, string Group, double Counts);

/// <param name="Width">Of the interval, in points.</param>
/// <param name="MediumFrom">Observations in all, pointing the same way, from which it would be medium; null where it is, or where the caps of the method do not allow as many.</param>
/// <param name="HighFrom">The same for high.</param>
/// <param name="Words">The same in sentences.</param>
public sealed record SurenessAnswer(double Width, int? MediumFrom, int? HighFrom, string Words);

/// <param name="Counts">Observations that it would add at most, under the cap of its group.</param>
/// <param name="Factors">Of control, which factors are open: <c>funding</c>, <c>ownership</c>, <c>editorial</c>.</param>
/// <param name="Evidence">What would show it.</param>
/// <param name="Words">The same in sentences.</param>
public sealed record MissingAnswer(string Signal, string Name, string Group, double Counts, IReadOnlyList<string> Factors, string Evidence, string Words);

/// <param name="Factor">Of control, which factor it is; null for any other signal.</param>
/// <param name="Level">What it says.</param>
/// <param name="Reason"><c>only-from-listing</c>, <c>control-is-open</c> or <c>another-counts</c>.</param>
/// <param name="Words">The fact and the reason in sentences.</param>
public sealed record UncountedAnswer(
    string Signal, string? Factor, string Level, string Reason, string Words, string? ValidFrom, string? ValidTo, IReadOnlyList<ProofAnswer> Evidence);

/// <summary>What one signal adds.</summary>
/// <param name="Name">The signal in words.</param>
/// <param name="Level">The observed or derived level; for a record such as "9 of 12".</param>
/// <param name="Value">What the level stands for, 0–1.</param>
/// <param name="Strength">Observations before the cap of the group.</param>
/// <param name="Counted">Observations after it.</param>
/// <param name="Points">Relative to the base; null where the source is not rated.</param>
/// <param name="Shown">Points rounded so that all shown parts sum to the shown score.</param>
/// <param name="Words">The same in a sentence.</param>
/// <param name="ValidFrom">Since when the fact holds: a year, a month or a day; null where that is not known.</param>
public sealed record ContributionAnswer(
    string Signal, string Name, string Group, string Level, double Value, double Strength, double Counted, double? Points, double? Shown, string Words, int Facts,
    string? ValidFrom, string? ValidTo, IReadOnlyList<ProofAnswer> Evidence);

/// <summary>A piece of evidence.</summary>
/// <param name="Note">What it says, in our own words.</param>
public sealed record ProofAnswer(string Id, string Url, string Publisher, string? Published, string? Retrieved, string Note);

public sealed record ListingAnswer(
    string Issuer, string Act, string Territory, string? Date, string? ValidFrom, string? ValidTo, IReadOnlyList<ProofAnswer> Evidence);

/// <summary>Who decides on the score.</summary>
/// <param name="Operator">Whom to write to; null where the operator has given nobody.</param>
public sealed record DecidesAnswer(string Words, string? Operator);

/// <summary>What the source can do about it.</summary>
/// <param name="Replies">Where replies are sent (POST, with a key that may write) and read.</param>
/// <param name="Contact">Whom a source without such a key writes to; null where the operator has given nobody.</param>
public sealed record AppealAnswer(string Words, string Replies, string? Contact);
