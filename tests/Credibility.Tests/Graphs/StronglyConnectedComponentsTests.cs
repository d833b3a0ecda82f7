using Credibility.Graphs;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Graphs;

public sealed class StronglyConnectedComponentsTests
{
    private const int Long = 100_000;

    [Fact]
    public void A_chain_of_a_hundred_thousand_nodes_is_as_many_components_and_overflows_nothing()
    {
        var components = StronglyConnectedComponents.Find(Chain(closed: false));
        Assert.Equal(Long, components.Count);
        Assert.Equal(0, components.ComponentOf(Long - 1));
    }

    [Fact]
    public void A_ring_of_a_hundred_thousand_nodes_is_one_component() =>
        Assert.Equal(1, StronglyConnectedComponents.Find(Chain(closed: true)).Count);

    [Fact]
    public void Components_are_the_classes_of_mutual_reach_and_edges_lead_to_lower_numbers() => Samples.Holdings.Sample(edges =>
    {
        var graph = CsrGraph.FromEdges(9, edges);
        var components = StronglyConnectedComponents.Find(graph);
        var reach = Enumerable.Range(0, 9).Select(node => Reach(graph, node)).ToArray();
        for (var i = 0; i < 9; i++)
        {
            Assert.Contains(i, components.MembersOf(components.ComponentOf(i)).ToArray());
            foreach (var target in graph.TargetsOf(i)) Assert.True(components.ComponentOf(target) <= components.ComponentOf(i));
            for (var j = 0; j < 9; j++) Assert.Equal(reach[i].Contains(j) && reach[j].Contains(i), components.ComponentOf(i) == components.ComponentOf(j));
        }
    });

    [Fact]
    public void A_graph_is_the_same_for_every_order_of_its_edges() => Gen.Select(Samples.Holdings, Gen.Int[0, 1000]).Sample((edges, seed) =>
    {
        var graph = CsrGraph.FromEdges(9, edges);
        var shuffled = CsrGraph.FromEdges(9, Samples.Shuffled(edges.Length, seed).Select(i => edges[i]).ToArray());
        var twiceReversed = graph.Reversed().Reversed();
        for (var node = 0; node < 9; node++)
        {
            Assert.Equal(graph.TargetsOf(node), shuffled.TargetsOf(node));
            Assert.Equal(graph.WeightsOf(node), shuffled.WeightsOf(node));
            Assert.Equal(graph.WeightsOf(node), twiceReversed.WeightsOf(node));
        }
    });

    [Fact]
    public void Edges_out_of_the_graph_or_with_a_bad_weight_are_errors()
    {
        Assert.Throws<ArgumentException>(() => CsrGraph.FromEdges(2, [new WeightedEdge(0, 2, 1)]));
        Assert.Throws<ArgumentException>(() => CsrGraph.FromEdges(2, [new WeightedEdge(-1, 0, 1)]));
        Assert.Throws<ArgumentException>(() => CsrGraph.FromEdges(2, [new WeightedEdge(0, 1, -1)]));
        Assert.Throws<ArgumentException>(() => CsrGraph.FromEdges(2, [new WeightedEdge(0, 1, double.NaN)]));
    }

    private static CsrGraph Chain(bool closed)
    {
        var edges = Enumerable.Range(0, Long - 1).Select(node => new WeightedEdge(node, node + 1, 1));
        return CsrGraph.FromEdges(Long, [.. edges, .. closed ? new[] { new WeightedEdge(Long - 1, 0, 1) } : []]);
    }

    private static HashSet<int> Reach(CsrGraph graph, int start)
    {
        var reached = new HashSet<int> { start };
        var open = new Queue<int>([start]);
        while (open.TryDequeue(out var node))
        {
            foreach (var target in graph.TargetsOf(node).ToArray().Where(reached.Add)) open.Enqueue(target);
        }

        return reached;
    }
}
