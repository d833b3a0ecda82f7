using System.Runtime.InteropServices;

namespace Credibility.Graphs;

/// <summary>A group of nodes that derive from one another in a circle.</summary>
/// <param name="Members">The nodes, ascending; at least two.</param>
/// <param name="PseudoOrigin">
/// The atom that stands for the group where nothing leads out of it, so that its mass has no end;
/// null where the loop has a way out and its mass ends elsewhere.
/// </param>
public sealed record CircularGroup(IReadOnlyList<int> Members, int? PseudoOrigin)
{
    public bool HasExit => PseudoOrigin is null;
}

/// <summary>
/// A derivation graph ("x derives from y", weighted) followed back to where it ends. Atoms below the number of nodes are
/// the nodes' own; the atom NodeCount + g stands for the g-th loop without exit.
/// </summary>
public sealed class DerivationCollapse
{
    private DerivationCollapse(AbsorptionRow[] rows, CircularGroup[] circularGroups, int[] depths)
    {
        Rows = rows;
        CircularGroups = circularGroups;
        Depths = depths;
    }

    /// <summary>For every node, the distribution over the atoms in which its derivation ends.</summary>
    public IReadOnlyList<AbsorptionRow> Rows { get; }

    /// <summary>Every loop of two or more nodes, by smallest member.</summary>
    public IReadOnlyList<CircularGroup> CircularGroups { get; }

    /// <summary>For every node, the longest derivation path to an end, in steps; a loop counts as one node.</summary>
    public IReadOnlyList<int> Depths { get; }

    /// <summary>
    /// Collapses a graph. A node that derives from itself says nothing: self-loops are dropped and the row is scaled to 1
    /// again; a node with nothing left is its own end. A loop that nothing leaves is contracted to an atom of its own, with
    /// whatever its members added themselves: mass that only circulates comes from none of them.
    /// </summary>
    /// <param name="derivations">Edge x → y with the share of x that comes from y.</param>
    /// <param name="ownMass">The share each node adds itself; empty for none.</param>
    /// <exception cref="ArgumentException"><paramref name="ownMass"/> has another length than the graph, or holds a negative or infinite share.</exception>
    public static DerivationCollapse Of(CsrGraph derivations, ReadOnlySpan<double> ownMass = default)
    {
        if (!ownMass.IsEmpty && ownMass.Length != derivations.NodeCount)
        {
            throw new ArgumentException($"{derivations.NodeCount} nodes have {ownMass.Length} own masses.", nameof(ownMass));
        }

        var components = StronglyConnectedComponents.Find(derivations);
        var groups = FindCircularGroups(derivations, components);
        var chain = Chain(derivations, ownMass, groups);
        var starts = new int[derivations.NodeCount];
        for (var node = 0; node < starts.Length; node++) starts[node] = node;
        return new DerivationCollapse(new Absorption(chain).From(starts), groups, FindDepths(derivations, components));
    }

    private static CircularGroup[] FindCircularGroups(CsrGraph graph, StronglyConnectedComponents components)
    {
        var groups = new List<CircularGroup>();
        var sinks = 0;
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var component = components.ComponentOf(node);
            var members = components.MembersOf(component);
            if (members.Length == 1 || members[0] != node) continue;
            int? atom = IsSink(graph, components, component) ? graph.NodeCount + sinks++ : null;
            groups.Add(new CircularGroup(members.ToArray(), atom));
        }

        return [.. groups];
    }

    private static bool IsSink(CsrGraph graph, StronglyConnectedComponents components, int component)
    {
        foreach (var node in components.MembersOf(component))
        {
            foreach (var target in graph.TargetsOf(node))
            {
                if (components.ComponentOf(target) != component) return false;
            }
        }

        return true;
    }

    private static TransitionGraph Chain(CsrGraph graph, ReadOnlySpan<double> ownMass, CircularGroup[] groups)
    {
        var loopAtomOf = new Dictionary<int, int>();
        foreach (var group in groups)
        {
            if (group.PseudoOrigin is not { } atom) continue;
            loopAtomOf[atom] = atom;
            foreach (var member in group.Members) loopAtomOf[member] = atom;
        }

        var nodeCount = graph.NodeCount;
        foreach (var group in groups) nodeCount += group.HasExit ? 0 : 1;
        var own = new double[nodeCount];
        var edges = new List<WeightedEdge>(graph.EdgeCount);
        for (var node = 0; node < nodeCount; node++)
        {
            if (!loopAtomOf.TryGetValue(node, out var atom)) own[node] = AddRow(graph, node, ownMass.IsEmpty ? 0 : ownMass[node], edges);
            else if (atom == node) own[node] = 1;
            else edges.Add(new WeightedEdge(node, atom, 1));
        }

        return new TransitionGraph(CsrGraph.FromEdges(nodeCount, CollectionsMarshal.AsSpan(edges)), own);
    }

    /// <summary>Adds a node's edges without its self-loop, scaled to 1; returns the scaled own mass.</summary>
    private static double AddRow(CsrGraph graph, int node, double ownMass, List<WeightedEdge> edges)
    {
        if (!double.IsFinite(ownMass) || ownMass < 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Node {node} has the own mass {ownMass}; it must be finite and not negative."),
                nameof(ownMass));
        }

        var targets = graph.TargetsOf(node);
        var weights = graph.WeightsOf(node);
        var sum = ownMass;
        for (var e = 0; e < targets.Length; e++) sum += targets[e] == node ? 0 : weights[e];
        if (sum <= 0) return 1;
        for (var e = 0; e < targets.Length; e++)
        {
            if (targets[e] != node) edges.Add(new WeightedEdge(node, targets[e], weights[e] / sum));
        }

        return ownMass / sum;
    }

    private static int[] FindDepths(CsrGraph graph, StronglyConnectedComponents components)
    {
        var depthOf = new int[components.Count];
        for (var component = 0; component < components.Count; component++)
        {
            foreach (var node in components.MembersOf(component))
            {
                foreach (var target in graph.TargetsOf(node))
                {
                    var next = components.ComponentOf(target);
                    if (next != component) depthOf[component] = Math.Max(depthOf[component], depthOf[next] + 1);
                }
            }
        }

        var depths = new int[graph.NodeCount];
        for (var node = 0; node < depths.Length; node++) depths[node] = depthOf[components.ComponentOf(node)];
        return depths;
    }
}
