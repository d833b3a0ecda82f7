using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class NoAnswerSoughtTests
{
    private static Draft Accused => Sketch.Of(Sketch.Source("Greek Ministry of Defence"), Sketch.Person("Ines Duarte", "Port Pilots")).InDispute();

    [Fact]
    public void An_allegation_without_any_sign_of_a_question_is_found() =>
        Assert.Contains("this draft does not say that Türkiye was asked", Asked(Accused)!.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(AskedAnswer.None)]
    [InlineData(AskedAnswer.Declined)]
    [InlineData(AskedAnswer.CouldNotBeReached)]
    [InlineData(AskedAnswer.Replied)]
    public void Whatever_came_of_it_that_they_were_asked_is_enough(AskedAnswer answer) => Assert.Null(Asked(Accused.WithAsked("tr", answer: answer)));

    [Fact]
    public void A_question_about_the_whole_draft_is_enough() => Assert.Null(Asked(Accused.WithAsked("tr", about: null)));

    [Fact]
    public void A_question_to_the_other_side_is_not() => Assert.NotNull(Asked(Accused.WithAsked("gr")));

    [Fact]
    public void A_question_about_another_claim_is_not() =>
        Assert.NotNull(Asked(Accused.About(Sketch.Event(target: "tr"), Sketch.Event("c2")).WithAsked("tr", "c2")));

    [Fact]
    public void A_question_to_a_body_of_the_accused_state_is_enough() =>
        Assert.Null(Asked((Accused with { Sources = [.. Accused.Sources, new DeclaredSource("ministry", "Turkish Ministry of Defence")] }).WithAsked("ministry")));

    [Fact]
    public void A_denial_of_this_claim_is_enough() => Assert.Null(Asked(With(Denial("c1"))));

    [Fact]
    public void A_denial_of_another_claim_is_not() => Assert.NotNull(Asked(With(Denial("c2")).About(Sketch.Event(target: "tr"), Sketch.Event("c2", target: "tr"))));

    [Fact]
    public void Who_speaks_against_their_own_interest_needs_no_question() => Assert.Null(Asked(Sketch.Of(Sketch.Source("Turkish Ministry of Defence")).InDispute()));

    [Fact]
    public void A_court_need_not_ask_about_its_ruling() =>
        Assert.Null(Asked(Sketch.Of(Sketch.Source("Harbour Court", also: given => given with { Mention = MentionClass.Body, Standing = Standing.RecordHolder })).InDispute()));

    [Fact]
    public void A_source_of_the_draft_can_be_the_accused()
    {
        var draft = Sketch.Of(Sketch.Person("Ines Duarte", "Port Pilots"), new DeclaredSource("norda", "Norda Ferries", Kind: "company")).About(Sketch.Event(target: "norda"));
        Assert.Contains("Norda Ferries was asked", Asked(draft)!.Rewrite, StringComparison.Ordinal);
        Assert.Null(Asked(draft.WithAsked("norda")));
    }

    /// <summary>Swap the sides and the same must happen.</summary>
    [Theory]
    [InlineData("Greek", "Türkiye", "Turkish")]
    [InlineData("Turkish", "Greece", "Greek")]
    public void Read_in_a_text_whoever_speaks_in_it_may_have_answered(string accuser, string accused, string accusedAs)
    {
        var text = $"The {accuser} defence ministry said on Monday that {accusedAs} troops had shelled the harbour of Kato Ormos and killed nine people.";
        Assert.Contains(accused, Asked(Told(text))!.Message, StringComparison.Ordinal);
        Assert.Null(Asked(Told($"{text}\n\nThe {accusedAs} foreign ministry said that the truce was still in force.")));
    }

    [Theory]
    [InlineData("Greek", "Türkiye", "Turkish")]
    [InlineData("Turkish", "Greece", "Greek")]
    public void Read_in_a_text_a_denial_of_one_claim_leaves_the_other_unanswered(string accuser, string accused, string accusedAs)
    {
        var text = $"The {accuser} defence ministry said on Monday that {accusedAs} troops had shelled the harbour of Kato Ormos and killed nine people.\n\n"
            + "Three fishermen died in the storm, the mayor of Kato Ormos said.\n\n"
            + $"The {accuser} defence ministry said that {accusedAs} soldiers were beating prisoners";
        Assert.StartsWith($"“{accusedAs} troops had shelled", Asked(Told($"{text}, a claim that the {accusedAs} foreign ministry rejected."))!.Message, StringComparison.Ordinal);
        Assert.Contains(accused, Asked(Told($"{text}, a claim that the {accusedAs} foreign ministry rejected."))!.Message, StringComparison.Ordinal);
        Assert.Null(Asked(Told($"{text}. The {accusedAs} foreign ministry rejected the claims.")));
    }

    [Theory]
    [InlineData("Greek")]
    [InlineData("Turkish")]
    public void Read_in_a_text_a_country_in_which_it_happened_is_not_accused_by_whoever_tells_it(string country) =>
        Assert.Null(Asked(Told($"Ines Duarte, a pilot at the port, said on Monday that a crane had killed nine people north of the {country} capital.")));

    private static Draft Told(string text) => new() { Text = text, Type = "news", Language = "en" };

    [Fact]
    public void A_claim_against_nobody_needs_no_reply() => Assert.Null(Asked(Accused.About(Sketch.Event())));

    private static Draft With(DeclaredSource source) => Accused with { Sources = [.. Accused.Sources, source] };

    private static DeclaredSource Denial(string claim) => Sketch.Source("Turkish Ministry of Defence", claim, also: given => given with { Stance = Stance.Disputes });

    private static Finding? Asked(Draft draft) => Shipped.Finding("SRC015", draft);
}
