namespace Credibility.Measures;

/// <summary>
/// How evenly a quantity (words or attributions) is spread over named types: the Hill number of order 1 with orders 0, 2 and ∞
/// and the classical indices as workings (Hill 1973; Jost 2006).
/// </summary>
public static class SpaceDiversity
{
    /// <param name="amounts">Amount by type; types with nothing are left out.</param>
    /// <param name="missing">Why the amounts are not known, or null.</param>
    public static MeasureResult Of(IReadOnlyDictionary<string, double> amounts, string? missing)
    {
        if (missing is not null)
        {
            return MeasureResult.NotKnown(missing);
        }

        var types = amounts.Where(entry => entry.Value > 0).OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        if (types.Count == 0)
        {
            return MeasureResult.NotKnown("nothing is attributed");
        }

        var abundance = types.Select(entry => entry.Value).ToArray();
        var total = abundance.Sum();
        var indices = DiversityIndices.Of(abundance);
        var workings = new List<WorkingStep>
        {
            new("q0", HillNumber.Of(abundance, 0)),
            new("q1", HillNumber.Of(abundance, 1)),
            new("q2", HillNumber.Of(abundance, 2)),
            new("qInfinity", HillNumber.Of(abundance, double.PositiveInfinity)),
            new("hhi", indices.Hhi),
            new("largestShare", indices.BergerParker),
        };
        if (indices.Pielou is { } evenness)
        {
            workings.Add(new WorkingStep("evenness", evenness));
        }

        workings.AddRange(types.Select(entry => new WorkingStep("share: " + entry.Key, entry.Value / total)));
        return new MeasureResult(workings[1].Value, null, null, null, workings);
    }
}
