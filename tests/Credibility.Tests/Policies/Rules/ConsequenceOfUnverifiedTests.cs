using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class ConsequenceOfUnverifiedTests
{
    private const string Lead = "The crews desert their posts, the Greek Ministry of Defence said.";

    private static Draft OneSide(string text) => (Sketch.Of(Sketch.Source("Greek Ministry of Defence")) with { Text = text }).Between()
        .About(Sketch.Event(target: "tr") with { Text = "The crews desert their posts" });

    [Theory]
    [InlineData("That could point to low morale.")]
    [InlineData("If so, it would weaken the patrols.")]
    [InlineData("The alleged desertions, if true, could reflect low morale.")]
    [InlineData("Deserting crews may well undermine the patrols.")]
    public void The_drafts_own_conclusion_from_one_sides_word_is_a_note(string sentence)
    {
        var finding = Found(OneSide($"{Lead}\n\n{sentence}"))!;
        Assert.Equal((FindingLevel.Note, sentence), (finding.Level, finding.Places[0].Quote + "."));
    }

    [Fact]
    public void All_of_them_are_one_finding() =>
        Assert.Equal(2, Found(OneSide($"{Lead}\n\nThat could point to low morale. It might also weaken the patrols, and could show more."))!.Places.Count);

    [Theory]
    [InlineData("That could point to low morale, Ole Brandvik said.")]
    [InlineData("“That could point to low morale.”")]
    [InlineData("Rain could affect the regatta.")]
    [InlineData("That points to low morale.")]
    public void Somebodys_conclusion_or_one_about_something_else_is_not(string sentence) => Assert.Null(Found(OneSide($"{Lead}\n\n{sentence}")));

    [Fact]
    public void Far_from_the_claim_nothing_ties_a_sentence_to_it() => Assert.Null(Found(OneSide($"{Lead}\n\nThe sea was calm.\n\nThat could point to low morale.")));

    [Fact]
    public void A_claim_with_an_origin_outside_may_carry_a_conclusion() =>
        Assert.Null(Found(OneSide($"{Lead} Ines Duarte saw it.\n\nThat could point to low morale.") with { Sources = [Sketch.Source("Greek Ministry of Defence"), Sketch.Person("Ines Duarte", "Dam Authority")] }));

    [Fact]
    public void Without_a_text_nothing_is_asked() => Assert.Null(Found(OneSide("x") with { Text = null }));

    private static Finding? Found(Draft draft) => Shipped.Finding("SRC027", draft);
}
