using Credibility.Graphs;
using Credibility.Sources.Ownership;
using Credibility.Tests.Golden;
using Credibility.Tests.Graphs;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Sources.Ownership;

public sealed class IntegratedSharesTests
{
    public static IEnumerable<TheoryDataRow<string>> Chains => GoldenFile.Ids(GoldenFile.Measures, "control", vector => vector.TryGetProperty("integrated_U_in_S", out _));

    [Theory]
    [MemberData(nameof(Chains))]
    public void A_share_over_a_chain_is_the_product_and_its_weakest_link_the_smallest(string id)
    {
        var vector = GoldenFile.Vector(GoldenFile.Measures, "control", id);
        var register = Registers.From(vector);
        var (owner, company) = (register.IndexOf("U"), register.IndexOf("S"));
        Assert.Equal(vector.Number("integrated_U_in_S"), new IntegratedShares(register.Owners).In(company)[owner], GoldenFile.Tolerance);
        if (vector.TryGetProperty("weakest_link_U_in_S", out var link)) Assert.Equal(link.Number(), WeakestLink.In(register.Owners, company)[owner], GoldenFile.Tolerance);
    }

    [Fact]
    public void Integrated_and_corrected_shares_in_a_loop_equal_the_reference()
    {
        var vector = GoldenFile.Vector(GoldenFile.Measures, "control", "cycle-integrated");
        var owners = Owners(vector.Matrix("W"));
        var shares = new IntegratedShares(owners);
        var (integrated, corrected) = (vector.Matrix("integrated"), vector.Matrix("integrated_corrected"));
        for (var owner = 0; owner < integrated.Size; owner++)
        {
            for (var company = 0; company < integrated.Size; company++)
            {
                Assert.Equal(integrated[owner, company], shares.In(company)[owner], GoldenFile.Tolerance);
                Assert.Equal(corrected[owner, company], shares.CorrectedIn(company)[owner], GoldenFile.Tolerance);
            }
        }
    }

    [Fact]
    public void Ultimate_owners_absorb_what_they_hold_over_all_chains_and_the_rest_is_free_float()
    {
        var vector = GoldenFile.Vector(GoldenFile.Measures, "control", "cycle-integrated");
        var names = vector.GetProperty("names").EnumerateArray().Select(name => name.GetString()!).ToArray();
        var owners = Owners(vector.Matrix("W"));
        foreach (var row in vector.GetProperty("absorption_rows").EnumerateObject())
        {
            var expected = row.Value.EnumerateArray().Select(mass => mass.Number()).ToArray();
            var actual = AbsorptionWalk.From(Array.IndexOf(names, row.Name), company => RowOf(owners, company)).Mass;
            Assert.Equal(expected[0], actual[0], GoldenFile.Tolerance);
            Assert.Equal(expected[1], actual[1], GoldenFile.Tolerance);
            Assert.Equal(expected[2], actual[2] + actual[3], GoldenFile.Tolerance);
        }
    }

    [Fact]
    public void Absorption_equals_integrated_ownership_for_ultimate_owners_on_random_loops() => Samples.Holdings.Sample(holdings =>
    {
        var owners = CsrGraph.FromEdges(9, holdings);
        var whole = new Absorption(new TransitionGraph(owners, [.. Enumerable.Range(0, 9).Select(company => RowOf(owners, company).OwnMass)]));
        for (var company = 0; company < 9; company++)
        {
            var row = whole.From(company);
            if (row.ClosedLoops.Count > 0)
            {
                Assert.Throws<ArgumentException>(() => new IntegratedShares(owners).In(company));
                continue;
            }

            var expected = IntegratedByElimination(owners, company);
            var actual = new IntegratedShares(owners).In(company);
            for (var owner = 0; expected is not null && owner < 9; owner++)
            {
                Assert.Equal(expected[owner], actual[owner], 1e-8);
                if (owners.TargetsOf(owner).IsEmpty && owner != company) Assert.Equal(expected[owner], row.Mass[owner], 1e-8);
            }
        }
    });

    [Fact]
    public void The_weakest_link_is_at_least_the_best_product_and_at_least_the_direct_share() => Samples.Holdings.Sample(holdings =>
    {
        var owners = CsrGraph.FromEdges(9, holdings);
        for (var company = 0; company < 9; company++)
        {
            var links = WeakestLink.In(owners, company);
            for (var e = 0; e < owners.TargetsOf(company).Length; e++)
            {
                var owner = owners.TargetsOf(company)[e];
                if (owner != company) Assert.True(links[owner] >= owners.WeightsOf(company)[e]);
            }

            Assert.Equal(0, links[company]);
        }
    });

    [Fact]
    public void The_stronger_of_two_chains_decides_the_weakest_link()
    {
        var register = ShareRegister.From([new("S", "A", 0.3), new("S", "B", 0.4), new("A", "U", 0.9), new("B", "U", 0.2)]);
        Assert.Equal(0.3, WeakestLink.In(register.Owners, register.IndexOf("S"))[register.IndexOf("U")]);
        Assert.Equal(-1, register.IndexOf("nobody"));
    }

    /// <summary>What no known owner holds stays with the company.</summary>
    private static TransitionRow RowOf(CsrGraph owners, int company)
    {
        var free = 1 - owners.WeightsOf(company).ToArray().Sum();
        return new TransitionRow(owners.TargetsOf(company).ToArray(), owners.WeightsOf(company).ToArray(), free < 1e-12 ? 0 : free);
    }

    private static CsrGraph Owners(SquareMatrix held)
    {
        var edges = new List<WeightedEdge>();
        for (var owner = 0; owner < held.Size; owner++)
        {
            for (var company = 0; company < held.Size; company++) edges.Add(new WeightedEdge(company, owner, held[owner, company]));
        }

        return CsrGraph.FromEdges(held.Size, edges.ToArray());
    }

    /// <summary>Column <paramref name="company"/> of (I − W)⁻¹W, that is the solution of (I − W)x = W·e.</summary>
    private static double[]? IntegratedByElimination(CsrGraph owners, int company)
    {
        var matrix = Enumerable.Range(0, 9).Select(i => Enumerable.Range(0, 9).Select(j => (i == j ? 1.0 : 0) - Share(owners, j, i)).ToArray()).ToArray();
        return Oracles.Solve(matrix, [.. Enumerable.Range(0, 9).Select(owner => Share(owners, company, owner))]);
    }

    private static double Share(CsrGraph owners, int company, int owner)
    {
        var position = owners.TargetsOf(company).IndexOf(owner);
        return position < 0 ? 0 : owners.WeightsOf(company)[position];
    }
}
