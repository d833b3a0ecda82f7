using Credibility.Drafts;
using Credibility.Policies;
using Credibility.Reports;
using Xunit;

namespace Credibility.Tests.Policies;

public sealed class EditorsDecisionTests
{
    private static readonly EditorsDecision Critics = new(
        "SRC009", null, "critics", null, null, "A. Editor", "The critics are named in the linked piece.", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

    private static Draft Vague { get; } = (Sketch.Of(Sketch.Source("critics", null), Sketch.Person("Ines Duarte", "Port Pilots"), Sketch.Person("Tomas Kral", "Kral Shipping"))) with { AuditDate = new DateOnly(2026, 6, 1) };

    [Fact]
    public void The_finding_stays_as_a_note_that_carries_the_decision_and_leads_nothing()
    {
        var before = Found(Audit(Vague));
        var after = Found(Audit(Vague, Critics));

        Assert.Equal((FindingLevel.Warning, true, (FindingDecision?)null), (before.Level, before.Lead, before.Decision));
        Assert.Equal((FindingLevel.Note, false), (after.Level, after.Lead));
        Assert.Equal(new FindingDecision("A. Editor", "The critics are named in the linked piece.", new DateOnly(2026, 12, 31)), after.Decision);
        Assert.Equal((before.Message, before.Fingerprint), (after.Message, after.Fingerprint));
        Assert.DoesNotContain(Audit(Vague, Critics).Warnings, warning => warning.StartsWith("The editor's decision", StringComparison.Ordinal));
    }

    [Fact]
    public void It_never_fails_a_check()
    {
        var policy = Policy(Critics);
        Assert.True(policy.Stops(Found(Audit(Vague)), FindingLevel.Warning));
        Assert.False(policy.Stops(Found(Audit(Vague, Critics)), FindingLevel.Note));
    }

    [Theory]
    [InlineData("2025-12-31", false, "begins on 2026-01-01.")]
    [InlineData("2026-01-01", true, null)]
    [InlineData("2026-12-31", true, null)]
    [InlineData("2027-01-01", false, "ended on 2026-12-31.")]
    public void It_holds_from_its_first_day_to_its_last_by_the_audit_date(string day, bool holds, string? warning)
    {
        var report = Audit(Vague with { AuditDate = DateOnly.Parse(day, null) }, Critics);
        Assert.Equal(holds, Found(report).Decision is not null);
        var told = report.Warnings.SingleOrDefault(text => text.StartsWith("The editor's decision on SRC009 (A. Editor: The critics are named in the linked piece) ", StringComparison.Ordinal));
        Assert.Equal(warning, told?[(told.IndexOf(") ", StringComparison.Ordinal) + 2)..]);
    }

    [Theory]
    [InlineData("Critics")]
    [InlineData("s1")]
    public void A_source_is_meant_by_name_or_id(string source) => Assert.NotNull(Found(Audit(Vague, Critics with { Source = source })).Decision);

    [Fact]
    public void A_source_is_meant_by_its_profile_too()
    {
        var draft = Sketch.Of(Sketch.Source("VGTRK")) with { AuditDate = new DateOnly(2026, 6, 1) };
        Assert.NotNull(Audit(draft, Critics with { Rule = "SRC024", Source = "vgtrk" }).Findings.Single(finding => finding.Rule == "SRC024").Decision);
    }

    [Fact]
    public void A_decision_that_meets_nothing_is_told() => Assert.Contains(
        Audit(Vague, Critics with { Source = "observers" }).Warnings, warning => warning.EndsWith("met nothing in this draft.", StringComparison.Ordinal));

    [Fact]
    public void A_decision_on_another_rule_meets_nothing() => Assert.Null(Found(Audit(Vague, Critics with { Rule = "SRC010" })).Decision);

    [Fact]
    public void One_that_covers_a_part_of_the_places_changes_nothing_and_is_told()
    {
        var draft = Vague with { Sources = [.. Vague.Sources, Sketch.Source("observers", null)] };
        var report = Audit(draft, Critics);
        Assert.Equal((FindingLevel.Warning, (FindingDecision?)null), (Found(report).Level, Found(report).Decision));
        Assert.Contains(report.Warnings, warning => warning.EndsWith("covers a part of what was found; the finding stands.", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_that_cover_all_places_together_rest_it_until_the_first_of_them_ends()
    {
        var draft = Vague with { Sources = [.. Vague.Sources, Sketch.Source("observers", null)] };
        var report = Audit(draft, Critics, Critics with { Source = "observers", Until = new DateOnly(2026, 7, 1) });
        Assert.Equal(new DateOnly(2026, 7, 1), Found(report).Decision!.Until);
    }

    [Theory]
    [InlineData("c1")]
    [InlineData("something happened at the quay on monday (c1).")]
    public void A_claim_is_meant_by_id_or_words(string claim)
    {
        var draft = Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots")) with { AuditDate = new DateOnly(2026, 6, 1) };
        Assert.NotNull(Audit(draft, Critics with { Rule = "SRC001", Source = null, Claim = claim }).Findings.Single(finding => finding.Rule == "SRC001").Decision);
        Assert.Null(Audit(draft, Critics with { Rule = "SRC001", Source = null, Claim = "c2" }).Findings.Single(finding => finding.Rule == "SRC001").Decision);
    }

    [Fact]
    public void A_finding_is_meant_by_its_fingerprint()
    {
        var print = Found(Audit(Vague)).Fingerprint;
        Assert.NotNull(Found(Audit(Vague, Critics with { Source = null, Fingerprint = print })).Decision);
        Assert.Null(Found(Audit(Vague, Critics with { Source = null, Fingerprint = new string('0', 32) })).Decision);
    }

    [Fact]
    public void A_pattern_over_the_title_keeps_it_to_some_drafts_and_is_silent_on_others()
    {
        var quays = Critics with { Source = null, Draft = TitlePattern.Of("^quay", out _) };
        Assert.NotNull(Found(Audit(Vague, quays)).Decision);
        var other = Audit(Vague with { Title = "Bridge" }, quays);
        Assert.Null(Found(other).Decision);
        Assert.DoesNotContain(other.Warnings, warning => warning.StartsWith("The editor's decision", StringComparison.Ordinal));
    }

    [Fact]
    public void All_that_a_decision_gives_has_to_hold() =>
        Assert.Null(Found(Audit(Vague, Critics with { Fingerprint = new string('0', 32) })).Decision);

    [Fact]
    public void The_next_finding_takes_the_place_in_the_lead()
    {
        var draft = Vague with { Sources = [.. Vague.Sources, Sketch.Source("local media", null)] };
        var policy = Policy(Critics) with { MaxLead = 1 };
        Assert.Equal("SRC010", Shipped.Report(draft, policy).Findings.Single(finding => finding.Lead).Rule);
    }

    [Theory]
    [InlineData(FindingLevel.None, 0, false)]
    [InlineData(FindingLevel.Warning, 0, true)]
    [InlineData(FindingLevel.Error, 0, false)]
    [InlineData(FindingLevel.Warning, 1, true)]
    public void A_gate_is_a_level_and_a_confidence(FindingLevel level, double confidence, bool stops) =>
        Assert.Equal(stops, (Shipped.Policy with { MinConfidence = confidence }).Stops(Found(Audit(Vague)), level));

    [Fact]
    public void What_is_less_sure_than_the_gate_asks_fails_nothing()
    {
        var found = Found(Audit(Vague));

        Assert.False((Shipped.Policy with { MinConfidence = 0.9 }).Stops(found with { Places = [.. found.Places.Select(place => place with { Confidence = 0.8 })] }, FindingLevel.Note));
    }

    private static Policy Policy(params EditorsDecision[] decisions) => Shipped.Policy with { Decisions = decisions };

    private static Report Audit(Draft draft, params EditorsDecision[] decisions) => Shipped.Report(draft, Policy(decisions));

    private static Finding Found(Report report) => report.Findings.Single(finding => finding.Rule == "SRC009");
}
