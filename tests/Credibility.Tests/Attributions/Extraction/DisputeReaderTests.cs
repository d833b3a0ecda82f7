using Credibility.Drafts;
using Xunit;

namespace Credibility.Tests.Attributions.Extraction;

public sealed class DisputeReaderTests
{
    [Theory]
    [InlineData("Northland's army said Southland units fired first. Southland's army denied this.", "Southland's army ! Northland's army")]
    [InlineData("Southland's army said Northland units fired first. Northland's army denied this.", "Northland's army ! Southland's army")]
    [InlineData("The mayor said the pier was safe, a claim that engineers rejected.", "engineers ! The mayor")]
    [InlineData("The mayor said the pier was safe, an assertion dock workers disputed.", "dock workers ! The mayor")]
    [InlineData("The mayor said the pier was safe, a claim that engineers have dismissed as wishful.", "engineers ! The mayor")]
    [InlineData("The mayor said the pier was safe. The union called the claim “a joke”.", "The union ! The mayor")]
    [InlineData("The mayor said the pier was safe. That is untrue, according to the union.", "the union ! The mayor")]
    [InlineData("The mayor said the pier was safe; the union countered that two planks were gone.", "the union ! The mayor")]
    public void The_answer_is_tied_to_what_it_answers(string prose, string expected) => Assert.Equal([expected], Readings.Disputes(prose));

    [Fact]
    public void The_quoted_denial_that_follows_answers_the_same() => Assert.Equal(
        ["Officials ! The army", "the ministry ! The army"],
        Readings.Disputes("The army said it had struck a depot. Officials denied this. “There was no depot there,” the ministry said."));

    [Fact]
    public void What_is_answered_decides_and_not_only_what_is_near() => Assert.Equal(
        ["The dairy ! The inspector"],
        Readings.Disputes("The inspector said the dairy had watered its milk. The weather office said rain would last. The dairy denied watering milk."));

    [Fact]
    public void Who_turns_down_their_own_words_answers_the_one_who_gave_them() => Assert.Equal(
        ["She ! Ada Brook"], Readings.Disputes("The paper quoted Ada Brook as saying that salt was a cure. The council found that sales rose. She says she had said the opposite."));

    [Theory]
    [InlineData("The union said pay was low. The council rejected the offer.")]
    [InlineData("The union said pay was low. The court denied bail.")]
    [InlineData("The union said pay was low. The mayor did not dispute the figure.")]
    public void Turning_down_a_thing_answers_nobody(string prose) => Assert.Empty(Readings.Disputes(prose));

    [Fact]
    public void A_bare_dismissal_has_no_content()
    {
        var (_, attributions, _) = Readings.Layers("The mayor said the pier was safe, a claim that engineers rejected.");

        Assert.Empty(attributions.Single(found => found.Stance == Stance.Disputes).Content);
    }
}
