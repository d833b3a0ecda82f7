using System.Globalization;
using Credibility.Sources.Ownership;
using Credibility.Sources.Scores;

namespace Credibility.Formats.Text;

/// <summary>Scores in sentences, the same in answers, on the page and in a terminal.</summary>
public static class ScoreWords
{
    /// <summary>What the source can do about its score.</summary>
    public const string Appeal =
        "Whoever speaks for the source can reply; a reply is shown with the score once it is published. Evidence that is missing or out of date changes the score once it is held.";

    private const string Or = " or ";

    /// <summary>Who decides on a score.</summary>
    /// <param name="method">Version of the method.</param>
    public static string Decides(string method) =>
        $"The numbers of the method, version {method}, decide, by the evidence that is linked; nobody sets a score by hand. Whoever runs this service decides which evidence is held and which replies are published. Neither a reply nor a rating by another rater moves the score.";

    /// <summary>What one signal adds, such as "Corrections: it publishes how it corrects. It counts 2 observations, 70 % of them in its favour: 3.1 points above the base of 50."</summary>
    /// <param name="rated">Null where the source is not rated: then no points are named.</param>
    public static string Of(ScoreContribution part, RatedScore? rated, ScoreTable table)
    {
        var counts = $"{Said(part, table)}. It counts {Observations(part.Counted)}, {Number(100 * part.Value)} % of {(Number(part.Counted) == "1" ? "it" : "them")} in its favour";
        return rated is null || part.Shown is not { } shown ? counts + "."
            : shown == 0 ? $"{counts}, which {(part.Value == table.BaseRate ? "leaves" : "is too little to show beside")} the base of {Number(rated.Base)}{(part.Value == table.BaseRate ? " where it is" : "")}."
            : $"{counts}: {Number(Math.Abs(shown))} {(Math.Abs(shown) == 1 ? "point" : "points")} {(shown > 0 ? "above" : "below")} the base of {Number(rated.Base)}.";
    }

    /// <summary>What is observed, such as "Corrections: it publishes how it corrects".</summary>
    public static string Said(ScoreContribution part, ScoreTable table) =>
        $"{Name(part.Signal, table)}: {Level(part.Signal, part.Level, table)}{(IsRecord(part.Signal, table) ? ", older ones counting less" : "")}";

    /// <summary>The same beside its points: where they come to nothing, why.</summary>
    public static string SaidBesidePoints(ScoreContribution part, ScoreTable table) => Said(part, table) + (part.Shown is not 0 ? ""
        : part.Value == table.BaseRate ? "; it speaks neither for nor against the source" : "; it counts too little to show");

    /// <summary>Why there is no score.</summary>
    public static string Of(NotRatedReason reason, double evidence, ScoreTable table) => reason switch
    {
        NotRatedReason.PeopleAreNotScored => "Not rated: scores of people and of accounts are not worked out here unless the operator turns People:Scores on.",
        _ => $"Not rated: not enough evidence. What is held counts {Observations(evidence)}, and the method asks for {Number(table.MinEvidence)}.",
    };

    /// <summary>What facts without a known begin mean for a day; empty where there are none.</summary>
    public static string Undated(SourceScore score) => score.Undated == 0 ? ""
        : string.Create(CultureInfo.InvariantCulture, $"Since when {score.Undated} of the {score.Facts} facts {(score.Undated == 1 ? "holds" : "hold")} is not known. ")
            + $"{(score.Undated == 1 ? "It counts" : "They count")} on {score.AsOf:yyyy-MM-dd} as on any other day, so that a score of the past may rest on what came later.";

    /// <summary>How sure a score is, why, and how much evidence would make it surer.</summary>
    public static string Of(RatedScore rated, Sureness sureness, ScoreExplanation explanation)
    {
        var (sure, table) = (ReportWords.Spaced(rated.HowSure), explanation.Table);
        return $"How sure: {sure}. The range is {Number(Ends(rated))} points wide; above {Number(table.LowAbovePoints)} is low, below {Number(table.HighBelowPoints)} is high. "
            + $"The score rests on {Observations(explanation.Score.Evidence)}.{Narrower(sureness)}";
    }

    /// <summary>What would show a signal that is missing, and what it would be worth.</summary>
    public static string Of(MissingSignal missing, ScoreTable table)
    {
        var open = missing.Factors.Count is > 0 and < ControlFactors.Count ? $", open is {string.Join(", and ", missing.Factors.Select(ControlWords.Question))}" : "";
        var worth = missing.Row.Reading == SignalReading.Record
            ? $"Each case is worth {Observations(missing.Row.Strength)}, all of them {Number(missing.Counts)} at most."
            : $"Worth {(missing.Factors.Count > 0 ? "up to " : "")}{Observations(missing.Counts)}.";
        return $"{Name(missing.Row.Id, table)}{open}: {Words(missing.Row.Id, table)?.Evidence ?? "evidence of it"}. {worth}";
    }

    /// <summary>A fact that is held, and why it does not count.</summary>
    public static string Of(UncountedFact fact, ScoreTable table) => fact.Reason switch
    {
        UncountedReason.OnlyFromListing => $"{Upper(Stated(fact))}: only an act that lists somebody says so. Such acts are shown and never count.",
        UncountedReason.ControlIsOpen => $"{Upper(Stated(fact))}: what is evidenced leaves open whether control counts for or against the source.",
        _ => $"{Name(fact.Row.Id, table)}: {Level(fact.Row.Id, fact.Level, table)}. A later observation counts in its place, or a less favourable one of the same day.",
    };

    /// <summary>A signal's name.</summary>
    public static string Name(string signal, ScoreTable table) => Words(signal, table)?.Name ?? Upper(Plain(signal));

    /// <summary>What a level says; of control that is partly open, what is sure and what is open.</summary>
    public static string Level(string signal, string level, ScoreTable table)
    {
        if (IsRecord(signal, table))
        {
            return level + " in its favour";
        }

        var types = level.Split(Or).Select(ControlTypeNames.Read).OfType<ControlType>().ToList();
        return types.Count > 1 ? ControlWords.Partly(types) : Words(signal, table)?.Levels.GetValueOrDefault(level) ?? Plain(level);
    }

    /// <summary>An id as words.</summary>
    public static string Plain(string id) => id.Replace('-', ' ');

    /// <summary>At most two decimals.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Such as "1 observation".</summary>
    public static string Observations(double count) => $"{Number(count)} {(Number(count) == "1" ? "observation" : "observations")}";

    private static string Narrower(Sureness sureness) => (sureness.ForMedium, sureness.ForHigh) switch
    {
        ({ } medium, _) => $" From about {medium} that point the same way it would be medium.",
        (null, { } high) => $" From about {high} that point the same way it would be high.",
        _ => "",
    };

    private static string Stated(UncountedFact fact) => (fact.Level == "no" ? "no state " : "a state ") + (fact.Factor switch
    {
        FactorOfControl.Funding => "is its main funder",
        FactorOfControl.Ownership => "owns it or appoints those who govern it",
        _ => "controls its editorial line",
    });

    private static bool IsRecord(string signal, ScoreTable table) => table.Find(signal)?.Reading == SignalReading.Record;

    /// <summary>Between the ends as they are shown, so that who subtracts them gets the same.</summary>
    private static double Ends(RatedScore rated) => Math.Round(rated.High, 1) - Math.Round(rated.Low, 1);

    private static string Upper(string words) => words.Length > 0 ? char.ToUpperInvariant(words[0]) + words[1..] : words;

    private static SignalWords? Words(string signal, ScoreTable table) => table.Words.GetValueOrDefault(signal);
}
