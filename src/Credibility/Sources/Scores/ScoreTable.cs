namespace Credibility.Sources.Scores;

/// <summary>
/// Every number of the source score (method 4): a Beta posterior over evidenced signals (Jøsang &amp; Ismail 2002,
/// "The Beta Reputation System"; opinions as in Jøsang 2016, "Subjective Logic"). All are POLICY and live in <c>data/method</c>.
/// </summary>
/// <param name="PriorWeight">W: pseudo-observations of the prior, above 0.</param>
/// <param name="BaseRate">a: the prior mean, 0–1, the same for everybody.</param>
/// <param name="MinEvidence">N, pseudo-observations after caps, from which a source is rated.</param>
/// <param name="LowQuantile">Lower end of the interval, 0–1.</param>
/// <param name="HighQuantile">Upper end of the interval, 0–1.</param>
/// <param name="LowAbovePoints">An interval wider than this many points is "how sure: low".</param>
/// <param name="HighBelowPoints">An interval narrower than this many points is "how sure: high".</param>
/// <param name="HalfLifeDays">H: days after which a decision of the record counts half.</param>
/// <param name="Groups">Caps by group id, in pseudo-observations; correlated signals share a group.</param>
/// <param name="Signals">In the order in which contributions are listed.</param>
/// <param name="Letters">Best first; the letter for those who work with the Admiralty code.</param>
public sealed record ScoreTable(
    double PriorWeight, double BaseRate, double MinEvidence, double LowQuantile, double HighQuantile, double LowAbovePoints, double HighBelowPoints,
    int HalfLifeDays, IReadOnlyDictionary<string, double> Groups, IReadOnlyList<SignalRow> Signals, IReadOnlyList<ScoreLetter> Letters)
{
    /// <summary>No signals: nothing is rated.</summary>
    public static ScoreTable Empty { get; } = new(2, .5, 4, .05, .95, 30, 15, 365, new Dictionary<string, double>(), [], []);

    /// <summary>Whether scores of living people are computed: the operator's choice, off unless turned on.</summary>
    public bool People { get; init; }

    /// <summary>The signals in words, by id. They say what a number means and change none.</summary>
    public IReadOnlyDictionary<string, SignalWords> Words { get; init; } = new Dictionary<string, SignalWords>();

    /// <summary>The signal with this id, or null.</summary>
    public SignalRow? Find(string signal) => Signals.FirstOrDefault(row => row.Id == signal);
}

/// <summary>What can be observed about a source, and what each level counts.</summary>
/// <param name="Group">Group whose cap it shares.</param>
/// <param name="Reading">Where its level comes from.</param>
/// <param name="Strength">n: pseudo-observations; for each evidenced factor or each decision where it is read from those.</param>
/// <param name="Levels">x by level, 0–1; empty where x is a share.</param>
public sealed record SignalRow(string Id, string Group, SignalReading Reading, double Strength, IReadOnlyDictionary<string, double> Levels)
{
    /// <summary>The level of a safeguard that a profile holds as a fact.</summary>
    public const string SafeguardInForce = "in-force";
}

/// <summary>Where the level of a signal comes from.</summary>
public enum SignalReading
{
    /// <summary>A profile states the observed level.</summary>
    Observed,
    /// <summary>Derived from the three control factors.</summary>
    ControlFactors,
    /// <summary>Observed, or the safeguard that the profile holds as a fact.</summary>
    Safeguard,
    /// <summary>The share of decisions in favour, aged.</summary>
    Record,
}

/// <summary>A signal in the words of a reader.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Evidence">What would show it.</param>
/// <param name="AskedOf">Kinds of which it is named as missing; empty: of all. What is evidenced counts for every kind alike.</param>
/// <param name="Levels">What each level says; empty for a record.</param>
public sealed record SignalWords(string Name, string Evidence, IReadOnlyList<SourceKind> AskedOf, IReadOnlyDictionary<string, string> Levels);

/// <param name="Score">Least mean, 0–1.</param>
/// <param name="Low">Least lower end of the interval, 0–1; 0 where it does not matter.</param>
public sealed record ScoreLetter(string Letter, double Score, double Low);
