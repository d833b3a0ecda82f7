namespace Credibility.Graphs;

/// <summary>
/// Rows in an order that depends on their content alone, and which of them count: of identical rows the one with the
/// greatest weight, of rows without weight none. Sums taken in this order are the same for every order of the input.
/// </summary>
internal sealed class CanonicalRows
{
    /// <summary>Masses that agree to nine digits are neighbours in the order; whether they are one is decided by their affinity.</summary>
    private const double Quantum = 1e-9;

    private CanonicalRows(int[] order, int[] kept)
    {
        Order = order;
        Kept = kept;
    }

    /// <summary>Position in the canonical order → index in the input.</summary>
    public int[] Order { get; }

    /// <summary>The positions that count, ascending.</summary>
    public int[] Kept { get; }

    public static CanonicalRows Of(IReadOnlyList<SparseRow> rows, double[] weights, AffinityKernel kernel)
    {
        var order = new int[rows.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (first, second) => Compare(rows, weights, first, second));
        var kept = new int[order.Length];
        var count = 0;
        for (var position = 0; position < order.Length; position++)
        {
            if (weights[order[position]] <= 0) continue;
            if (count == 0 || !AreOne(rows[order[kept[count - 1]]], rows[order[position]], kernel)) kept[count++] = position;
        }

        return new CanonicalRows(order, kept[..count]);
    }

    private static int Compare(IReadOnlyList<SparseRow> rows, double[] weights, int first, int second)
    {
        var coarse = CompareMasses(rows[first], rows[second], Quantum);
        if (coarse != 0) return coarse;
        var heavier = weights[second].CompareTo(weights[first]);
        if (heavier != 0) return heavier;
        var fine = CompareMasses(rows[first], rows[second], 0);
        return fine != 0 ? fine : first.CompareTo(second);
    }

    private static int CompareMasses(SparseRow first, SparseRow second, double quantum)
    {
        if (ReferenceEquals(first, second)) return 0;
        var length = Math.Min(first.Count, second.Count);
        for (var e = 0; e < length; e++)
        {
            var atoms = first.Atoms[e].CompareTo(second.Atoms[e]);
            if (atoms != 0) return atoms;
            var (one, other) = (first.Masses[e], second.Masses[e]);
            if (quantum > 0) (one, other) = (Math.Round(one / quantum), Math.Round(other / quantum));
            var masses = one.CompareTo(other);
            if (masses != 0) return masses;
        }

        return first.Count.CompareTo(second.Count);
    }

    private static bool AreOne(SparseRow kept, SparseRow row, AffinityKernel kernel) =>
        CompareMasses(kept, row, Quantum) == 0 && SymmetricAffinity.Between(kept, row, kernel) >= SymmetricAffinity.Identical;
}
