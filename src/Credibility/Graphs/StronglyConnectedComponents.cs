namespace Credibility.Graphs;

/// <summary>
/// The strongly connected components of a graph, numbered in reverse topological order: an edge between two components
/// always leads to the lower number, so component 0 is a sink.
/// </summary>
/// <remarks>Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1 (1972), with an explicit stack: O(V + E), at any depth.</remarks>
public sealed class StronglyConnectedComponents
{
    private readonly int[] _componentOf;
    private readonly int[] _offsets;
    private readonly int[] _members;

    private StronglyConnectedComponents(int[] componentOf, int count)
    {
        _componentOf = componentOf;
        _offsets = new int[count + 1];
        _members = new int[componentOf.Length];
        foreach (var component in componentOf) _offsets[component + 1]++;
        for (var c = 0; c < count; c++) _offsets[c + 1] += _offsets[c];
        var next = _offsets.AsSpan(0, count).ToArray();
        for (var node = 0; node < componentOf.Length; node++) _members[next[componentOf[node]]++] = node;
    }

    public int Count => _offsets.Length - 1;

    public int ComponentOf(int node) => _componentOf[node];

    /// <summary>The nodes of a component, ascending.</summary>
    public ReadOnlySpan<int> MembersOf(int component) => _members.AsSpan(_offsets[component], _offsets[component + 1] - _offsets[component]);

    public static StronglyConnectedComponents Find(CsrGraph graph)
    {
        var search = new DepthFirstSearch(graph);
        for (var node = 0; node < graph.NodeCount; node++) search.VisitFrom(node);
        return new StronglyConnectedComponents(search.ComponentOf, search.ComponentCount);
    }

    private sealed class DepthFirstSearch(CsrGraph graph)
    {
        private const int Unassigned = -1;

        private readonly int[] _order = new int[graph.NodeCount];
        private readonly int[] _low = new int[graph.NodeCount];
        private readonly int[] _nextEdge = new int[graph.NodeCount];
        private readonly Stack<int> _path = new();
        private readonly Stack<int> _open = new();
        private int _visited;

        public int[] ComponentOf { get; } = NewUnassigned(graph.NodeCount);

        public int ComponentCount { get; private set; }

        public void VisitFrom(int root)
        {
            if (_order[root] != 0) return;
            Enter(root);
            while (_path.TryPeek(out var node))
            {
                var targets = graph.TargetsOf(node);
                if (_nextEdge[node] < targets.Length) Follow(node, targets[_nextEdge[node]++]);
                else Leave(node);
            }
        }

        private void Enter(int node)
        {
            _order[node] = _low[node] = ++_visited;
            _path.Push(node);
            _open.Push(node);
        }

        private void Follow(int node, int target)
        {
            if (_order[target] == 0) Enter(target);
            else if (ComponentOf[target] == Unassigned) _low[node] = Math.Min(_low[node], _order[target]);
        }

        private void Leave(int node)
        {
            _path.Pop();
            if (_path.TryPeek(out var parent)) _low[parent] = Math.Min(_low[parent], _low[node]);
            if (_low[node] != _order[node]) return;
            int member;
            do
            {
                member = _open.Pop();
                ComponentOf[member] = ComponentCount;
            }
            while (member != node);
            ComponentCount++;
        }

        private static int[] NewUnassigned(int count)
        {
            var components = new int[count];
            Array.Fill(components, Unassigned);
            return components;
        }
    }
}
