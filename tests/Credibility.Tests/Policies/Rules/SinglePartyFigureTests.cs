using Credibility.Drafts;
using Credibility.Policies;
using Credibility.Policies.Words;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class SinglePartyFigureTests
{
    private static Draft Counted => Of(Sketch.Source("Greek Ministry of Defence"));

    [Fact]
    public void A_figure_of_one_party_is_found() =>
        Assert.StartsWith("The figure in “Türkiye lost 11 boats” comes from Greece alone", Found(Counted)!.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("casualties")]
    [InlineData("losses")]
    [InlineData("own-losses")]
    [InlineData("strength")]
    [InlineData("prisoners")]
    [InlineData("desertion")]
    public void Every_topic_that_the_method_marks_is_asked_about(string topic) => Assert.NotNull(Found(Counted.About(Figure() with { Topic = topic })));

    [Theory]
    [InlineData("money")]
    [InlineData("migration")]
    [InlineData(null)]
    [InlineData("a topic nobody knows")]
    public void Other_figures_are_not(string? topic) => Assert.Null(Found(Counted.About(Figure() with { Topic = topic })));

    [Fact]
    public void An_event_is_no_figure() => Assert.Null(Found(Counted.About(Figure() with { Kind = ClaimKind.Event })));

    [Fact]
    public void A_partys_count_of_its_own_losses_is_one_partys_too() => Assert.Contains("comes from Türkiye alone", Found(Of(Sketch.Source("Turkish Ministry of Defence")))!.Message, StringComparison.Ordinal);

    [Fact]
    public void Unnamed_officials_of_the_party_change_nothing() => Assert.NotNull(Found(Of(Sketch.Source("Greek Ministry of Defence"), Sketch.Source("Greek officials"))));

    [Fact]
    public void The_other_party_with_the_same_figure_is_a_second_authority() => Assert.Null(Found(Of(Sketch.Source("Greek Ministry of Defence"), Sketch.Source("Turkish Ministry of Defence"))));

    [Fact]
    public void Somebody_outside_is_a_second_authority() => Assert.Null(Found(Of(Sketch.Source("Greek Ministry of Defence"), Sketch.Person("Ines Duarte", "Port Pilots"))));

    [Fact]
    public void A_person_of_unknown_affiliation_is_none() => Assert.NotNull(Found(Of(Sketch.Source("Greek Ministry of Defence"), Sketch.Source("Andreas Pelekanos") with { Kind = "person" })));

    [Fact]
    public void Who_only_relays_it_is_none() =>
        Assert.NotNull(Found(Of(Sketch.Source("Greek Ministry of Defence"), Sketch.Source("Delta Courant", also: given => given with { Standing = Standing.Relay }) with { Kind = "newspaper" })));

    [Fact]
    public void The_other_sides_own_figure_stands_beside_it() => Assert.Null(Found(
        Of(Sketch.Source("Greek Ministry of Defence"), Sketch.Source("Turkish Ministry of Defence", "c2")).About(Figure(), Figure("c2") with { Text = "2 boats were lost" })));

    [Fact]
    public void A_figure_on_another_topic_does_not() => Assert.NotNull(Found(
        Of(Sketch.Source("Greek Ministry of Defence"), Sketch.Source("Turkish Ministry of Defence", "c2"))
            .About(Figure(), Figure("c2") with { Text = "2 sailors were taken", Topic = "prisoners" })));

    [Fact]
    public void A_mere_denial_is_no_figure() => Assert.NotNull(Found(
        Of(Sketch.Source("Greek Ministry of Defence"), Sketch.Source("Turkish Ministry of Defence", also: given => given with { Stance = Stance.Disputes }))));

    [Fact]
    public void Said_to_be_unverified_is_enough() => Assert.Null(Found(Counted.About(Figure() with { SaidUnverified = true })));

    [Fact]
    public void A_range_is_enough() => Assert.Null(Found(Counted.About(Figure() with { Text = "Türkiye lost 5–11 boats" })));

    [Fact]
    public void Without_parties_other_rules_speak() => Assert.Null(Found(Sketch.Of(Sketch.Source("Greek Ministry of Defence")).About(Figure() with { Target = null })));

    [Fact]
    public void A_count_on_record_may_stand_alone() =>
        Assert.Null(Found(Of(Sketch.Source("Harbour Registry", also: given => given with { Mention = MentionClass.Body, Standing = Standing.RecordHolder }))));

    [Theory]
    [InlineData("between 10 and 15 dead", true)]
    [InlineData("Between ten and fifteen soldiers left", true)]
    [InlineData("10–15 dead", true)]
    [InlineData("10-15 dead", true)]
    [InlineData("from 1,000 to 1,200 soldiers", true)]
    [InlineData("10 to 15 dead", true)]
    [InlineData("12 dead", false)]
    [InlineData("12 dead on 18-19 July", false)]
    [InlineData("12 dead in 2024-25", false)]
    [InlineData("12 dead in 2024–2025", false)]
    [InlineData("15-10", false)]
    [InlineData("between Quay and Harbour 12 died", false)]
    [InlineData("brigade 10-15-3", false)]
    [InlineData("12 to the north", false)]
    [InlineData("", false)]
    public void Ranges_are_told_from_dates_and_names(string text, bool isRange) => Assert.Equal(isRange, new FigureRange(Shipped.Data.Lexicon.Ranges).IsIn(text));

    private static Draft Of(params DeclaredSource[] sources) => Sketch.Of(sources).Between().About(Figure());

    private static DeclaredClaim Figure(string id = "c1") => new() { Id = id, Text = "Türkiye lost 11 boats", Kind = ClaimKind.Figure, Topic = "losses", Target = "tr", Key = true };

    private static Finding? Found(Draft draft) => Shipped.Finding("SRC019", draft);
}
