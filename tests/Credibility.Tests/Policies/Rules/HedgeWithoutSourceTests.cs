using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class HedgeWithoutSourceTests
{
    private static Draft Hedged(params DeclaredSource[] sources) => Sketch.Of(sources).About(Sketch.Event() with { Hedged = true });

    [Fact]
    public void A_hedge_with_nobody_behind_it_is_found() => Assert.EndsWith("is hedged, and the draft names nobody who says it.", Found(Hedged())!.Message, StringComparison.Ordinal);

    [Fact]
    public void A_phrase_without_anybody_in_it_is_nobody() => Assert.NotNull(Found(Hedged(Phrase())));

    [Fact]
    public void A_phrase_that_came_through_an_outlet_has_somebody() => Assert.Null(Found(Hedged(Phrase(given => given.Through("Delta Courant")))));

    [Theory]
    [InlineData("Ines Duarte")]
    [InlineData("critics")]
    public void Whoever_says_it_is_asked_about_elsewhere(string name) => Assert.Null(Found(Hedged(Sketch.Source(name))));

    [Fact]
    public void Who_only_denies_it_does_not_say_it() => Assert.NotNull(Found(Hedged(Sketch.Source("Ines Duarte", also: given => given with { Stance = Stance.Disputes }))));

    [Fact]
    public void A_claim_without_hedge_is_left_to_other_rules() => Assert.Null(Found(Sketch.Of()));

    [Fact]
    public void All_of_them_are_one_note()
    {
        var finding = Found(Sketch.Of().About(Sketch.Event() with { Hedged = true, Key = false }, Sketch.Event("c2") with { Hedged = true }))!;
        Assert.Equal((FindingLevel.Note, 2, "c2"), (finding.Level, finding.Places.Count, finding.ClaimId));
        Assert.EndsWith("The same holds for one more claim.", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("He was charged on Monday. Something happened at the quay on Monday (c1).", true)]
    [InlineData("Police took a report. Something happened at the quay on Monday (c1).", true)]
    [InlineData("Something happened at the quay on Monday (c1).\nThe trial begins in May.", false)]
    [InlineData("The overcharged crane stood still. Something happened at the quay on Monday (c1).", false)]
    public void In_a_court_report_the_paragraph_may_carry_the_hedge(string text, bool silent) =>
        Assert.Equal(silent, Found(Hedged() with { Type = "court", Text = text }) is null);

    [Fact]
    public void In_other_news_it_may_not() => Assert.NotNull(Found(Hedged() with { Type = "news", Text = "Police took a report. Something happened at the quay on Monday (c1)." }));

    [Fact]
    public void In_a_court_report_without_its_text_the_rule_speaks() => Assert.NotNull(Found(Hedged() with { Type = "court" }));

    private static DeclaredSource Phrase(Func<DeclaredAttribution, DeclaredAttribution>? also = null) =>
        Sketch.Source("reportedly", also: given => (also ?? (more => more))(given with { Mention = MentionClass.None }));

    private static Finding? Found(Draft draft) => Shipped.Finding("SRC021", draft);
}
