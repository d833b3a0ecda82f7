namespace Credibility.Graphs;

/// <summary>Expected visits inside one strongly connected component, given the mass that enters it.</summary>
internal sealed class LoopSolver(TransitionGraph graph, StronglyConnectedComponents components)
{
    /// <summary>The mass still circling at which Gauss–Seidel stops.</summary>
    private const double ResidualMass = 1e-12;

    /// <summary>An end for loops that hardly leak; what is still circling is handed back as not followed.</summary>
    private const int SweepLimit = 10_000;

    private readonly Dictionary<int, CensoredChain> _chains = [];

    /// <summary>Whether mass that enters can never be absorbed: no member keeps any, no channel leads out.</summary>
    public bool IsClosed(int component)
    {
        foreach (var node in components.MembersOf(component))
        {
            if (graph.OwnMass[node] > 0) return false;
            foreach (var target in graph.Channels.TargetsOf(node))
            {
                if (components.ComponentOf(target) != component) return false;
            }
        }

        return true;
    }

    /// <summary>Turns the inflow of the members (cleared) into visits; returns the mass that was not followed to its end.</summary>
    public double SolveVisits(int component, double[] inflow, double[] visits)
    {
        var members = components.MembersOf(component);
        if (members.Length > Absorption.DenseLoopSize) return Sweep(component, inflow, visits);
        if (members.Length == 1)
        {
            visits[members[0]] = inflow[members[0]] / Leaving(members[0]);
            inflow[members[0]] = 0;
            return 0;
        }

        if (!_chains.TryGetValue(component, out var chain)) _chains[component] = chain = Censor(component);
        var mass = new double[members.Length];
        for (var i = 0; i < mass.Length; i++)
        {
            mass[i] = inflow[members[i]];
            inflow[members[i]] = 0;
        }

        chain.SolveVisits(mass);
        for (var i = 0; i < mass.Length; i++) visits[members[i]] = mass[i];
        return 0;
    }

    /// <summary>The share that does not stay at the node itself: the sum of the ways out, never 1 − stay.</summary>
    private double Leaving(int node)
    {
        var leaving = graph.OwnMass[node];
        var targets = graph.Channels.TargetsOf(node);
        var weights = graph.Channels.WeightsOf(node);
        for (var e = 0; e < targets.Length; e++)
        {
            if (targets[e] != node) leaving += weights[e];
        }

        return leaving;
    }

    private CensoredChain Censor(int component)
    {
        var members = components.MembersOf(component);
        var moves = new double[members.Length * members.Length];
        var exits = new double[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            exits[i] = graph.OwnMass[members[i]];
            var targets = graph.Channels.TargetsOf(members[i]);
            var weights = graph.Channels.WeightsOf(members[i]);
            for (var e = 0; e < targets.Length; e++)
            {
                if (components.ComponentOf(targets[e]) != component) exits[i] += weights[e];
                else moves[(i * members.Length) + members.BinarySearch(targets[e])] += weights[e];
            }
        }

        return new CensoredChain(moves, exits);
    }

    /// <summary>
    /// Gauss–Seidel read as movement of mass: each node in turn passes on all it has received. What circles only shrinks,
    /// so the stopping rule is itself the error.
    /// </summary>
    private double Sweep(int component, double[] inflow, double[] visits)
    {
        var members = components.MembersOf(component);
        var circling = 1.0;
        for (var sweep = 0; sweep < SweepLimit && circling > ResidualMass; sweep++)
        {
            foreach (var node in members) PassOn(node, component, inflow, visits);
            circling = 0;
            foreach (var node in members) circling += inflow[node];
        }

        foreach (var node in members) inflow[node] = 0;
        return circling;
    }

    private void PassOn(int node, int component, double[] inflow, double[] visits)
    {
        if (inflow[node] <= 0) return;
        var made = inflow[node] / Leaving(node);
        inflow[node] = 0;
        visits[node] += made;
        var targets = graph.Channels.TargetsOf(node);
        var weights = graph.Channels.WeightsOf(node);
        for (var e = 0; e < targets.Length; e++)
        {
            if (targets[e] != node && components.ComponentOf(targets[e]) == component) inflow[targets[e]] += made * weights[e];
        }
    }
}
