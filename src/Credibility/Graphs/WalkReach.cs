using System.Runtime.InteropServices;

namespace Credibility.Graphs;

/// <summary>The part of a large graph that one start reaches: rows that were followed, and the rim that was not.</summary>
internal sealed class WalkReach
{
    private readonly Func<int, TransitionRow> _rowOf;
    private readonly WalkLimits _limits;
    private readonly int _start;
    private readonly Dictionary<int, Node> _nodes = [];
    private List<int> _frontier;

    public WalkReach(int start, Func<int, TransitionRow> rowOf, WalkLimits limits)
    {
        _start = start;
        _rowOf = rowOf;
        _limits = limits;
        _nodes[start] = new Node { Arrived = 1 };
        _frontier = [start];
    }

    /// <summary>
    /// Follows channels level by level, in order of id, from every node that has received enough. What arrives is a lower
    /// bound: a loop may bring more, which <see cref="Solve"/> finds out.
    /// </summary>
    public void Expand()
    {
        while (_frontier.Count > 0)
        {
            _frontier.Sort();
            var next = new List<int>();
            foreach (var id in _frontier)
            {
                var node = _nodes[id];
                node.Waiting = false;
                if (node.Row is not null || !MayFollow(node, node.Arrived)) continue;
                node.Row = Follow(id, out node.OwnMass);
                Pass(node, next);
            }

            _frontier = next;
        }
    }

    /// <summary>
    /// Solves the reach with its rim as sinks. Where the solution sends a rim node more than the limit after all, the node
    /// goes back to the frontier and <paramref name="again"/> is set.
    /// </summary>
    public AbsorptionRow Solve(out bool again)
    {
        var ids = new int[_nodes.Count];
        _nodes.Keys.CopyTo(ids, 0);
        Array.Sort(ids);
        var solved = new Absorption(Local(ids)).From(Array.BinarySearch(ids, _start));
        var atoms = new List<int>();
        var masses = new List<double>();
        var truncated = solved.Truncated;
        for (var i = 0; i < solved.Mass.Count; i++)
        {
            var id = ids[solved.Mass.Atoms[i]];
            var node = _nodes[id];
            if (node.Row is not null)
            {
                atoms.Add(id);
                masses.Add(solved.Mass.Masses[i]);
                continue;
            }

            truncated += solved.Mass.Masses[i];
            if (!MayFollow(node, solved.Mass.Masses[i])) continue;
            node.Arrived = solved.Mass.Masses[i];
            _frontier.Add(id);
        }

        again = _frontier.Count > 0;
        return new AbsorptionRow(SparseRow.FromSorted([.. atoms], [.. masses]), truncated, Named(solved.ClosedLoops, ids));
    }

    private bool MayFollow(Node node, double mass) => mass >= _limits.ResidualMass && node.Depth < _limits.Depth;

    private SparseRow Follow(int id, out double ownMass)
    {
        var given = _rowOf(id);
        var row = SparseRow.From(given.Targets.Span, given.Weights.Span);
        ownMass = given.OwnMass;
        var sum = ownMass;
        foreach (var weight in row.Masses) sum += weight;
        if (ownMass >= 0 && Math.Abs(sum - 1) <= TransitionGraph.RowSumTolerance) return row;
        throw new ArgumentException(FormattableString.Invariant($"The row of node {id} sums to {sum}; it must sum to 1."), nameof(id));
    }

    private void Pass(Node node, List<int> next)
    {
        for (var e = 0; e < node.Row!.Count; e++)
        {
            var id = node.Row.Atoms[e];
            if (!_nodes.TryGetValue(id, out var target)) _nodes[id] = target = new Node { Depth = node.Depth + 1 };
            target.Arrived += node.Arrived * node.Row.Masses[e];
            if (target.Row is not null || target.Waiting) continue;
            target.Waiting = true;
            next.Add(id);
        }
    }

    private TransitionGraph Local(int[] ids)
    {
        var edges = new List<WeightedEdge>(ids.Length);
        var ownMass = new double[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            var node = _nodes[ids[i]];
            ownMass[i] = node.Row is null ? 1 : node.OwnMass;
            if (node.Row is null) continue;
            for (var e = 0; e < node.Row.Count; e++)
            {
                edges.Add(new WeightedEdge(i, Array.BinarySearch(ids, node.Row.Atoms[e]), node.Row.Masses[e]));
            }
        }

        return new TransitionGraph(CsrGraph.FromEdges(ids.Length, CollectionsMarshal.AsSpan(edges)), ownMass);
    }

    private static IReadOnlyList<int>[] Named(IReadOnlyList<IReadOnlyList<int>> loops, int[] ids)
    {
        var named = new IReadOnlyList<int>[loops.Count];
        for (var i = 0; i < named.Length; i++) named[i] = Array.ConvertAll(loops[i].ToArray(), node => ids[node]);
        return named;
    }

    private sealed class Node
    {
        public double Arrived;
        public double OwnMass;
        public int Depth;
        public bool Waiting;
        public SparseRow? Row;
    }
}
