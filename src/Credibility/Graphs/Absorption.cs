using System.Runtime.InteropServices;

namespace Credibility.Graphs;

/// <summary>Where the mass of one start node ends.</summary>
/// <param name="Mass">The absorbed mass by the node in whose own atom it ended. With <paramref name="Truncated"/> it sums to 1.</param>
/// <param name="Truncated">The mass whose end was not followed, 0–1: the walk's limits, or the last 1e-12 of a large loop.</param>
/// <param name="ClosedLoops">
/// The loops without any way out that mass reached, each as its ascending nodes. Their mass is counted at the smallest node.
/// </param>
public sealed record AbsorptionRow(SparseRow Mass, double Truncated, IReadOnlyList<IReadOnlyList<int>> ClosedLoops);

/// <summary>
/// The absorption distribution of an absorbing Markov chain, B = (I − Q)⁻¹R (Kemeny &amp; Snell 1960), one row per start.
/// A row is carried over the condensation from the start to the sinks, so its cost is what the start can reach, not the
/// whole graph. A loop of up to <see cref="DenseLoopSize"/> nodes is solved exactly, a larger one by Gauss–Seidel.
/// A closed loop (no absorption, no way out) is what makes I − Q singular; it is found by structure.
/// Not safe for concurrent use: it keeps the solved loops and its working arrays.
/// </summary>
public sealed class Absorption
{
    /// <summary>The largest loop that is solved by elimination, O(size³).</summary>
    public const int DenseLoopSize = 200;

    private readonly TransitionGraph _graph;
    private readonly StronglyConnectedComponents _components;
    private readonly LoopSolver _loops;
    private readonly double[] _inflow;
    private readonly double[] _visits;
    private readonly bool[] _queued;
    private readonly PriorityQueue<int, int> _queue = new();

    public Absorption(TransitionGraph graph)
    {
        _graph = graph;
        _components = StronglyConnectedComponents.Find(graph.Channels);
        _inflow = new double[graph.Channels.NodeCount];
        _visits = new double[graph.Channels.NodeCount];
        _queued = new bool[_components.Count];
        _loops = new LoopSolver(graph, _components);
    }

    /// <summary>The rows of several starts, in their order.</summary>
    public AbsorptionRow[] From(ReadOnlySpan<int> starts)
    {
        var rows = new AbsorptionRow[starts.Length];
        for (var i = 0; i < starts.Length; i++) rows[i] = From(starts[i]);
        return rows;
    }

    /// <summary>The row of one start.</summary>
    public AbsorptionRow From(int start)
    {
        var row = new RowUnderWay();
        Visit(start, row);
        return row.Finish();
    }

    /// <summary>The expected number of visits to every node from a start, itself included; nodes never reached are left out.</summary>
    /// <exception cref="ArgumentException">A closed loop is reached: it is visited without end.</exception>
    internal SparseRow VisitsFrom(int start)
    {
        var row = new RowUnderWay { KeepVisits = true };
        Visit(start, row);
        if (row.ClosedLoops.Count == 0) return row.FinishVisits();
        throw new ArgumentException($"The nodes {string.Join(", ", row.ClosedLoops[0])} form a loop that nothing leaves.", nameof(start));
    }

    private void Visit(int start, RowUnderWay row)
    {
        Receive(start, 1);
        while (_queue.TryDequeue(out var component, out _))
        {
            _queued[component] = false;
            var members = _components.MembersOf(component);
            if (_loops.IsClosed(component)) row.Close(members, _inflow);
            else Pass(component, members, row);
        }
    }

    private void Pass(int component, ReadOnlySpan<int> members, RowUnderWay row)
    {
        row.Truncated += _loops.SolveVisits(component, _inflow, _visits);
        foreach (var node in members)
        {
            var visits = _visits[node];
            _visits[node] = 0;
            if (visits <= 0) continue;
            row.Absorb(node, visits, visits * _graph.OwnMass[node]);
            var targets = _graph.Channels.TargetsOf(node);
            var weights = _graph.Channels.WeightsOf(node);
            for (var e = 0; e < targets.Length; e++)
            {
                if (_components.ComponentOf(targets[e]) != component) Receive(targets[e], visits * weights[e]);
            }
        }
    }

    /// <summary>Components are numbered against the flow: taking the highest first, all its inflow has arrived.</summary>
    private void Receive(int node, double mass)
    {
        _inflow[node] += mass;
        var component = _components.ComponentOf(node);
        if (_queued[component]) return;
        _queued[component] = true;
        _queue.Enqueue(component, -component);
    }

    private sealed class RowUnderWay
    {
        private readonly List<int> _nodes = [];
        private readonly List<double> _masses = [];

        public bool KeepVisits { get; init; }

        public double Truncated { get; set; }

        public List<IReadOnlyList<int>> ClosedLoops { get; } = [];

        public void Absorb(int node, double visits, double mass)
        {
            _nodes.Add(node);
            _masses.Add(KeepVisits ? visits : mass);
        }

        public void Close(ReadOnlySpan<int> members, double[] inflow)
        {
            var mass = 0.0;
            foreach (var node in members)
            {
                mass += inflow[node];
                inflow[node] = 0;
            }

            _nodes.Add(members[0]);
            _masses.Add(mass);
            ClosedLoops.Add(members.ToArray());
        }

        public AbsorptionRow Finish() => new(FinishVisits(), Truncated, ClosedLoops);

        public SparseRow FinishVisits() =>
            SparseRow.From(CollectionsMarshal.AsSpan(_nodes), CollectionsMarshal.AsSpan(_masses));
    }
}
