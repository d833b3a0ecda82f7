using Credibility.Graphs;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Graphs;

public sealed class AbsorptionTests
{
    [Fact]
    public void Rows_sum_to_one_whatever_the_loops() => Samples.Chain.Sample(rows =>
    {
        var absorption = new Absorption(Samples.ToGraph(rows));
        for (var start = 0; start < rows.Length; start++)
        {
            var row = absorption.From(start);
            Assert.Equal(1, Sum(row.Mass) + row.Truncated, 1e-12);
        }
    });

    [Fact]
    public void Rows_solve_the_linear_system_wherever_it_has_a_solution() => Samples.Chain.Sample(rows =>
    {
        var absorption = new Absorption(Samples.ToGraph(rows));
        if (Enumerable.Range(0, rows.Length).Any(node => absorption.From(node).ClosedLoops.Count > 0)) return;
        for (var atom = 0; atom < rows.Length; atom++)
        {
            var right = Enumerable.Range(0, rows.Length).Select(node => node == atom ? rows[node].OwnMass : 0).ToArray();
            var expected = Oracles.Solve(IdentityMinus(rows), right);
            if (expected is null) continue;
            for (var start = 0; start < rows.Length; start++) Assert.Equal(expected[start], absorption.From(start).Mass[atom], 1e-9);
        }
    });

    [Fact]
    public void A_walk_over_a_callback_gives_the_same_rows_as_the_whole_graph() => Samples.Chain.Sample(rows =>
    {
        var whole = new Absorption(Samples.ToGraph(rows));
        for (var start = 0; start < rows.Length; start++)
        {
            var walked = AbsorptionWalk.From(start, node => rows[node]);
            var expected = whole.From(start);
            Assert.Equal(1, Sum(walked.Mass) + walked.Truncated, 1e-12);
            for (var atom = 0; atom < rows.Length; atom++) Assert.Equal(expected.Mass[atom], walked.Mass[atom], 1e-8);
        }
    });

    [Fact]
    public void Another_start_beside_it_does_not_change_a_bit_of_a_row() => Gen.Select(Samples.Chain, Gen.Int[0, 100]).Sample((rows, pick) =>
    {
        var start = pick % rows.Length;
        var alone = AbsorptionWalk.From([start], node => rows[node])[0];
        var together = AbsorptionWalk.From([.. Enumerable.Range(0, rows.Length), start], node => rows[node])[^1];
        Assert.Equal(alone.Mass.Atoms, together.Mass.Atoms);
        Assert.Equal(alone.Mass.Masses, together.Mass.Masses);
        Assert.Equal(alone.Truncated, together.Truncated);
    });

    [Fact]
    public void The_order_in_which_a_row_lists_its_channels_does_not_change_a_bit() => Gen.Select(Samples.Chain, Gen.Int[0, 1000]).Sample((rows, seed) =>
    {
        TransitionRow Shuffled(int node)
        {
            var order = Samples.Shuffled(rows[node].Targets.Length, seed);
            return new TransitionRow(order.Select(e => rows[node].Targets.Span[e]).ToArray(), order.Select(e => rows[node].Weights.Span[e]).ToArray(), rows[node].OwnMass);
        }

        Assert.Equal(AbsorptionWalk.From(0, node => rows[node]).Mass.Masses, AbsorptionWalk.From(0, Shuffled).Mass.Masses);
    });

    [Fact]
    public void A_pure_relay_has_the_row_of_what_it_relays_and_counts_with_it_as_one() => Samples.Chain.Sample(rows =>
    {
        TransitionRow[] withRelay = [.. rows, new TransitionRow(new[] { 0 }, new[] { 1.0 }, 0)];
        var relay = AbsorptionWalk.From(rows.Length, node => withRelay[node]);
        var relayed = AbsorptionWalk.From(0, node => withRelay[node]);
        Assert.Equal(1, SymmetricAffinity.Between(relay.Mass, relayed.Mass), 1e-8);
        Assert.Equal(1, EffectiveNumber.Of([relay.Mass, relayed.Mass]).Value, 1e-6);
    });

    [Fact]
    public void A_loop_that_hardly_leaks_is_solved_as_exactly_as_any_other()
    {
        const double leak = 1e-15;
        var edges = new[] { new WeightedEdge(0, 1, 1), new WeightedEdge(1, 0, 1 - leak), new WeightedEdge(1, 2, leak / 3) };
        var row = new Absorption(new TransitionGraph(CsrGraph.FromEdges(3, edges), [0, 2 * leak / 3, 1])).From(0);
        Assert.Equal(2.0 / 3, row.Mass[1], 1e-12);
        Assert.Equal(1.0 / 3, row.Mass[2], 1e-12);
    }

    [Fact]
    public void A_loop_that_nothing_leaves_is_found_by_structure_and_counted_at_its_smallest_node()
    {
        var edges = new[] { new WeightedEdge(0, 2, 0.5), new WeightedEdge(2, 1, 1), new WeightedEdge(1, 2, 1) };
        var row = new Absorption(new TransitionGraph(CsrGraph.FromEdges(3, edges), [0.5, 0, 0])).From(0);
        Assert.Equal([[1, 2]], row.ClosedLoops);
        Assert.Equal(0.5, row.Mass[1]);
        Assert.Equal(0, row.Truncated);
    }

    [Theory]
    [InlineData(150)]
    [InlineData(900)]
    public void Small_and_large_loops_agree_with_the_closed_form(int length)
    {
        // A ring in which every node keeps a tenth: node k of the start's ring gets .1·.9^k / (1 − .9^n).
        var edges = Enumerable.Range(0, length).Select(node => new WeightedEdge(node, (node + 1) % length, 0.9)).ToArray();
        var row = new Absorption(new TransitionGraph(CsrGraph.FromEdges(length, edges), [.. Enumerable.Repeat(0.1, length)])).From(0);
        for (var node = 0; node < length; node++) Assert.Equal(0.1 * Math.Pow(0.9, node) / (1 - Math.Pow(0.9, length)), row.Mass[node], 1e-11);
        Assert.Equal(1, Sum(row.Mass) + row.Truncated, 1e-11);
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_relays_ends_where_it_began()
    {
        const int count = 100_000;
        var edges = Enumerable.Range(0, count - 1).Select(node => new WeightedEdge(node, node + 1, 1)).ToArray();
        var own = new double[count];
        own[^1] = 1;
        Assert.Equal(1, new Absorption(new TransitionGraph(CsrGraph.FromEdges(count, edges), own)).From(0).Mass[count - 1]);
    }

    [Fact]
    public void A_walk_ends_at_its_depth_and_says_how_much_it_did_not_follow()
    {
        var asked = 0;
        TransitionRow Half(int node)
        {
            asked++;
            return new TransitionRow(new[] { node + 1 }, new[] { 0.9 }, 0.1);
        }

        var row = AbsorptionWalk.From(0, Half);
        Assert.Equal(Math.Pow(0.9, 32), row.Truncated, 1e-12);
        // The start is asked for twice: once to see whether there is anything to walk.
        Assert.Equal(33, asked);
        Assert.Equal(1 - row.Truncated, Sum(row.Mass), 1e-12);
    }

    [Fact]
    public void A_walk_does_not_follow_what_hardly_matters_unless_a_loop_adds_it_up()
    {
        TransitionRow Tiny(int node) => node switch
        {
            0 => new TransitionRow(new[] { 1 }, new[] { 1e-10 }, 1 - 1e-10),
            10 => new TransitionRow(new[] { 11 }, new[] { 1.0 }, 0),
            11 => new TransitionRow(new[] { 10, 12 }, new[] { 1 - 1e-10, 1e-10 }, 0),
            _ => TransitionRow.Absorbing,
        };
        Assert.Equal(1e-10, AbsorptionWalk.From(0, Tiny).Truncated, 1e-15);
        Assert.Equal(1, AbsorptionWalk.From(10, Tiny).Mass[12], 1e-9);
    }

    [Fact]
    public void Rows_that_do_not_sum_to_one_are_errors()
    {
        Assert.Throws<ArgumentException>(() => new TransitionGraph(CsrGraph.FromEdges(1, []), [0.5]));
        Assert.Throws<ArgumentException>(() => new TransitionGraph(CsrGraph.FromEdges(2, [new WeightedEdge(0, 1, 2)]), [-1, 1]));
        Assert.Throws<ArgumentException>(() => AbsorptionWalk.From(0, _ => new TransitionRow(new[] { 1 }, new[] { 0.5 }, 0)));
    }

    private static double Sum(SparseRow row) => row.Masses.ToArray().Sum();

    private static double[][] IdentityMinus(TransitionRow[] rows)
    {
        var matrix = Enumerable.Range(0, rows.Length).Select(i => Enumerable.Range(0, rows.Length).Select(j => i == j ? 1.0 : 0).ToArray()).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            for (var e = 0; e < rows[i].Targets.Length; e++) matrix[i][rows[i].Targets.Span[e]] -= rows[i].Weights.Span[e];
        }

        return matrix;
    }
}
