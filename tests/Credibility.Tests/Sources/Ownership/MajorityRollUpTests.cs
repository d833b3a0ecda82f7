using Credibility.Graphs;
using Credibility.Sources.Ownership;
using Credibility.Tests.Golden;
using Credibility.Tests.Graphs;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Sources.Ownership;

public sealed class MajorityRollUpTests
{
    public static IEnumerable<TheoryDataRow<string>> Cases => GoldenFile.Ids(GoldenFile.Measures, "control", vector => vector.TryGetProperty("controlled", out _));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_entity_controls_what_the_reference_says(string id)
    {
        var vector = GoldenFile.Vector(GoldenFile.Measures, "control", id);
        var register = Registers.From(vector);
        foreach (var name in register.Names)
        {
            var expected = vector.GetProperty("controlled").TryGetProperty(name, out var companies) ? companies.EnumerateArray().Select(company => company.GetString()!) : [];
            Assert.Equal(expected, ControlledSet.Of(register, name));
        }
    }

    [Fact]
    public void Three_bodies_of_one_owner_with_seventeen_percent_each_act_in_concert()
    {
        var roots = MajorityRollUp.Roots(Registers.From(GoldenFile.Vector(GoldenFile.Measures, "control", "acting-in-concert-3x17")));
        Assert.Equal("State", roots["Media"]);
        Assert.Equal("Free", roots["Free"]);
    }

    [Fact]
    public void Entities_that_control_one_another_have_the_smallest_name_as_root()
    {
        var roots = MajorityRollUp.Roots(Registers.From(GoldenFile.Vector(GoldenFile.Measures, "control", "cross-shareholding-loop")));
        Assert.Equal("P", roots["P"]);
        Assert.Equal("P", roots["Q"]);
    }

    [Fact]
    public void Exactly_half_and_a_holder_without_a_majority_control_nothing()
    {
        Assert.Equal("M", MajorityRollUp.Roots(Registers.From(GoldenFile.Vector(GoldenFile.Measures, "control", "exactly-50")))["M"]);
        Assert.Equal("S", MajorityRollUp.Roots(Registers.From(GoldenFile.Vector(GoldenFile.Measures, "control", "chain-60-40")))["S"]);
    }

    [Fact]
    public void An_entity_whose_own_subsidiaries_hold_its_majority_is_its_own_root()
    {
        var roots = MajorityRollUp.Roots(ShareRegister.From([new("a", "z", 0.6), new("b", "z", 0.6), new("z", "a", 0.3), new("z", "b", 0.3)]));
        Assert.Equal("z", roots["z"]);
        Assert.Equal("z", roots["a"]);
    }

    [Fact]
    public void Roots_equal_the_naive_fixpoint_on_random_loops_of_holdings() => Samples.Holdings.Sample(
        holdings =>
        {
            var owners = CsrGraph.FromEdges(9, holdings);
            Assert.Equal(Oracles.Roots(owners), MajorityRollUp.Roots(owners));
            for (var node = 0; node < 9; node++) Assert.Equal(Oracles.Controlled(owners, node), ControlledSet.Of(owners, owners.Reversed(), node));
        },
        iter: 3000);

    [Fact]
    public void The_order_of_entry_does_not_matter() => Gen.Select(Samples.Holdings, Gen.Int[0, 1000]).Sample((holdings, seed) =>
    {
        var named = holdings.Select(holding => new Holding($"company {holding.From}", $"company {holding.To}", holding.Weight)).ToArray();
        var shuffled = Samples.Shuffled(named.Length, seed).Select(i => named[i]).ToArray();
        Assert.Equal(MajorityRollUp.Roots(ShareRegister.From(named)), MajorityRollUp.Roots(ShareRegister.From(shuffled)));
    });

    [Fact]
    public void More_shares_out_of_the_free_float_never_shrink_what_an_owner_controls() => Gen.Select(Samples.Holdings, Gen.Int[0, 8], Gen.Int[0, 8], Gen.Double[0, 1]).Sample(
        (holdings, owner, company, part) =>
        {
            var before = CsrGraph.FromEdges(9, holdings);
            var free = Math.Max(0, 1 - before.WeightsOf(company).ToArray().Sum());
            var after = CsrGraph.FromEdges(9, [.. holdings, new WeightedEdge(company, owner, part * free)]);
            Assert.Subset(
                ControlledSet.Of(after, after.Reversed(), owner).ToHashSet(),
                ControlledSet.Of(before, before.Reversed(), owner).ToHashSet());
        });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_chain_or_a_ring_of_a_million_companies_has_one_root(bool closed)
    {
        const int count = 1_000_000;
        var edges = Enumerable.Range(1, count - 1).Select(company => new WeightedEdge(company, company - 1, 0.6)).ToList();
        if (closed) edges.Add(new WeightedEdge(0, count - 1, 0.6));
        Assert.All(MajorityRollUp.Roots(CsrGraph.FromEdges(count, edges.ToArray())), root => { if (root != 0) Assert.Fail($"root {root}"); });
    }

    [Fact]
    public void Shares_beyond_the_whole_are_an_error()
    {
        Assert.Throws<ArgumentException>(() => ShareRegister.From([new("a", "x", 0.6), new("a", "y", 0.6)]));
        Assert.Throws<ArgumentException>(() => MajorityRollUp.Roots(CsrGraph.FromEdges(2, [new WeightedEdge(0, 1, 1.5)])));
    }
}
