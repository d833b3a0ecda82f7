using Credibility.Graphs;
using Credibility.Sources.Ownership;

namespace Credibility.Sources.Scores;

/// <summary>Finds what a score does not rest on: what is missing, and what is held and does not count.</summary>
public sealed class ScoreExplainer(ScoreTable table)
{
    private const int MostObservations = 1_000;

    /// <param name="score">Of this profile.</param>
    public ScoreExplanation Explain(SourceProfile profile, SourceScore score) => score.NotRated == NotRatedReason.PeopleAreNotScored
        ? new(score, table, null, [], [])
        : new(score, table, score.Rated is { } rated ? SurenessOf(rated) : null, Missing(profile, score), [.. Uncounted(profile, score)]);

    private Sureness SurenessOf(RatedScore rated) => new(
        rated.High - rated.Low,
        rated.HowSure < HowSure.Medium ? Needed(rated.Score / 100, width => width <= table.LowAbovePoints) : null,
        rated.HowSure < HowSure.High ? Needed(rated.Score / 100, width => width < table.HighBelowPoints) : null);

    /// <summary>The fewest observations with the same mean whose interval is narrow enough; the width shrinks with their number, so halving finds them.</summary>
    private int? Needed(double mean, Predicate<double> isNarrow)
    {
        var (low, high) = (1, MostObservations);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isNarrow(Width(mean, middle + table.PriorWeight)) ? (low, middle) : (middle + 1, high);
        }

        return low <= table.Groups.Values.Sum() ? low : null;
    }

    private double Width(double mean, double total)
    {
        var (alpha, beta) = (mean * total, (1 - mean) * total);
        return 100 * (BetaDistribution.Quantile(table.HighQuantile, alpha, beta) - BetaDistribution.Quantile(table.LowQuantile, alpha, beta));
    }

    private List<MissingSignal> Missing(SourceProfile profile, SourceScore score)
    {
        var missing = new List<MissingSignal>();
        foreach (var row in table.Signals)
        {
            var open = row.Reading == SignalReading.ControlFactors ? Open(profile, score.AsOf) : [];
            var counted = score.Contributions.FirstOrDefault(part => part.Signal == row.Id);
            if ((counted is not null && open.Count == 0) || !IsAskedOf(row, profile.Kind))
            {
                continue;
            }

            // Of control that is evidenced and open nothing counts yet, so that all of it would come with what decides it.
            var more = row.Reading == SignalReading.Record ? table.Groups[row.Group]
                : row.Reading == SignalReading.ControlFactors ? (row.Strength * ControlFactors.Count) - (counted?.Strength ?? 0) : row.Strength;
            if (Gain(row.Group, more, score) is > 0 and var gain)
            {
                missing.Add(new MissingSignal(row, gain, open));
            }
        }

        return [.. missing.OrderByDescending(signal => signal.Counts)];
    }

    private bool IsAskedOf(SignalRow row, SourceKind kind) => table.Words.GetValueOrDefault(row.Id) is not { AskedOf.Count: > 0 } words || words.AskedOf.Contains(kind);

    private double Gain(string group, double more, SourceScore score)
    {
        var (cap, held) = (table.Groups[group], score.Contributions.Where(part => part.Group == group).Sum(part => part.Strength));
        return Math.Min(cap, held + more) - Math.Min(cap, held);
    }

    private static List<FactorOfControl> Open(SourceProfile profile, DateOnly day) =>
        [.. profile.Control.Each().Where(entry => entry.Held is not { FromListing: false } held || !held.Valid.Covers(day)).Select(entry => entry.Factor)];

    private IEnumerable<UncountedFact> Uncounted(SourceProfile profile, SourceScore score)
    {
        foreach (var row in table.Signals)
        {
            var counted = score.Contributions.FirstOrDefault(part => part.Signal == row.Id);
            var facts = row.Reading switch
            {
                SignalReading.ControlFactors => Factors(row, profile, counted, score.AsOf),
                SignalReading.Observed or SignalReading.Safeguard when counted is not null => Others(row, profile, counted, score.AsOf),
                _ => [],
            };
            foreach (var fact in facts)
            {
                yield return fact;
            }
        }
    }

    private static IEnumerable<UncountedFact> Factors(SignalRow row, SourceProfile profile, ScoreContribution? counted, DateOnly day)
    {
        foreach (var (factor, held) in profile.Control.Each())
        {
            if (held is not null && held.Valid.Covers(day) && (held.FromListing || counted is null))
            {
                yield return new UncountedFact(
                    row, held.FromListing ? UncountedReason.OnlyFromListing : UncountedReason.ControlIsOpen, factor, held.Value ? "yes" : "no", held.Valid, held.Evidence);
            }
        }
    }

    /// <summary>What else was observed of the signal, and the safeguard that the profile holds as a fact where an observation counts.</summary>
    private static IEnumerable<UncountedFact> Others(SignalRow row, SourceProfile profile, ScoreContribution counted, DateOnly day)
    {
        var held = profile.Signals.Where(signal => signal.Signal == row.Id && row.Levels.ContainsKey(signal.Level))
            .Select(signal => (signal.Level, signal.Valid, signal.Evidence));
        if (row.Reading == SignalReading.Safeguard && profile.EditorialSafeguard is { } safeguard)
        {
            held = held.Append((SignalRow.SafeguardInForce, safeguard.Valid, safeguard.Evidence));
        }

        return held.Where(fact => fact.Valid.Covers(day)
                && !(fact.Level == counted.Level && fact.Valid == counted.Valid && fact.Evidence.SequenceEqual(counted.Evidence, StringComparer.Ordinal)))
            .Select(fact => new UncountedFact(row, UncountedReason.AnotherCounts, null, fact.Level, fact.Valid, fact.Evidence));
    }
}
