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

        var types = Present(amounts);
        if (types.Count == 0)
        {
            return MeasureResult.NotKnown("nothing is attributed");
        }

        var abundance = new double[types.Count];
        var total = 0.0;
        for (var i = 0; i < abundance.Length; i++)
        {
            total += abundance[i] = types[i].Value;
        }

        var indices = DiversityIndices.Of(abundance);
        var orders = HillNumber.Of(abundance, 0, 1, 2, double.PositiveInfinity);
        var workings = new List<WorkingStep>(types.Count + 7)
        {
            new("q0", orders[0]),
            new("q1", orders[1]),
            new("q2", orders[2]),
            new("qInfinity", orders[3]),
            new("hhi", indices.Hhi),
            new("largestShare", indices.BergerParker),
        };
        if (indices.Pielou is { } evenness)
        {
            workings.Add(new WorkingStep("evenness", evenness));
        }

        foreach (var (type, amount) in types)
        {
            workings.Add(new WorkingStep("share: " + type, amount / total));
        }

        return new MeasureResult(orders[1], null, null, null, workings);
    }

    /// <summary>Types with something, the largest first.</summary>
    private static List<KeyValuePair<string, double>> Present(IReadOnlyDictionary<string, double> amounts)
    {
        var types = new List<KeyValuePair<string, double>>(amounts.Count);
        foreach (var entry in amounts)
        {
            if (entry.Value > 0)
            {
                types.Add(entry);
            }
        }

        types.Sort((one, other) => one.Value != other.Value ? other.Value.CompareTo(one.Value) : string.CompareOrdinal(one.Key, other.Key));
        return types;
    }
}
