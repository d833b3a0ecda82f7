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
        var proof = Count(counted, graph, shareUnknown: false);
        var low = Count(counted, graph, shareUnknown: true).Value;
        var rows = attributions.Select(traced => traced.Origins).ToList();
        var high = EffectiveNumber.Of(rows).Value;
        var weighted = EffectiveNumber.Of(rows, attributions.Select(traced => traced.Answerability).ToArray()).Value;
        return new OriginCounts(proof.Value, Math.Min(low, proof.Value), Math.Max(high, proof.Value), weighted, proof, counted);
    }

    private static EffectiveNumberResult Count(List<TracedAttribution> counted, InfluenceGraph graph, bool shareUnknown)
    {
        var rows = counted.Select(traced => shareUnknown ? UnknownShared(traced.Origins, graph) : traced.Origins).ToList();
        return EffectiveNumber.Of(rows, counted.Select(traced => traced.Answerability).ToArray());
    }

    private static SparseRow UnknownShared(SparseRow row, InfluenceGraph graph)
    {
        var shared = graph.Atom(OriginKeys.Unknown);
        var atoms = row.Atoms.ToArray();
        for (var i = 0; i < atoms.Length; i++)
        {
            atoms[i] = graph.IsUnknown(atoms[i]) ? shared : atoms[i];
        }

        return SparseRow.From(atoms, row.Masses);
    }
}
