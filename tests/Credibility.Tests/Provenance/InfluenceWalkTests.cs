using Credibility.Drafts;
using Credibility.Graphs;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Provenance;

/// <summary>Where one source's content is decided in the end: autonomy, control, office, employment.</summary>
public sealed class InfluenceWalkTests
{
    private static Dictionary<string, double> Mass(SourceProfile profile, params SourceProfile[] others) =>
        Sketch.Of(Sketch.Source(profile.Name)).Trace([profile, .. others]).Mass();

    private static void Holds(Dictionary<string, double> mass, params (string Key, double Share)[] expected)
    {
        Assert.Equal(expected.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => row.Key), mass.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, row => Assert.Equal(row.Share, mass[row.Key], 9));
    }

    [Theory]
    [InlineData(true, true, true, LegalForm.Public, .05)]
    [InlineData(false, true, true, LegalForm.Public, .20)]
    [InlineData(true, false, true, LegalForm.Private, .30)]
    [InlineData(false, false, true, LegalForm.Private, .30)]
    [InlineData(true, true, false, LegalForm.Public, .75)]
    [InlineData(true, false, false, LegalForm.Nonprofit, .80)]
    [InlineData(false, true, false, LegalForm.Public, .80)]
    [InlineData(false, false, false, LegalForm.Public, .90)]
    [InlineData(false, false, false, LegalForm.Private, .85)]
    [InlineData(false, false, false, LegalForm.Cooperative, .85)]
    [InlineData(null, null, null, LegalForm.Unknown, .60)]
    [InlineData(null, false, false, LegalForm.Private, .60)]
    [InlineData(null, null, true, LegalForm.Private, .30)]
    [InlineData(null, true, true, LegalForm.Public, .20)]
    [InlineData(false, false, false, LegalForm.Unknown, .85)]
    public void An_outlet_decides_what_its_three_factors_leave_it(bool? funding, bool? ownership, bool? editorial, LegalForm form, double own)
    {
        var outlet = (Profiles.Of("alder", SourceKind.Newspaper, "Alder Daily") with { LegalForm = form }).Factors(funding, ownership, editorial).OwnedBy("holder", 1);

        Holds(Mass(outlet), ("alder", own), ("holder", 1 - own));
    }

    [Fact]
    public void A_safeguard_in_force_raises_what_a_free_private_outlet_decides_and_a_lapsed_one_does_not()
    {
        SourceProfile Guarded(string? until) => Profiles.Outlet("alder", "Alder Daily").OwnedBy("holder", 1) with { EditorialSafeguard = new EvidencedFact("trust", Profiles.Span("2001", until), []) };

        Assert.Equal(.90, Mass(Guarded(null))["alder"], 9);
        Assert.Equal(.85, Mass(Guarded("2020"))["alder"], 9);
    }

    [Fact]
    public void A_factor_that_was_evidenced_for_another_time_counts_as_unknown()
    {
        var past = new ControlFactor(true, Profiles.Span("2001", "2009"), []);
        var outlet = Profiles.Of("alder", SourceKind.Newspaper, "Alder Daily").OwnedBy("holder", 1) with { Control = new ControlFactors(past, past, past) };

        Assert.Equal(.60, Mass(outlet)["alder"], 9);
    }

    public static TheoryData<string, double, double> Rows()
    {
        var rows = new TheoryData<string, double, double>();
        foreach (var (row, value) in Shipped.Data.Method.Autonomy.Governing.Where(row => !row.Value.OwnRoot))
        {
            rows.Add(row, value.Value, value.InDispute);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_body_of_a_state_decides_what_its_row_says_in_peace_and_in_a_dispute_of_its_state(string row, double peace, double dispute)
    {
        var body = Profiles.Of("gr-body", SourceKind.GovernmentBody, "Alder Authority").Governs(row, "GR");
        var draft = Sketch.Of(Sketch.Source("Alder Authority"));

        Assert.Equal(1 - peace, draft.Trace(body).Mass().GetValueOrDefault("gr-state"), 9);
        Assert.Equal(1 - dispute, draft.InDispute().Trace(body).Mass().GetValueOrDefault("gr-state"), 9);
    }

    [Theory]
    [InlineData("court", .95, .95)]
    [InlineData("auditor", .95, .95)]
    [InlineData("ombudsman", .95, .95)]
    [InlineData("statistics-office", .90, .90)]
    [InlineData("central-bank", .90, .90)]
    [InlineData("electoral-commission", .80, .80)]
    [InlineData("regulator", .80, .80)]
    [InlineData("police", .60, 0)]
    [InlineData("prosecutor", .60, 0)]
    [InlineData("ministry", .10, 0)]
    [InlineData("head-of-state", 0, 0)]
    [InlineData("armed-forces", 0, 0)]
    [InlineData("security-service", 0, 0)]
    [InlineData("press-office", 0, 0)]
    [InlineData("opposition", .95, .95)]
    public void The_shipped_rows_are_the_methods(string row, double peace, double dispute) =>
        Assert.Equal(new GoverningAutonomy(peace, dispute, false), Shipped.Data.Method.Autonomy.Governing[row]);

    [Theory]
    [InlineData("municipality", "GR")]
    [InlineData("court", null)]
    public void A_municipality_and_a_body_of_no_state_are_their_own_roots(string row, string? country)
    {
        var body = Profiles.Of("body", SourceKind.GovernmentBody, "Alder Authority") with { Governing = row, Country = country };

        Holds(Mass(body), ("body", 1));
    }

    [Fact]
    public void A_dispute_of_other_states_changes_no_row()
    {
        var police = Profiles.Of("pt-body", SourceKind.Police, "Alder Police").Governs("police", "PT");

        Assert.Equal(.40, Sketch.Of(Sketch.Source("Alder Police")).InDispute().Trace(police).Mass()["pt-state"], 9);
    }

    [Fact]
    public void A_dispute_of_a_state_with_somebody_else_is_none_between_states()
    {
        var draft = Sketch.Of(Sketch.Source("Alder Police")) with { Parties = [Sketch.Greece, new DeclaredParty("firm", "Fernholm Docks", [], ["Fernholm Docks"])] };

        Assert.Equal(.60, draft.Trace(Profiles.Of("gr-body", SourceKind.Police, "Alder Police").Governs("police", "GR")).Mass()["gr-body"], 9);
    }

    [Fact]
    public void A_golden_share_decides_whatever_others_hold()
    {
        var outlet = Profiles.Outlet("alder", "Alder Daily").OwnedBy("crowd", .9).OwnedBy("gr-state", .01, control: true);

        Holds(Mass(outlet), ("alder", .85), ("gr-state", .15));
    }

    [Fact]
    public void A_golden_share_that_lapsed_decides_nothing()
    {
        var outlet = Profiles.Outlet("alder", "Alder Daily").OwnedBy("crowd", 1).OwnedBy("gr-state", .01, control: true, Profiles.Span("1999", "2010"));

        Holds(Mass(outlet), ("alder", .85), ("crowd", .15));
    }

    [Fact]
    public void A_pyramid_of_majorities_is_controlled_by_its_top()
    {
        var mass = Mass(
            Profiles.Outlet("alder", "Alder Daily").OwnedBy("mid", .51).OwnedBy("crowd", .49),
            Profiles.Of("mid", SourceKind.Company).OwnedBy("top", .51));

        Holds(mass, ("alder", .85), ("top", .15));
    }

    [Fact]
    public void Three_companies_of_one_state_act_in_concert()
    {
        var mass = Mass(
            Profiles.Outlet("alder", "Alder Daily").OwnedBy("one", .17).OwnedBy("two", .17).OwnedBy("three", .17),
            Profiles.Of("one", SourceKind.Company).OwnedBy("gr-state", 1), Profiles.Of("two", SourceKind.Company).OwnedBy("gr-state", 1),
            Profiles.Of("three", SourceKind.Company).OwnedBy("gr-ministry-of-finance", 1));

        Holds(mass, ("alder", .85), ("gr-state", .15));
    }

    [Fact]
    public void Three_ministries_of_one_state_act_in_concert()
    {
        var mass = Mass(Profiles.Outlet("alder", "Alder Daily")
            .OwnedBy("gr-ministry-of-finance", .17).OwnedBy("gr-ministry-of-defence", .17).OwnedBy("gr-ministry-of-culture", .17));

        Holds(mass, ("alder", .85), ("gr-state", .15));
    }

    [Fact]
    public void A_court_and_a_ministry_of_one_state_do_not_act_in_concert()
    {
        var mass = Mass(Profiles.Outlet("alder", "Alder Daily").OwnedBy("gr-ministry-of-finance", .3).OwnedBy("gr-central-bank", .3));

        Assert.InRange(mass["gr-central-bank"], .03, .15);
        Assert.InRange(mass["unknown:alder"], .05, .07);
    }

    [Fact]
    public void Without_a_majority_the_shares_stand_and_the_rest_is_unknown() =>
        Holds(
            Mass(Profiles.Outlet("alder", "Alder Daily").OwnedBy("one", .5).OwnedBy("two", .2)),
            ("alder", .85), ("one", .075), ("two", .03), ("unknown:alder", .045));

    [Fact]
    public void Companies_that_hold_one_another_end_somewhere_and_lose_nothing()
    {
        var mass = Mass(
            Profiles.Outlet("alder", "Alder Daily").OwnedBy("one", .4).OwnedBy("two", .4),
            Profiles.Of("one", SourceKind.Company).OwnedBy("two", .4).OwnedBy("end", .6), Profiles.Of("two", SourceKind.Company).OwnedBy("one", .4));

        Assert.Equal(1, mass.Values.Sum(), 8);
    }

    [Fact]
    public void A_holder_without_a_share_is_counted_as_holding_what_nobody_else_holds()
    {
        var provenance = Sketch.Of(Sketch.Source("Alder Daily")).Trace(Profiles.Outlet("alder", "Alder Daily").OwnedBy("one", .4).OwnedBy("two", null));

        Holds(provenance.Mass(), ("alder", .85), ("one", .06), ("two", .09));
        Assert.Contains("two named as owner without a share", provenance.Influence.Assumed["alder"], StringComparison.Ordinal);
    }

    [Fact]
    public void Holdings_that_add_up_to_more_than_the_whole_are_scaled_to_it() =>
        Holds(Mass(Profiles.Outlet("alder", "Alder Daily").OwnedBy("one", .6).OwnedBy("two", .6)), ("alder", .85), ("one", .075), ("two", .075));

    [Fact]
    public void An_owner_known_by_name_alone_is_an_origin_and_one_that_nobody_named_is_unknown()
    {
        Holds(Mass(Profiles.Outlet("alder", "Alder Daily").OwnedByName("Fernholm Docks", 1)), ("alder", .85), ("owner:fernholm docks", .15));
        Holds(Mass(Profiles.Outlet("alder", "Alder Daily")), ("alder", .85), ("unknown:alder", .15));
    }

    [Fact]
    public void Two_outlets_of_one_named_owner_share_it()
    {
        var provenance = Sketch.Of(Sketch.Source("Alder Daily"), Sketch.Source("Birch Post"))
            .Trace(Profiles.Outlet("alder", "Alder Daily").OwnedByName("Fernholm Docks", 1), Profiles.Outlet("birch", "Birch Post").OwnedByName("FERNHOLM DOCKS", 1));

        Assert.Equal(.15, SymmetricAffinity.Between(provenance.Attributions[0].Origins, provenance.Attributions[1].Origins), 9);
    }

    [Theory]
    [InlineData(SourceKind.Ngo, false, .85)]
    [InlineData(SourceKind.ThinkTank, null, .85)]
    [InlineData(SourceKind.OsintGroup, true, .60)]
    [InlineData(SourceKind.Ngo, true, .60)]
    [InlineData(SourceKind.Company, true, .95)]
    [InlineData(SourceKind.Party, null, .95)]
    [InlineData(SourceKind.Intergovernmental, null, .95)]
    [InlineData(SourceKind.SocialAccount, null, 0)]
    public void A_kind_that_neither_publishes_nor_governs_has_its_own_share(SourceKind kind, bool? stateFunded, double own) =>
        Assert.Equal(own, Mass(Profiles.Of("body", kind, "Fernholm Circle").Factors(stateFunded, null, null).OwnedBy("holder", 1)).GetValueOrDefault("body"), 9);

    [Theory]
    [InlineData(SourceKind.Document)]
    [InlineData(SourceKind.DataSet)]
    public void A_paper_speaks_for_its_issuer_and_without_one_for_itself(SourceKind kind)
    {
        Holds(Mass(Profiles.Of("paper", kind, "Fernholm Survey")), ("paper", 1));
        Holds(Mass(Profiles.Of("paper", kind, "Fernholm Survey").OwnedBy("issuer", 1)), ("issuer", 1));
    }

    [Fact]
    public void A_walk_that_is_cut_short_puts_what_it_lost_into_the_unknown()
    {
        SourceProfile Step(int i) => Profiles.Of($"step-{i}", SourceKind.Company).OwnedBy($"step-{i + 1}", .5).OwnedBy($"other-{i}", .5);
        var provenance = Sketch.Of(Sketch.Source("Alder Daily"))
            .TraceIn(Traces.Catalog([Profiles.Outlet("alder", "Alder Daily").OwnedBy("step-1", .5), .. Enumerable.Range(1, 6).Select(Step)]), walk: new WalkLimits(1e-9, 2));

        Assert.Equal(1, provenance.Mass().Values.Sum(), 9);
        Assert.True(provenance.Mass()["unknown:alder"] > .075);
    }
}
