using Credibility.Drafts;
using Credibility.Reports;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Provenance;

/// <summary>Who may state what alone: the table of the catalogue, row by row.</summary>
public sealed class StatementOfRecordTests
{
    [Theory]
    [InlineData("Supreme Court of Greece", null, "court-ruling")]
    [InlineData("Supreme Court of Greece", null, "charge")]
    [InlineData("Greek police", null, "arrest")]
    [InlineData("Greek police", null, "call-out")]
    [InlineData("Greek statistics office", null, "statistics")]
    [InlineData("Norda Ferries", "company", "company-results")]
    [InlineData("Norda Ferries", "company", "company-decision")]
    [InlineData("Study of the harbour, 2026", "document", "research")]
    public void A_keeper_states_its_record_alone(string name, string? kind, string topic) => Assert.True(Told(name, kind, topic).StatementOfRecord);

    [Fact]
    public void A_family_states_a_death() => Assert.True(Claim(Sketch.Source("Ines Duarte") with { Kind = "person", Description = "his daughter" }, "death").StatementOfRecord);

    [Fact]
    public void An_unnamed_relative_answers_for_nothing() => Assert.False(Claim(Sketch.Unnamed("relatives of the family"), "death").StatementOfRecord);

    [Theory]
    [InlineData("Greek police", null, "use-of-force")]
    [InlineData("Greek police", null, "custody-death")]
    [InlineData("Greek Ministry of Defence", null, "own-losses")]
    [InlineData("Norda Ferries", "company", "misconduct")]
    public void Nobody_keeps_the_record_of_its_own_conduct(string name, string? kind, string topic) => Assert.False(Told(name, kind, topic).StatementOfRecord);

    [Theory]
    [InlineData("Norda Ferries", "company", "casualties")]
    [InlineData("Greek police", null, "court-ruling")]
    [InlineData("Delta Courant", "newspaper", "company-results")]
    [InlineData("Norda Ferries", "company", null)]
    public void Another_matter_is_no_record_of_theirs(string name, string? kind, string? topic) => Assert.False(Told(name, kind, topic).StatementOfRecord);

    [Fact]
    public void A_company_keeps_no_record_that_would_damage_somebody_else()
    {
        var draft = Sketch.Of(Sketch.Source("Norda Ferries") with { Kind = "company" }, Sketch.Source("Delta Lines", null) with { Id = "delta", Kind = "company" });
        Assert.False(Shipped.Report(draft.About(Sketch.Event(target: "delta", topic: "company-results"))).Claims[0].StatementOfRecord);
    }

    [Fact]
    public void A_statement_of_record_silences_the_rules_that_count_origins()
    {
        var draft = Sketch.Of(Sketch.Source("Norda Ferries") with { Kind = "company" }).About(Sketch.Event(topic: "company-results"));
        Assert.DoesNotContain(Shipped.Report(draft).Findings, finding => finding.Rule is "SRC001" or "SRC005" or "SRC011" or "SRC017" or "SRC019");
    }

    private static ReportClaim Told(string name, string? kind, string? topic) => Claim(Sketch.Source(name) with { Kind = kind }, topic);

    private static ReportClaim Claim(DeclaredSource source, string? topic) => Shipped.Report(Sketch.Of(source).About(Sketch.Event(topic: topic))).Claims[0];
}
