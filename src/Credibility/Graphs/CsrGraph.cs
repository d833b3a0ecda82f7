namespace Credibility.Graphs;

/// <summary>One directed edge. <paramref name="Weight"/> is finite and not negative; an edge of weight 0 is no edge.</summary>
public readonly record struct WeightedEdge(int From, int To, double Weight);

/// <summary>
/// A weighted directed graph over the nodes 0 … <see cref="NodeCount"/> − 1 in compressed sparse row form: 12 bytes an edge.
/// Every row is in ascending order of target and holds a target once, so the graph, and every sum over a row, is the same
/// to the last bit in whatever order the edges were given.
/// </summary>
public sealed class CsrGraph
{
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly double[] _weights;

    private CsrGraph(int[] offsets, int[] targets, double[] weights)
    {
        _offsets = offsets;
        _targets = targets;
        _weights = weights;
    }

    public int NodeCount => _offsets.Length - 1;

    public int EdgeCount => _offsets[^1];

    /// <summary>The targets of a node's edges, ascending.</summary>
    public ReadOnlySpan<int> TargetsOf(int node) => _targets.AsSpan(_offsets[node], _offsets[node + 1] - _offsets[node]);

    /// <summary>The weights that belong to <see cref="TargetsOf"/>, position by position; each is above 0.</summary>
    public ReadOnlySpan<double> WeightsOf(int node) => _weights.AsSpan(_offsets[node], _offsets[node + 1] - _offsets[node]);

    /// <summary>
    /// Builds the graph from edges in any order. Edges of weight 0 are dropped; parallel edges are added up,
    /// the smaller first.
    /// </summary>
    /// <exception cref="ArgumentException">An edge names a node outside the graph, or its weight is negative or not finite.</exception>
    public static CsrGraph FromEdges(int nodeCount, ReadOnlySpan<WeightedEdge> edges)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodeCount);
        var offsets = new int[nodeCount + 1];
        foreach (var edge in edges)
        {
            Verify(edge, nodeCount);
            if (edge.Weight > 0) offsets[edge.From + 1]++;
        }

        for (var node = 0; node < nodeCount; node++) offsets[node + 1] += offsets[node];
        var targets = new int[offsets[nodeCount]];
        var weights = new double[offsets[nodeCount]];
        var next = offsets.AsSpan(0, nodeCount).ToArray();
        foreach (var edge in edges)
        {
            if (edge.Weight <= 0) continue;
            var slot = next[edge.From]++;
            targets[slot] = edge.To;
            weights[slot] = edge.Weight;
        }

        return Canonical(offsets, targets, weights);
    }

    /// <summary>The same edges seen from their targets.</summary>
    public CsrGraph Reversed()
    {
        var offsets = new int[_offsets.Length];
        foreach (var target in _targets) offsets[target + 1]++;
        for (var node = 0; node < NodeCount; node++) offsets[node + 1] += offsets[node];
        var targets = new int[EdgeCount];
        var weights = new double[EdgeCount];
        var next = offsets.AsSpan(0, NodeCount).ToArray();
        for (var node = 0; node < NodeCount; node++)
        {
            for (var edge = _offsets[node]; edge < _offsets[node + 1]; edge++)
            {
                var slot = next[_targets[edge]]++;
                targets[slot] = node;
                weights[slot] = _weights[edge];
            }
        }

        return new CsrGraph(offsets, targets, weights);
    }

    private static void Verify(WeightedEdge edge, int nodeCount)
    {
        if ((uint)edge.From >= (uint)nodeCount || (uint)edge.To >= (uint)nodeCount)
        {
            throw new ArgumentException($"The edge {edge.From} → {edge.To} leaves the graph of {nodeCount} nodes.", nameof(edge));
        }

        if (!double.IsFinite(edge.Weight) || edge.Weight < 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The edge {edge.From} → {edge.To} has the weight {edge.Weight}; it must be finite and not negative."),
                nameof(edge));
        }
    }

    private static CsrGraph Canonical(int[] offsets, int[] targets, double[] weights)
    {
        var canonicalOffsets = new int[offsets.Length];
        var written = 0;
        for (var node = 0; node < offsets.Length - 1; node++)
        {
            var length = offsets[node + 1] - offsets[node];
            written += SparseRow.SortAndMerge(
                targets.AsSpan(offsets[node], length), weights.AsSpan(offsets[node], length), targets.AsSpan(written), weights.AsSpan(written));
            canonicalOffsets[node + 1] = written;
        }

        if (written == targets.Length) return new CsrGraph(canonicalOffsets, targets, weights);
        return new CsrGraph(canonicalOffsets, targets[..written], weights[..written]);
    }
}
