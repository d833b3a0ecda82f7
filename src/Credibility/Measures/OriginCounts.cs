using Credibility.Graphs;
using Credibility.Provenance;

namespace Credibility.Measures;

/// <summary>
/// How many separate origins stand behind a set of attributions, in three scenarios: as cited; with every unknown tie shared;
/// with somebody answering for every voice.
/// </summary>
/// <param name="Value">N over answerable sources.</param>
/// <param name="Low">The same with all unknown ownership and affiliation mass in one shared origin.</param>
/// <param name="High">N with every v = 1.</param>
/// <param name="Weighted">N over all, each weighted by its v.</param>
/// <param name="Proof">The optimum behind <paramref name="Value"/>, over <paramref name="Counted"/>.</param>
/// <param name="Counted">The answerable attributions, in order.</param>
public sealed record OriginCounts(double Value, double Low, double High, double Weighted, EffectiveNumberResult Proof, IReadOnlyList<TracedAttribution> Counted)
{
    public static OriginCounts Of(IReadOnlyList<TracedAttribution> attributions, InfluenceGraph graph, double answerableFrom)
    {
        var counted = attributions.Where(traced => traced.Answerability >= answerableFrom).ToList();
        var proof = EffectiveNumber.Of(Rows(counted), Answerability(counted));
        var low = Least(counted, graph) ?? proof.Value;
        var high = Most(attributions);
        var weighted = counted.Count == attributions.Count ? proof.Value : EffectiveNumber.Of(Rows(attributions), Answerability(attributions)).Value;
        return new OriginCounts(proof.Value, Math.Min(low, proof.Value), Math.Max(high, proof.Value), weighted, proof, counted);
    }

    /// <summary>N with every v = 1.</summary>
    public static double Most(IReadOnlyList<TracedAttribution> attributions) => EffectiveNumber.Of(Rows(attributions)).Value;

    /// <summary>N with all that is unknown in one origin; null where nothing is, so that it changes nothing.</summary>
    private static double? Least(List<TracedAttribution> counted, InfluenceGraph graph)
    {
        var rows = Rows(counted);
        var any = false;
        for (var i = 0; i < rows.Length; i++)
        {
            if (UnknownShared(rows[i], graph) is { } shared)
            {
                (rows[i], any) = (shared, true);
            }
        }

        return any ? EffectiveNumber.Of(rows, Answerability(counted)).Value : null;
    }

    private static SparseRow[] Rows(IReadOnlyList<TracedAttribution> attributions)
    {
        var rows = new SparseRow[attributions.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = attributions[i].Origins;
        }

        return rows;
    }

    private static double[] Answerability(IReadOnlyList<TracedAttribution> attributions)
    {
        var weights = new double[attributions.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = attributions[i].Answerability;
        }

        return weights;
    }

    private static SparseRow? UnknownShared(SparseRow row, InfluenceGraph graph)
    {
        int[]? atoms = null;
        for (var i = 0; i < row.Count; i++)
        {
            if (graph.IsUnknown(row.Atoms[i]))
            {
                atoms ??= row.Atoms.ToArray();
                atoms[i] = graph.Atom(OriginKeys.Unknown);
            }
        }

        return atoms is null ? null : SparseRow.From(atoms, row.Masses);
    }
}
