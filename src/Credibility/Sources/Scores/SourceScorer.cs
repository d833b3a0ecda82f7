using Credibility.Graphs;

namespace Credibility.Sources.Scores;

/// <summary>
/// The additive score of a source: P = a + Σ n·(x − a)/(N + W), the mean of Beta(r + W·a, N − r + W·(1 − a)). Every point comes from
/// an evidenced signal; where a source comes from, what it is and who listed it never enter.
/// </summary>
public sealed class SourceScorer(ScoreTable table)
{
    private const int TenthsPerPoint = 10;

    private readonly SignalReader _signals = new(table);

    private readonly byte[] _parameters = ScoreVersion.Parameters(table);

    /// <summary>Hash over every number of the table and the operator's choice about people; 64 lower-case hex digits. Moves for nothing else in the method.</summary>
    public string Parameters => Convert.ToHexStringLower(_parameters);

    /// <param name="on">The day at which validity and decay are judged.</param>
    public SourceScore Score(SourceProfile profile, DateOnly on)
    {
        var seen = IsUnscoredPerson(profile) ? [] : _signals.Read(profile, on);
        var counted = Capped(seen);
        var evidence = counted.Sum();
        var reason = IsUnscoredPerson(profile) ? NotRatedReason.PeopleAreNotScored
            : evidence < table.MinEvidence ? NotRatedReason.NotEnoughEvidence : (NotRatedReason?)null;
        var (rated, parts) = reason is null ? Rate(seen, counted, evidence) : (null, []);
        return new SourceScore
        {
            Version = ScoreVersion.Of(_parameters, profile, seen, counted, reason),
            AsOf = on,
            Rated = rated,
            NotRated = reason,
            Evidence = evidence,
            Facts = seen.Sum(signal => signal.Facts),
            Undated = seen.Sum(signal => signal.Undated),
            Contributions = [.. seen.Select((signal, i) => new ScoreContribution(
                signal.Row.Id, signal.Row.Group, signal.Level, signal.Value, signal.Strength, counted[i],
                rated is null ? null : Points(signal, counted[i], evidence), rated is null ? null : (double)parts[i + 1] / TenthsPerPoint,
                signal.Facts, signal.Valid, signal.Evidence))],
        };
    }

    /// <summary>An account speaks for its owner, who may be a living person.</summary>
    private bool IsUnscoredPerson(SourceProfile profile) => !table.People && (profile.Kind.IsHuman() || profile.Kind == SourceKind.SocialAccount);

    /// <summary>Correlated signals share a cap: within a group all shrink alike.</summary>
    private double[] Capped(List<SignalSeen> seen)
    {
        var sums = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var signal in seen)
        {
            sums[signal.Row.Group] = sums.GetValueOrDefault(signal.Row.Group) + signal.Strength;
        }

        return [.. seen.Select(signal => signal.Strength * Math.Min(1, table.Groups[signal.Row.Group] / sums[signal.Row.Group]))];
    }

    private (RatedScore Rated, long[] Parts) Rate(List<SignalSeen> seen, double[] counted, double evidence)
    {
        var total = evidence + table.PriorWeight;
        var inFavour = seen.Select((signal, i) => counted[i] * signal.Value).Sum();
        var (alpha, beta) = (inFavour + (table.PriorWeight * table.BaseRate), evidence - inFavour + (table.PriorWeight * (1 - table.BaseRate)));
        var mean = alpha / total;
        var (low, high) = (BetaDistribution.Quantile(table.LowQuantile, alpha, beta), BetaDistribution.Quantile(table.HighQuantile, alpha, beta));
        double[] points = [100 * table.BaseRate, .. seen.Select((signal, i) => Points(signal, counted[i], evidence))];
        var score = points.Sum();
        var parts = LargestRemainder.Units(points, score, TenthsPerPoint);
        var rated = new RatedScore(
            score, (double)parts.Sum() / TenthsPerPoint, 100 * low, 100 * high, Sure(100 * (high - low)), points[0], (double)parts[0] / TenthsPerPoint,
            new Opinion(inFavour / total, (evidence - inFavour) / total, table.PriorWeight / total), Letter(mean, low));
        return (rated, parts);
    }

    private double Points(SignalSeen signal, double counted, double evidence) =>
        100 * counted * (signal.Value - table.BaseRate) / (evidence + table.PriorWeight);

    private HowSure Sure(double widthPoints) =>
        widthPoints > table.LowAbovePoints ? HowSure.Low : widthPoints < table.HighBelowPoints ? HowSure.High : HowSure.Medium;

    private string Letter(double mean, double low) => table.Letters.FirstOrDefault(letter => mean >= letter.Score && low >= letter.Low)?.Letter ?? "E";
}
