using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Tests.Policies;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Sources.Ownership;

public sealed class OwnershipGraphTests
{
    private static readonly DateOnly On = new(2025, 7, 20);

    [Fact]
    public void A_pyramid_is_control_although_the_integrated_share_is_a_quarter()
    {
        var world = World(("paper", "middle", .51), ("middle", "top", .51));

        Assert.Equal(("top", ControlGround.ThroughBodies), (world.Basis!.Controller, world.Basis.Ground));
        Assert.Equal(["middle"], world.Basis.Through);
        var top = Assert.Single(world.Reading.Owners);
        Assert.Equal(.2601, top.IntegratedShare!.Value, 12);
        Assert.Equal(.51, top.WeakestLink!.Value, 12);
        Assert.True(top.Controls && top.IsBeneficial == true);
        Assert.Equal(.49, world.Reading.Unknown.DirectShare, 12);
        Assert.Equal(.7399, world.Reading.Unknown.IntegratedShare, 12);
    }

    [Fact]
    public void Sixty_of_forty_is_below_the_threshold_as_a_product_and_above_it_as_a_weakest_link()
    {
        var owner = World(("paper", "middle", .4), ("middle", "top", .6)).Reading.Owners.Single(owner => owner.Key == "top");

        Assert.Equal((false, true, true, false), (owner.ByIntegratedShare, owner.ByWeakestLink, owner.IsBeneficial, owner.Controls));
    }

    [Fact]
    public void Exactly_a_quarter_reaches_the_threshold_and_a_hair_less_does_not()
    {
        Assert.True(World(("paper", "top", .25)).Reading.Owners[0].IsBeneficial);
        Assert.False(World(("paper", "top", .2499)).Reading.Owners[0].IsBeneficial);
    }

    [Fact]
    public void Three_bodies_of_one_owner_act_together()
    {
        var world = World(("paper", "a", .17), ("paper", "b", .17), ("paper", "c", .17), ("a", "top", 1), ("b", "top", 1), ("c", "top", .51));

        Assert.Equal(("top", ControlGround.ThroughBodies), (world.Basis!.Controller, world.Basis.Ground));
        Assert.Equal(["a", "b", "c"], world.Basis.Through);
        Assert.Equal(.51, world.Basis.HeldShare!.Value, 12);
    }

    [Fact]
    public void A_deciding_right_controls_without_a_share_and_leaves_the_share_open()
    {
        var world = World(new OwnershipStake("top", "Top", null, true, Validity.Unknown, ["e1"]), new OwnershipStake("rich", "Rich", .9, false, Validity.Unknown, ["e2"]));

        Assert.Equal(("top", ControlGround.DecidingRight, null), (world.Basis!.Controller, world.Basis.Ground, world.Basis.HeldShare));
        var top = world.Reading.Owners[0];
        Assert.Equal(("top", null, 1.0), (top.Key, top.IntegratedShare, top.WeakestLink));
        Assert.Null(top.ByIntegratedShare);
        Assert.True(top.IsBeneficial);
        Assert.Equal(1, world.Reading.Unknown.HoldingsWithoutShare);
    }

    [Fact]
    public void An_owner_of_unknown_share_may_or_may_not_reach_the_threshold()
    {
        var owner = Assert.Single(World(new OwnershipStake("top", "Top", null, false, Validity.Unknown, ["e1"])).Reading.Owners);

        Assert.Equal((null, null, null), (owner.IntegratedShare, owner.ByWeakestLink, owner.IsBeneficial));
        Assert.True(owner.IsLeast);
    }

    [Fact]
    public void An_owner_without_a_profile_stands_under_its_name()
    {
        var world = World(new OwnershipStake(null, "Family Müller", .6, false, Validity.Unknown, ["e1"]));

        Assert.Equal("owner:family müller", world.Basis!.Controller);
        Assert.Equal(ControlGround.Majority, world.Basis.Ground);
        Assert.Null(world.Graph.Nodes.Single(node => node.Name == "Family Müller").Profile);
    }

    [Fact]
    public void A_loop_of_owners_ends_where_it_began()
    {
        var world = World(("paper", "a", .6), ("a", "b", .4), ("b", "a", .3), ("b", "top", .7));

        Assert.Equal(["a", "top"], world.Reading.Owners.Select(owner => owner.Key));
        // .6 of a; of a .4 · .7 comes to top, and of each round trip .4 · .3 more: .6 · .28 / .88.
        Assert.Equal(.6 * .28 / .88, world.Reading.Owners[1].IntegratedShare!.Value, 12);
        // Who controls stands within the loop, and what it holds in itself is not counted again.
        Assert.Equal(.6, world.Reading.Owners[0].IntegratedShare!.Value, 12);
        Assert.Equal(4, world.Graph.Nodes.Count);
        Assert.Empty(world.Reading.Unknown.Loops);
    }

    [Fact]
    public void Companies_that_hold_all_of_one_another_are_named_and_somebody_else_s_share_stays()
    {
        var world = World(("paper", "a", .6), ("paper", "top", .4), ("a", "b", 1), ("b", "a", 1));

        Assert.Equal(["a", "b"], Assert.Single(world.Reading.Unknown.Loops));
        Assert.Equal(.4, world.Reading.Owners.Single(owner => owner.Key == "top").IntegratedShare!.Value, 12);
        Assert.Equal(.6, world.Reading.Unknown.IntegratedShare, 12);
        Assert.Equal("a", world.Basis!.Controller);
    }

    [Fact]
    public void A_company_that_holds_itself_has_no_owner()
    {
        var world = World(("paper", "paper", 1));

        Assert.Empty(world.Reading.Owners);
        Assert.Null(world.Basis);
        Assert.Equal(["paper"], Assert.Single(world.Reading.Unknown.Loops));
    }

    [Fact]
    public void Contested_shares_above_the_whole_are_scaled_to_it()
    {
        var world = World(("paper", "a", .8), ("paper", "b", .8));

        Assert.All(world.Reading.Owners, owner => Assert.Equal(.5, owner.IntegratedShare!.Value, 12));
        Assert.Equal(0, world.Reading.Unknown.DirectShare);
    }

    [Fact]
    public void Holdings_count_on_the_days_on_which_they_were_valid()
    {
        var stake = new OwnershipStake("top", "Top", 1, false, new Validity(null, FactDate.Parse("2020")), ["e1"]);

        Assert.Empty(World(stake).Graph.Edges);
        Assert.Single(World(stake with { Valid = new Validity(null, FactDate.Parse("2025-07-20")) }).Graph.Edges);
    }

    [Fact]
    public void Whatever_holds_whatever_the_shares_and_what_is_unknown_make_the_whole() => Gen.Select(
        Gen.Int[0, 6], Gen.Int[0, 6], Gen.OneOf(Gen.Const((double?)null), Gen.Double[0, 1].Select(share => (double?)share), Gen.Const((double?)1), Gen.Const((double?)0.5)), Gen.Int[0, 9].Select(n => n == 0))
        .Array[0, 20].Sample(holdings =>
        {
            string Name(int node) => node == 0 ? "paper" : $"n{node}";
            var world = See([.. Enumerable.Range(0, 7).Select(node => Company(Name(node),
                [.. holdings.Where(holding => holding.Item1 == node).Select(holding => new OwnershipStake(Name(holding.Item2), Name(holding.Item2), holding.Item3, holding.Item4, Validity.Unknown, []))]))]);

            var ultimate = world.Graph.Ultimate().Select(node => node.Key).ToHashSet();
            var known = world.Reading.Owners.Where(owner => ultimate.Contains(owner.Key)).Sum(owner => owner.IntegratedShare ?? 0);
            Assert.Equal(1, known + world.Reading.Unknown.IntegratedShare, 9);
            Assert.All(world.Reading.Owners, owner => Assert.True(owner.IntegratedShare is null or (>= 0 and <= 1) && owner.WeakestLink is null or (>= 0 and <= 1)));
            Assert.All(world.Reading.Owners, owner => Assert.Equal(owner.Key == world.Basis?.Controller, owner.Controls));
            Assert.True(world.Basis is null || world.Reading.Owners.Any(owner => owner.Controls) || world.Basis.Controller == "paper");
        }, iter: 3_000);

    [Fact]
    public void A_chain_deeper_than_the_bound_says_where_it_stopped()
    {
        var chain = Enumerable.Range(0, 100).Select(step => ($"n{step:000}", $"n{step + 1:000}", 1.0)).Prepend(("paper", "n000", 1.0)).ToArray();

        var world = World(chain);

        Assert.Equal(OwnershipGraph.MaxDepth + 1, world.Graph.Nodes.Count);
        Assert.Single(world.Graph.Unexplored);
    }

    [Fact]
    public void Many_owners_stop_at_the_bound()
    {
        var wide = Enumerable.Range(0, 1_000).Select(n => ("paper", $"n{n:000}", .001)).ToArray();

        Assert.Equal(["paper"], World(wide).Graph.Unexplored);
    }

    [Fact]
    public void A_ministry_acts_for_its_state_and_a_court_for_itself()
    {
        var catalog = SourceCatalog.Create([], SmallWorld.States, On);
        var controllers = new ControllerFinder(catalog, Shipped.Data.Method.Autonomy, On);

        foreach (var code in new[] { "ua", "ru", "fr" })
        {
            var ministry = catalog.Find(code + "-ministry-of-defence")! with { Governing = "ministry" };
            var graph = OwnershipGraph.Above(ministry, catalog.Find, controllers, On);

            Assert.Equal(new ControlBasis(code + "-state", ControlGround.ActsThrough, null, [code + "-state"]).Ground, ControlBasis.Of(graph, ministry, controllers)!.Ground);
            Assert.Equal(1, OwnershipReading.Of(graph, ministry, code + "-state").Owners.Single().IntegratedShare);
            Assert.Null(ControlBasis.Of(graph, ministry with { Governing = "court" }, controllers));
        }
    }

    private sealed record Seen(OwnershipGraph Graph, ControlBasis? Basis, OwnershipReading Reading);

    private static Seen World(params (string Owned, string Owner, double Share)[] holdings)
    {
        var ids = holdings.SelectMany(holding => new[] { holding.Owned, holding.Owner }).Distinct();
        return See([.. ids.Select(id => Company(
            id, [.. holdings.Where(holding => holding.Owned == id).Select(holding => new OwnershipStake(holding.Owner, holding.Owner, holding.Share, false, Validity.Unknown, ["e1"]))]))]);
    }

    private static Seen World(params OwnershipStake[] stakes) => See([Company("paper", stakes), Company("top", [])]);

    private static Seen See(SourceProfile[] profiles)
    {
        var catalog = SourceCatalog.Create(profiles, SmallWorld.States, On);
        var controllers = new ControllerFinder(catalog, Shipped.Data.Method.Autonomy, On);
        var paper = catalog.Find("paper")!;
        var graph = OwnershipGraph.Above(paper, catalog.Find, controllers, On);
        var basis = ControlBasis.Of(graph, paper, controllers);
        return new Seen(graph, basis, OwnershipReading.Of(graph, paper, basis?.Controller));
    }

    private static SourceProfile Company(string id, OwnershipStake[] owners) => new() { Id = id, Name = id, Kind = SourceKind.Company, Owners = owners };
}
