using Credibility.Drafts;
using Credibility.Sources;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Provenance;

/// <summary>For whom people speak: office, party, employment, and what the draft says about them.</summary>
public sealed class PeopleTests
{
    private static readonly SourceProfile Nia = Profiles.Of("nia", SourceKind.Person, "Nia Berg");

    private static Dictionary<string, double> Mass(SourceProfile person, params SourceProfile[] others) => Sketch.Of(Sketch.Source("Nia Berg")).Trace([person, .. others]).Mass();

    private static Dictionary<string, double> Stated(string? affiliation, params SourceProfile[] profiles) =>
        Sketch.Of(Sketch.Source("Nia Berg") with { Kind = "person", Affiliation = affiliation }).Trace(profiles).Mass();

    [Theory]
    [InlineData(null, null, 1)]
    [InlineData("2020", null, 1)]
    [InlineData("2020", "2026", 1)]
    [InlineData("2020", "2026-05-31", 0)]
    [InlineData("2026-06-02", null, 0)]
    [InlineData("2026-06-01", "2026-06-01", 1)]
    public void Who_holds_an_office_on_the_day_speaks_as_the_state(string? from, string? to, double share) =>
        Assert.Equal(share, Mass(Nia.Tied("gr-head-of-state", AffiliationTie.Office, from, to)).GetValueOrDefault("gr-state"), 9);

    [Fact]
    public void The_day_is_the_drafts_and_not_the_catalogs()
    {
        var person = Nia.Tied("gr-head-of-state", AffiliationTie.Office, "2010", "2012");
        var then = Sketch.Of(Sketch.Source("Nia Berg")) with { PublishedAt = new DateOnly(2011, 3, 1) };

        Assert.Equal(1, then.Trace(person).Mass()["gr-state"], 9);
        Assert.DoesNotContain("gr-state", Mass(person).Keys);
    }

    [Fact]
    public void A_ministers_words_are_the_ministrys_and_mostly_the_states()
    {
        var mass = Mass(Nia.Tied("gr-ministry-of-finance", AffiliationTie.Office));

        Assert.Equal(.10, mass["gr-ministry-of-finance"], 9);
        Assert.Equal(.90, mass["gr-state"], 9);
    }

    [Fact]
    public void A_judge_in_office_speaks_as_the_court_and_hardly_as_the_state() =>
        Assert.Equal(.95, Mass(Nia.Tied("gr-courts", AffiliationTie.Office))["gr-courts"], 9);

    [Fact]
    public void A_member_of_a_party_speaks_as_the_party()
    {
        var mass = Mass(Nia.Tied("greens", AffiliationTie.PartyMembership), Profiles.Of("greens", SourceKind.Party));

        Assert.Equal(.95, mass["greens"], 9);
        Assert.DoesNotContain("nia", mass.Keys);
    }

    [Fact]
    public void An_employee_of_a_free_outlet_carries_its_name_and_not_its_owners()
    {
        var mass = Mass(Nia.Tied("alder", AffiliationTie.Employment), Profiles.Outlet("alder", "Alder Daily").OwnedBy("gr-state", 1));

        Assert.Equal(new Dictionary<string, double> { ["nia"] = .5, ["alder"] = .5 }, mass);
    }

    [Fact]
    public void An_employee_of_an_outlet_under_evidenced_editorial_control_carries_its_controller()
    {
        var mass = Mass(Nia.Tied("alder", AffiliationTie.Employment), Profiles.Outlet("alder", "Alder Daily").Factors(true, true, true).OwnedBy("gr-state", 1));

        Assert.Equal(.475, mass["gr-state"], 9);
    }

    [Theory]
    [InlineData("gr-ministry-of-defence", .45)]
    [InlineData("gr-armed-forces", .5)]
    [InlineData("gr-courts", 0)]
    [InlineData("gr-statistics-office", 0)]
    public void An_employee_of_the_state_carries_it_only_where_the_body_is_under_command(string body, double state) =>
        Assert.Equal(state, Mass(Nia.Tied(body, AffiliationTie.Employment)).GetValueOrDefault("gr-state"), 9);

    [Fact]
    public void Nobody_known_to_employ_a_person_leaves_half_unknown_which_only_the_low_scenario_shares()
    {
        var mass = Mass(Nia);

        Assert.Equal(new Dictionary<string, double> { ["nia"] = .5, ["unknown:nia"] = .5 }, mass);
    }

    [Fact]
    public void An_account_speaks_for_its_owner() =>
        Assert.Equal(
            new Dictionary<string, double> { ["nia"] = .5, ["unknown:nia"] = .5 },
            Mass(Profiles.Of("account", SourceKind.SocialAccount, "Nia Berg").OwnedBy("nia", 1), Nia with { Name = "N. B." }));

    [Fact]
    public void An_affiliation_that_the_draft_states_is_looked_up()
    {
        Assert.Equal(.5, Stated("Fernholm Circle", Profiles.Of("circle", SourceKind.Ngo, "Fernholm Circle"))["circle"], 9);
        Assert.Equal(.9, Stated("Greek defence ministry")["gr-state"], 9);
    }

    [Fact]
    public void An_affiliation_that_nobody_knows_still_binds_two_who_share_it()
    {
        var mass = Stated("Fernholm Circle");

        Assert.Equal(.5, mass["cited:fernholm circle"], 9);
    }

    [Theory]
    [InlineData("Greek")]
    [InlineData("Greece")]
    [InlineData("Greeks")]
    [InlineData(" ")]
    [InlineData(null)]
    public void Nationality_is_no_affiliation(string? nationality) =>
        Assert.Equal(new Dictionary<string, double> { ["cited:nia berg"] = .5, ["unknown:cited:nia berg"] = .5 }, Stated(nationality));

    [Theory]
    [InlineData("Fernholm Circle")]
    [InlineData("the Fernholm Circle")]
    [InlineData("Fernholm Circle Ltd")]
    public void A_body_and_those_who_work_for_it_are_no_two_separate_origins(string employer)
    {
        var body = new DeclaredSource("body", "Fernholm Circle", "ngo", Shorthand: new DeclaredAttribution { ClaimId = "c1" });
        var worker = Sketch.Source("Nia Berg") with { Kind = "person", Affiliation = employer };

        var claim = Assert.Single(Sketch.Of(body, worker).Trace().Claims);

        Assert.InRange(claim.Support!.NAnswerable, 1, 1.3);
    }

    [Fact]
    public void What_the_draft_states_about_a_person_with_a_profile_counts_too()
    {
        Assert.Equal(.9, Stated("Greek defence ministry", Nia)["gr-state"], 9);
        Assert.Equal(.25, Stated("Fernholm Circle", Nia.Tied("alder", AffiliationTie.Employment), Profiles.Outlet("alder", "Alder Daily"))["cited:fernholm circle"], 9);
    }

    [Fact]
    public void What_the_draft_states_does_not_loosen_an_evidenced_office() =>
        Assert.Equal(new Dictionary<string, double> { ["gr-state"] = 1 }, Stated("Fernholm Circle", Nia.Tied("gr-head-of-state", AffiliationTie.Office)));

    [Fact]
    public void A_scholar_at_a_public_university_does_not_speak_for_the_state()
    {
        var university = Profiles.Of("uni", SourceKind.University, "Fernholm University").Governs("university", "GR");

        Assert.DoesNotContain("gr-state", Stated("Fernholm University", university).Keys);
        Assert.DoesNotContain("gr-state", Mass(Nia.Tied("uni", AffiliationTie.Employment), university).Keys);
    }

    [Theory]
    [InlineData("critics")]
    [InlineData("local media outlets in Alder Bay")]
    [InlineData("authorities")]
    public void Nobody_in_particular_is_an_origin_of_which_nothing_is_left_unknown(string who)
    {
        var mass = Sketch.Of(Sketch.Source(who)).Trace().Mass();

        Assert.StartsWith("unnamed:", Assert.Single(mass).Key, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_that_the_draft_cites_speaks_for_its_issuer()
    {
        DeclaredSource Paper(string? issuer) => new(null, "Fernholm Survey 2025", "document", Affiliation: issuer, Shorthand: new DeclaredAttribution { ClaimId = "c1", Mention = MentionClass.Document });

        Assert.Equal(.9, Sketch.Of(Paper("Greek defence ministry")).Trace().Mass()["gr-state"], 9);
        Assert.Equal("cited:fernholm survey 2025", Assert.Single(Sketch.Of(Paper(null)).Trace().Mass()).Key);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void One_name_with_two_stated_affiliations_has_both_in_either_order(int first, int second)
    {
        DeclaredSource[] listed = [Sketch.Source("Nia Berg") with { Kind = "person", Affiliation = "Fernholm Circle" }, Sketch.Source("Nia Berg") with { Kind = "person", Affiliation = "Holt Guild" }];
        var mass = Sketch.Of(listed[first], listed[second]).Trace().Mass();

        Assert.Equal(new Dictionary<string, double> { ["cited:nia berg"] = .5, ["cited:fernholm circle"] = .25, ["cited:holt guild"] = .25 }, mass);
    }
}
