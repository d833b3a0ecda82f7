using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class UntraceableStatementTests
{
    private static Draft Said(string text) => Sketch.Of(Sketch.Source("Greek Ministry of Defence")).InDispute() with { Text = text };

    [Fact]
    public void A_partys_statement_without_day_occasion_or_link_is_a_note()
    {
        var finding = Found(Said("The quay was shelled, the Greek Ministry of Defence said."))!;
        Assert.Equal((FindingLevel.Note, "c1"), (finding.Level, finding.ClaimId));
        Assert.Contains("comes from Greek Ministry of Defence, and no day, occasion or link", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The quay was shelled, the Greek Ministry of Defence said on Monday.")]
    [InlineData("The quay was shelled, the Greek Ministry of Defence said in a statement.")]
    [InlineData("The quay was shelled, the Greek Ministry of Defence said on 3 May.")]
    [InlineData("The quay was shelled, the Greek Ministry of Defence said on 03/05/2026.")]
    [InlineData("The quay was shelled, the Greek Ministry of Defence said (https://mod.example/1).")]
    [InlineData("The quay was shelled, said the Greek Ministry of Defence.\n\nIt was hit twice, the Greek Ministry of Defence said in an interview.")]
    public void A_day_an_occasion_or_a_link_beside_any_place_of_the_source_is_enough(string text) => Assert.Null(Found(Said(text)));

    [Fact]
    public void May_as_a_verb_is_no_day() => Assert.NotNull(Found(Said("The quay may be closed, the Greek Ministry of Defence said.")));

    [Fact]
    public void A_day_in_another_paragraph_is_not_beside_it() => Assert.NotNull(Found(Said("The quay was shelled, the Greek Ministry of Defence said.\n\nThe ferry sails again on Tuesday.")));

    [Fact]
    public void Without_a_text_nothing_is_asked() => Assert.Null(Found(Said("x") with { Text = null }));

    [Fact]
    public void Nor_where_the_text_does_not_show_the_source() => Assert.Null(Found(Said("The quay was shelled.")));

    [Fact]
    public void A_witness_who_told_the_reporter_needs_no_occasion() =>
        Assert.Null(Found(Sketch.Of(Sketch.Source("Ines Duarte")) with { Text = "The quay was shelled, Ines Duarte said." }));

    [Fact]
    public void Words_that_an_outlet_carried_need_one() =>
        Assert.NotNull(Found(Sketch.Of(Sketch.Source("Ines Duarte", also: given => given.Through("Delta Courant"))) with { Text = "The quay was shelled, Ines Duarte told the Delta Courant." }));

    [Fact]
    public void A_mediums_own_report_is_found_in_it() =>
        Assert.Null(Found(Said("The quay was shelled, TASS said.") with { Sources = [Sketch.Source("TASS")], Parties = [new("ru", "Russia", ["RU"], []), Sketch.Turkiye] }));

    [Fact]
    public void The_address_of_a_source_is_a_link() =>
        Assert.Null(Found(Said("The quay was shelled, the Greek Ministry of Defence said.") with { Sources = [Sketch.Source("Greek Ministry of Defence") with { Url = "https://mod.example/1" }] }));

    private static Finding? Found(Draft draft) => Shipped.Finding("SRC025", draft);
}
