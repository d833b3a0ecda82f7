using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies;

public sealed class FindingCollectorTests
{
    /// <summary>A draft with nearly everything that can be found.</summary>
    private static Draft Rich { get; } = Sketch.Of(
        Sketch.Source("Greek officials", "c1"),
        Sketch.Source("Greek Ministry of Defence", "c2"),
        Sketch.Source("Harbour Lantern", "c3", also: given => given.Through("Delta Courant")) with { Kind = "news-site" },
        Sketch.Source("Delta Courant", "c3", also: given => given.Through("Harbour Lantern")) with { Kind = "news-site" },
        Sketch.Source("critics", null, also: given => given.Through("Delta Courant")),
        Sketch.Source("local media", null),
        Sketch.Source("Andreas Pelekanos", null, also: given => given with { Form = ContentForm.Direct }) with { Kind = "analyst" },
        Sketch.Source("Clear Roads Trust", "c4") with { Kind = "ngo" })
        .Between().About(Sketch.Event("c1", target: "tr"), Sketch.Event("c2", target: "tr"), Sketch.Event("c3"), Sketch.Event("c4"));

    [Fact]
    public void The_rich_draft_is_rich() => Assert.Equal(
        ["SRC001", "SRC002", "SRC003", "SRC008", "SRC009", "SRC010", "SRC011", "SRC015", "SRC018", "SRC020"], Ids(Rich).Order(StringComparer.Ordinal));

    [Fact]
    public void A_place_quotes_the_words_that_its_span_cuts_out_of_the_text()
    {
        const string Text = "\U0001F600 Critics said that the quay was unsafe.\r\n\r\nThe builder said nothing of it.";
        var draft = Sketch.Of(Sketch.Source("critics", null, also: given => given with { Source = new TextSpan(3, 10) })) with { Text = Text };
        var place = Assert.Single(Shipped.Report(draft).Findings, finding => finding.Rule == "SRC009").Places[0];
        Assert.Equal((new TextSpan(3, 10), "Critics"), (place.Span, place.Quote));
    }

    [Fact]
    public void A_carrier_that_stands_beside_the_attribution_is_quoted_there()
    {
        const string Text = "On 10 July, TASS journalists—citing two officials—said that the bridge was shut.";
        var place = Assert.Single(Shipped.Report(new Draft { Text = Text }).Findings, finding => finding.Rule == "SRC006").Places[0];
        Assert.StartsWith("TASS", place.Quote, StringComparison.Ordinal);
        Assert.Equal(place.Quote, Text[place.Span!.Value.Start..place.Span.Value.End]);
    }

    [Fact]
    public void The_worst_come_first_and_equals_in_order_of_rule()
    {
        var findings = Shipped.Report(Rich).Findings;
        Assert.Equal(findings.OrderByDescending(finding => finding.Level).ThenBy(finding => finding.Rule, StringComparer.Ordinal), findings);
        Assert.Equal(["SRC002", "SRC003", "SRC008"], findings.Take(3).Select(finding => finding.Rule));
    }

    [Fact]
    public void Seven_lead_at_most_and_all_are_there()
    {
        var findings = Shipped.Report(Rich).Findings;
        Assert.Equal(10, findings.Count);
        Assert.Equal([.. Enumerable.Repeat(true, 7), false, false, false], findings.Select(finding => finding.Lead));
    }

    [Fact]
    public void One_fault_of_a_claim_leads_once()
    {
        var report = Shipped.Report(Sketch.Of(Sketch.Source("Greek Ministry of Defence")).InDispute());
        var leads = report.Findings.ToDictionary(finding => finding.Rule, finding => finding.Lead);
        Assert.True(leads["SRC008"]);
        Assert.True(leads["SRC015"]);
        Assert.False(leads["SRC001"]);
    }

    [Fact]
    public void What_speaks_of_another_claim_too_leads_as_well()
    {
        var draft = Sketch.Of(Sketch.Source("Greek Ministry of Defence"), Sketch.Person("Ines Duarte", "Port Pilots", "c2")).Between()
            .About(Sketch.Event(target: "tr"), Sketch.Event("c2"));
        Assert.True(Assert.Single(Shipped.Report(draft).Findings, finding => finding.Rule == "SRC001").Lead);
    }

    [Fact]
    public void A_fault_leads_by_itself_where_the_rule_that_says_more_is_off()
    {
        var policy = Shipped.Policy with { Rules = Shipped.Policy.Rules.Where(rule => rule.Key != "SRC008").ToDictionary() };
        Assert.True(Assert.Single(Shipped.Report(Sketch.Of(Sketch.Source("Greek Ministry of Defence")).InDispute(), policy).Findings, finding => finding.Rule == "SRC001").Lead);
    }

    [Fact]
    public void A_policy_sets_how_many_lead() => Assert.Equal(2, Shipped.Report(Rich, Shipped.Policy with { MaxLead = 2 }).Findings.Count(finding => finding.Lead));

    [Fact]
    public void One_finding_a_rule() => Assert.Equal(Ids(Rich).Distinct(StringComparer.Ordinal), Ids(Rich));

    [Fact]
    public void A_type_silences_the_rules_that_it_lists() =>
        Assert.Equal(["SRC002", "SRC003", "SRC008", "SRC009", "SRC010", "SRC011", "SRC015", "SRC018"], Ids(Rich with { Type = "brief" }).Order(StringComparer.Ordinal));

    [Fact]
    public void In_a_brief_no_more_than_its_own_rules_may_be_errors() =>
        Assert.DoesNotContain(Shipped.Report(Rich with { Type = "brief" }).Findings, finding => finding.Level == FindingLevel.Error);

    [Theory]
    [InlineData("opinion")]
    [InlineData("review")]
    public void In_an_opinion_allegations_of_fact_remain_as_notes(string type) => Assert.Equal(
        [("SRC002", FindingLevel.Note), ("SRC008", FindingLevel.Note), ("SRC015", FindingLevel.Note)],
        Shipped.Report(Rich with { Type = type }).Findings.Select(finding => (finding.Rule, finding.Level)));

    [Fact]
    public void An_investigation_weighs_unnamed_sources_and_unasked_questions_as_errors()
    {
        var levels = Shipped.Report(Rich with { Type = "investigation" }).Findings.ToDictionary(finding => finding.Rule, finding => finding.Level);
        Assert.Equal((FindingLevel.Error, FindingLevel.Error), (levels["SRC002"], levels["SRC015"]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("news")]
    [InlineData("a type nobody knows")]
    public void An_unknown_type_counts_as_news(string? type) => Assert.Equal(Ids(Rich), Ids(Rich with { Type = type }));

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_silences_exactly_what_it_lists(string type)
    {
        var silent = Shipped.Policy.Types[type].Silent;
        Assert.Equal(Ids(Rich).Where(rule => !silent.Contains(rule)).Order(StringComparer.Ordinal), Ids(Rich with { Type = type }).Order(StringComparer.Ordinal));
    }

    public static TheoryData<string> Types => new(Shipped.Policy.Types.Keys);

    [Theory]
    [InlineData(FindingLevel.Note)]
    [InlineData(FindingLevel.Warning)]
    [InlineData(FindingLevel.Error)]
    public void A_policy_sets_the_level_of_a_rule_with_one_level(FindingLevel level) => Assert.Equal(level, Level("SRC009", level));

    [Fact]
    public void A_policy_turns_a_rule_off_by_its_level() => Assert.DoesNotContain("SRC009", Ids(Rich, With("SRC009", FindingLevel.None)));

    [Fact]
    public void A_policy_turns_a_rule_off_by_leaving_it_out() =>
        Assert.DoesNotContain("SRC009", Ids(Rich, Shipped.Policy with { Rules = Shipped.Policy.Rules.Where(rule => rule.Key != "SRC009").ToDictionary() }));

    [Fact]
    public void Where_a_rule_tells_levels_apart_the_usual_level_leaves_them() => Assert.Equal(FindingLevel.Error, Level("SRC002", FindingLevel.Warning));

    [Fact]
    public void A_policy_that_makes_such_a_rule_a_note_wins() => Assert.Equal(FindingLevel.Note, Level("SRC002", FindingLevel.Note));

    [Fact]
    public void A_finding_takes_its_words_from_the_page_of_its_rule()
    {
        var (finding, page) = (Shipped.Finding("SRC009", Rich)!, Shipped.Data.Rules.Page("SRC009"));
        Assert.Equal((page.Name, page.Why, page.Remedy), (finding.Name, finding.Why, finding.Remedy));
        Assert.Equal(page.Guidance, finding.Guidance);
    }

    [Theory]
    [MemberData(nameof(RichRules))]
    public void A_fingerprint_stays_when_other_parts_of_the_draft_change(string rule)
    {
        var changed = Rich with { Title = "Another title", Text = "A first paragraph that was not there.\n\nA second.", Asked = [new ContactEntry("gr", null, null, null, AskedAnswer.None)] };
        Assert.Equal(Shipped.Finding(rule, Rich)!.Fingerprint, Shipped.Finding(rule, changed)!.Fingerprint);
    }

    public static TheoryData<string> RichRules => new("SRC001", "SRC002", "SRC003", "SRC009", "SRC010", "SRC015", "SRC018", "SRC020", "SRC011");

    [Fact]
    public void A_fingerprint_does_not_depend_on_the_order_of_sources() =>
        Assert.Equal(Shipped.Finding("SRC009", Critics("critics", "observers"))!.Fingerprint, Shipped.Finding("SRC009", Critics("observers", "critics"))!.Fingerprint);

    [Fact]
    public void Fingerprints_of_different_rules_and_words_differ()
    {
        Assert.Equal(10, Shipped.Report(Rich).Findings.Select(finding => finding.Fingerprint).Distinct(StringComparer.Ordinal).Count());
        Assert.NotEqual(Shipped.Finding("SRC009", Critics("critics"))!.Fingerprint, Shipped.Finding("SRC009", Critics("observers"))!.Fingerprint);
    }

    private static Draft Critics(params string[] names) => Sketch.Of([.. names.Select(name => Sketch.Source(name, null))]);

    private static List<string> Ids(Draft draft, Policy? policy = null) => [.. Shipped.Report(draft, policy).Findings.Select(finding => finding.Rule)];

    private static FindingLevel Level(string rule, FindingLevel level) => Shipped.Finding(rule, Rich, With(rule, level))!.Level;

    private static Policy With(string rule, FindingLevel level) => Shipped.Policy with
    {
        Rules = new Dictionary<string, RuleSettings>(Shipped.Policy.Rules) { [rule] = Shipped.Policy.Rules[rule] with { Level = level } },
    };
}
