using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class UnknownMessengerTests
{
    private static Draft With(string text) => Sketch.Of(Sketch.Source("Ole Brandvik")) with { Text = text };

    [Theory]
    [InlineData("Statements attributed to Ole Brandvik speak of losses.")]
    [InlineData("Ole Brandvik is quoted as saying that boats in Delta Bay sink.")]
    [InlineData("According to statements attributed to Ole Brandvik, boats sink.")]
    [InlineData("Ole Brandvik was quoted on Monday as saying little. He was cited as saying: boats sink.")]
    public void Words_without_who_passed_them_on_are_a_note(string text) => Assert.Equal(FindingLevel.Note, Found(With(text))!.Level);

    [Theory]
    [InlineData("Ole Brandvik is quoted as saying by the Delta Courant that boats sink.")]
    [InlineData("Ole Brandvik is quoted as saying in the Delta Courant that boats sink.")]
    [InlineData("Ole Brandvik is quoted as saying in an interview that boats sink.")]
    [InlineData("Ole Brandvik is quoted as saying by state media that boats sink.")]
    [InlineData("Statements attributed to Ole Brandvik, published by the Delta Courant, speak of losses.")]
    [InlineData("[Statements attributed to Ole Brandvik](https://courant.example/1) speak of losses.")]
    [InlineData("“Statements attributed to me are invented,” Ole Brandvik said.")]
    [InlineData("Ole Brandvik said that boats sink.")]
    public void A_carrier_an_occasion_or_a_link_is_enough(string text) => Assert.Null(Found(With(text)));

    [Fact]
    public void An_attribution_there_that_came_through_an_outlet_names_it()
    {
        const string Text = "Statements attributed to Ole Brandvik speak of losses.";
        var draft = With(Text) with
        {
            Sources = [new("s1", "Ole Brandvik")],
            Attributions = [new DeclaredAttribution { SourceId = "s1", ClaimId = "c1", Words = 4, Source = new(25, 37) }.Through("Delta Courant")],
        };
        Assert.Null(Found(draft));
    }

    [Fact]
    public void Without_a_text_nothing_is_asked() => Assert.Null(Found(With("x") with { Text = null }));

    private static Finding? Found(Draft draft) => Shipped.Finding("SRC028", draft);
}
