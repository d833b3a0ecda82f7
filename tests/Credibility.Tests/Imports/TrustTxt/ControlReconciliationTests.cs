using System.Text;
using Credibility.Imports.TrustTxt;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Xunit;

namespace Credibility.Tests.Imports.TrustTxt;

/// <summary>Who controls whom, decided from files and profiles alone.</summary>
public sealed class ControlReconciliationTests
{
    private static readonly DateOnly Today = new(2025, 7, 20);

    private static readonly SourceProfile Group = Profile("group"), Paper = Profile("paper"), Radio = Profile("radio");

    [Fact]
    public void What_an_editor_accepted_gives_way_to_what_both_sites_of_another_owner_say()
    {
        var accepted = new AcceptedClaim(new ControlCandidate("paper.example", TrustTxtVariable.ControlledBy, "radio.example", Agreed: false, "https://paper.example/trust.txt", Today), Today, "told us");
        var files = new[] { File("group", "control=paper.example"), File("paper", "controlledby=group.example\ncontrolledby=radio.example") };

        var plan = new ControlReconciliation(new KnownSites([Group, Paper, Radio], Today), Heard("group", "paper"), [], [accepted]).Run(files);

        Assert.Equal(("paper", "group", true), Assert.Single(plan.Edges) is var edge ? (edge.Subject, edge.Owner, edge.Agreed) : default);
        Assert.Contains("would have more than one controller", Assert.Single(plan.Conflicts).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_site_said_before_counts_until_it_is_heard_again()
    {
        var said = new ControlCandidate("group.example", TrustTxtVariable.Control, "paper.example", Agreed: false, "https://group.example/trust.txt", Today.AddDays(-9));
        var now = new[] { File("paper", "controlledby=group.example") };

        var silent = new ControlReconciliation(new KnownSites([Group, Paper], Today), Heard("paper"), []).Run(now, [said]);
        var heard = new ControlReconciliation(new KnownSites([Group, Paper], Today), Heard("paper", "group"), []).Run(now, [said]);

        Assert.Equal("2025-07-11", Assert.Single(silent.Edges).Profile.Evidence.Single(proof => proof.Publisher == "group.example").Retrieved!.Value.Text);
        Assert.Empty(heard.Edges);
        Assert.Equal("paper.example", Assert.Single(heard.Candidates).Subject);
    }

    [Fact]
    public void Where_both_sites_say_so_the_profile_gets_an_owner_with_both_files_as_evidence()
    {
        var plan = Run([Group, Paper], File("group", "control=https://www.paper.example/"), File("paper", "controlledby=https://group.example/"));

        var edge = Assert.Single(plan.Added);
        var stake = Assert.Single(edge.Profile.Owners);
        Assert.Equal(("paper", "group"), (edge.Subject, edge.Owner));
        Assert.Equal(("group", "Name of group", null, true, Validity.Unknown), (stake.Owner, stake.OwnerName, stake.Share, stake.Control, stake.Valid));
        Assert.Equal(["https://paper.example/trust.txt", "https://group.example/trust.txt"], edge.Profile.Evidence.Select(proof => proof.Url));
        Assert.Equal(stake.Evidence, edge.Profile.Evidence.Select(proof => proof.Id));
        Assert.All(edge.Profile.Evidence, proof => Assert.Equal("2025-07-20", proof.Retrieved!.Value.Text));
        Assert.Empty(plan.Candidates);
        Assert.Empty(plan.Conflicts);
    }

    [Theory]
    [InlineData("group", "control=paper.example", TrustTxtVariable.Control, "paper.example")]
    [InlineData("paper", "controlledby=group.example", TrustTxtVariable.ControlledBy, "group.example")]
    public void What_one_site_alone_says_is_a_candidate(string site, string line, TrustTxtVariable relation, string named)
    {
        var plan = Run([Group, Paper], File(site, line), File("radio", ""));

        Assert.Empty(plan.Edges);
        Assert.Equal(new ControlCandidate(site + ".example", relation, named, Agreed: false, $"https://{site}.example/trust.txt", Today), Assert.Single(plan.Candidates));
    }

    [Fact]
    public void Two_sites_that_say_the_same_in_the_same_direction_agree_on_nothing()
    {
        var plan = Run([Group, Paper], File("group", "control=paper.example"), File("paper", "control=group.example"));

        Assert.Empty(plan.Edges);
        Assert.Equal(2, plan.Candidates.Count);
    }

    [Theory]
    [InlineData("group")]
    [InlineData("paper")]
    public void A_site_without_a_profile_gets_a_candidate_and_never_a_profile(string known)
    {
        var plan = Run([Profile(known)], Both("group", "paper"));

        Assert.Empty(plan.Edges);
        Assert.Equal(("group.example", "paper.example", true), Assert.Single(plan.Candidates) is var one ? (one.Subject, one.Named, one.Agreed) : default);
    }

    [Fact]
    public void A_site_that_names_itself_or_another_domain_of_its_own_profile_says_nothing()
    {
        var two = Paper with { Domains = ["paper.example", "paper-sport.example"] };
        var plan = Run([two], File("paper", "control=paper.example\ncontrolledby=paper.example\ncontrol=paper-sport.example"), File("paper-sport", "controlledby=paper.example"));

        Assert.Empty(plan.Edges);
        Assert.Empty(plan.Candidates);
        Assert.Empty(plan.Conflicts);
    }

    [Fact]
    public void Two_domains_of_one_profile_make_one_edge()
    {
        var two = Paper with { Domains = ["paper.example", "paper-sport.example"] };
        var plan = Run(
            [Group, two],
            File("group", "control=paper.example\ncontrol=paper-sport.example"), File("paper", "controlledby=group.example"), File("paper-sport", "controlledby=group.example"));

        Assert.Single(plan.Edges);
    }

    [Fact]
    public void Who_controls_whoever_controls_them_is_a_conflict_both_ways()
    {
        var plan = Run(
            [Group, Paper],
            File("group", "control=paper.example\ncontrolledby=paper.example"), File("paper", "control=group.example\ncontrolledby=group.example"));

        Assert.Empty(plan.Edges);
        Assert.Equal([("group.example", "paper.example"), ("paper.example", "group.example")], plan.Conflicts.Select(one => (one.Controller, one.Controlled)));
        Assert.All(plan.Conflicts, one => Assert.Contains("also stands above", one.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_longer_circle_is_a_conflict_too_also_where_a_profile_closes_it()
    {
        var held = Group with { Owners = [Stake("radio", control: true)] };
        var plan = Run(
            [held, Paper, Radio],
            File("group", "control=paper.example"), File("paper", "controlledby=group.example\ncontrol=radio.example"), File("radio", "controlledby=paper.example"));

        Assert.Empty(plan.Edges);
        Assert.Equal(2, plan.Conflicts.Count);
    }

    [Fact]
    public void A_site_that_agrees_with_two_controllers_is_a_conflict_and_gets_neither()
    {
        var plan = Run(
            [Group, Paper, Radio],
            File("group", "control=paper.example"), File("radio", "control=paper.example"), File("paper", "controlledby=group.example\ncontrolledby=radio.example"));

        Assert.Empty(plan.Edges);
        Assert.Equal(2, plan.Conflicts.Count);
        Assert.All(plan.Conflicts, one => Assert.Contains("more than one controller", one.Reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.6, false)]
    [InlineData(null, false)]
    [InlineData(0.1, true)]
    public void Another_holder_who_decides_or_may_decide_is_a_conflict(double? share, bool control)
    {
        var plan = Run([Group, Paper with { Owners = [Stake("somebody", share, control)] }, Radio], Both("group", "paper"));

        Assert.Empty(plan.Edges);
        Assert.Contains("another holder, Name of somebody", Assert.Single(plan.Conflicts).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5, null)]
    [InlineData(0.1, null)]
    [InlineData(1.0, "2020")]
    public void A_holder_who_does_not_decide_or_no_longer_holds_contradicts_nothing(double share, string? to)
    {
        var valid = new Validity(null, to is null ? null : FactDate.Parse(to));
        var plan = Run([Group, Paper with { Owners = [Stake("somebody", share) with { Valid = valid }] }], Both("group", "paper"));

        Assert.Single(plan.Edges);
        Assert.Empty(plan.Conflicts);
    }

    [Fact]
    public void What_the_profile_says_anyhow_is_not_said_twice()
    {
        var plan = Run([Group, Paper with { Owners = [Stake("group", 1.0)] }], Both("group", "paper"));

        Assert.Empty(plan.Edges);
        Assert.Empty(plan.Conflicts);
        Assert.Equal(1, plan.AlreadyHeld);
    }

    [Fact]
    public void A_group_above_the_company_that_holds_a_title_contradicts_nothing()
    {
        var company = Profile("company") with { Owners = [Stake("group", 1.0)] };
        var plan = Run([Group, company, Paper with { Owners = [Stake("company", control: true)] }], Both("group", "paper"));

        Assert.Empty(plan.Conflicts);
        Assert.Equal(1, plan.AlreadyHeld);
    }

    [Fact]
    public void A_domain_in_two_profiles_is_a_conflict()
    {
        var plan = Run([Group, Paper, Radio with { Domains = ["paper.example"] }], Both("group", "paper"));

        Assert.Empty(plan.Edges);
        Assert.Equal("paper.example stands in more than one profile: paper, radio", Assert.Single(plan.Conflicts).Reason);
    }

    [Fact]
    public void An_edge_that_stands_keeps_the_evidence_it_came_with()
    {
        var before = Run([Group, Paper], Both("group", "paper")).Edges;
        var later = new ControlReconciliation(new KnownSites([Group, Paper], Today.AddDays(9)), Heard("group", "paper"), before)
            .Run([.. Both("group", "paper").Select(file => file with { ReadOn = Today.AddDays(9) })]);

        Assert.Same(before[0], Assert.Single(later.Edges));
        Assert.Empty(later.Added);
        Assert.Empty(later.Removed);
    }

    [Theory]
    [InlineData(new string[0], true)]
    [InlineData(new[] { "radio" }, true)]
    [InlineData(new[] { "paper" }, false)]
    [InlineData(new[] { "group" }, false)]
    [InlineData(new[] { "group", "paper" }, false)]
    public void An_edge_goes_only_when_a_site_that_was_heard_no_longer_says_it(string[] heard, bool stands)
    {
        var before = Run([Group, Paper], Both("group", "paper")).Edges;
        var plan = new ControlReconciliation(new KnownSites([Group, Paper], Today), Heard(heard), before).Run([]);

        Assert.Equal(stands ? 1 : 0, plan.Edges.Count);
        Assert.Equal(stands ? 1 : 0, plan.Carried.Count);
        Assert.Equal(stands ? 0 : 1, plan.Removed.Count);
    }

    [Fact]
    public void An_edge_stands_while_one_site_still_says_it_and_the_other_cannot_be_asked_and_that_is_no_candidate()
    {
        var before = Run([Group, Paper], Both("group", "paper")).Edges;
        var plan = new ControlReconciliation(new KnownSites([Group, Paper], Today), Heard("group"), before).Run([File("group", "control=paper.example")]);

        Assert.Single(plan.Carried);
        Assert.Empty(plan.Candidates);
    }

    [Fact]
    public void An_edge_of_a_profile_that_has_gone_goes_too()
    {
        var before = Run([Group, Paper], Both("group", "paper")).Edges;
        var plan = new ControlReconciliation(new KnownSites([Group], Today), Heard(), before).Run([]);

        Assert.Empty(plan.Edges);
        Assert.Single(plan.Removed);
    }

    [Fact]
    public void A_circle_that_an_edge_of_before_would_close_is_a_conflict_although_its_site_was_not_heard()
    {
        SourceProfile[] profiles = [Group, Paper, Radio];
        var before = Run(profiles, File("group", "control=paper.example"), File("paper", "controlledby=group.example\ncontrol=radio.example"), File("radio", "controlledby=paper.example")).Edges;
        TrustTxtFile[] now = [File("group", "control=paper.example\ncontrolledby=radio.example"), File("radio", "control=group.example\ncontrolledby=paper.example")];

        var plan = new ControlReconciliation(new KnownSites(profiles, Today), Heard("group", "radio"), before).Run(now);

        Assert.Equal(("radio.example", "group.example"), Assert.Single(plan.Conflicts) is var one ? (one.Controller, one.Controlled) : default);
        Assert.Equal(["paper", "radio"], plan.Edges.Select(edge => edge.Subject));
        Assert.Empty(plan.Added);
    }

    [Fact]
    public void The_order_of_the_files_and_profiles_changes_nothing()
    {
        SourceProfile[] profiles = [Group, Paper, Radio, Profile("town"), Profile("village")];
        TrustTxtFile[] files =
        [
            File("group", "control=paper.example\ncontrol=radio.example\ncontrol=unknown.example"), File("paper", "controlledby=group.example"),
            File("radio", "controlledby=group.example\ncontrol=town.example"), File("town", "controlledby=radio.example"), File("village", "controlledby=town.example"),
        ];
        var one = Run(profiles, files);
        var other = Run([.. profiles.Reverse()], [.. files.Reverse()]);

        Assert.Equal(3, one.Edges.Count);
        Assert.Equal(one.Sha256(), other.Sha256());
        Assert.Equal(one.Candidates, other.Candidates);
        Assert.NotEqual(one.Sha256(), Run(profiles, Both("group", "paper")).Sha256());
    }

    private static ControlPlan Run(SourceProfile[] profiles, params TrustTxtFile[] files) =>
        new ControlReconciliation(new KnownSites(profiles, Today), files.Select(file => file.Domain).ToHashSet(), []).Run(files);

    private static HashSet<string> Heard(params string[] sites) => [.. sites.Select(site => site + ".example")];

    private static TrustTxtFile[] Both(string owner, string subject) =>
        [File(owner, $"control=https://{subject}.example/"), File(subject, $"controlledby=https://{owner}.example/")];

    private static TrustTxtFile File(string site, string text) =>
        new(site + ".example", $"https://{site}.example/trust.txt", Today, TrustTxtReader.Read(Encoding.UTF8.GetBytes(text), out _)!);

    private static SourceProfile Profile(string id) => new() { Id = id, Name = "Name of " + id, Kind = SourceKind.NewsSite, Domains = [id + ".example"] };

    private static OwnershipStake Stake(string owner, double? share = null, bool control = false) =>
        new(owner, "Name of " + owner, share, control, Validity.Unknown, ["e1"]);
}
