using System.Globalization;
using Credibility.Sources.Scores;

namespace Credibility.Api.Scores;

/// <summary>Scores in sentences.</summary>
internal static class ScoreWords
{
    /// <summary>What one signal adds, such as "corrections, policy: counts 2 observations at 0.7, 3.1 points above the base of 50".</summary>
    /// <param name="rated">Null where the source is not rated: then no points are named.</param>
    public static string Of(ScoreContribution part, RatedScore? rated)
    {
        var counts = $"{Plain(part.Signal)}, {Plain(part.Level)}: counts {Number(part.Counted)} observations at {Number(part.Value)}";
        return rated is null || part.Shown is not { } shown ? counts + "."
            : shown == 0 ? $"{counts}, which leaves the base of {Number(rated.Base)} where it is."
            : $"{counts}, {Number(Math.Abs(shown))} points {(shown > 0 ? "above" : "below")} the base of {Number(rated.Base)}.";
    }

    public static string Of(NotRatedReason reason, double evidence, ScoreTable table) => reason switch
    {
        NotRatedReason.PeopleAreNotScored => "Not rated: scores of people and of accounts are not worked out here unless the operator turns People:Scores on.",
        _ => $"Not rated: not enough evidence. What is held counts {Number(evidence)} observations, and the method asks for {Number(table.MinEvidence)}.",
    };

    /// <summary>An id as words.</summary>
    public static string Plain(string id) => id.Replace('-', ' ');

    /// <summary>At most two decimals.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
