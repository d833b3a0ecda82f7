using Credibility.Attributions.Training;
using Credibility.Drafts;
using Xunit;

namespace Credibility.Tests.Attributions.Training;

public sealed class GoldComparisonTests
{
    private const string Text = "Port Wire, citing a deckhand, said it sank. The ministry denied this. The owner declined to comment, needless to say.";

    private static readonly GoldDraft Gold = new("d", "", Text)
    {
        MarksChains = true,
        Attributions =
        [
            new(1) { Source = [At("a deckhand")], Cue = [At("said")], Content = [At("it sank")], Via = [new GoldConduit(At("Port Wire"), "the Port Wire agency")] },
            new(2) { Source = [At("The ministry")], Cue = [At("denied")], Content = [At("this")], Disputes = 1, Stance = Stance.Disputes },
        ],
        Traps = [new(At("declined to comment"), GoldTrap.NegatedReport), new(At("needless to say"), "idiom")],
    };

    private static readonly PredictedAttribution Chain = Found("a deckhand", "said", "it sank") with { Via = [At("Port")] };

    [Fact]
    public void A_chain_is_followed_where_origin_and_every_carrier_are_found() => Assert.True(With(Chain).IsFollowed(Gold.Attributions[0]));

    [Fact]
    public void A_chain_is_not_followed_without_the_carrier_to_another_origin_or_for_another_content()
    {
        Assert.False(With(Chain with { Via = [] }).IsFollowed(Gold.Attributions[0]));
        Assert.False(With(Chain with { Via = [At("citing")] }).IsFollowed(Gold.Attributions[0]));
        Assert.False(With(Chain with { Source = At("Port Wire") }).IsFollowed(Gold.Attributions[0]));
        Assert.False(With(Chain with { Content = [At("this")] }).IsFollowed(Gold.Attributions[0]));
    }

    [Fact]
    public void A_carrier_may_be_another_mention_with_the_same_words()
    {
        const string twice = "Port Wire reports. PORT WIRE said a deckhand said it sank.";
        var gold = new GoldDraft("d", "", twice)
        {
            Attributions = [new(1) { Source = [new(24, 34)], Content = [new(50, 57)], Via = [new GoldConduit(new(19, 28), "x")] }],
        };
        var found = new PredictedAttribution(new(24, 34), null, [], [new(50, 57)], [new(0, 9)]);
        Assert.True(new GoldComparison(gold, new([found], [])).IsFollowed(gold.Attributions[0]));
    }

    [Fact]
    public void A_hedge_with_nobody_is_followed_where_nobody_was_found()
    {
        var nobody = Gold.Attributions[0] with { Source = [] };
        Assert.False(With(Chain).IsFollowed(nobody));
        Assert.True(With(Chain with { Source = null }).IsFollowed(nobody));
    }

    [Fact]
    public void An_answer_is_tied_where_it_points_to_what_it_answers()
    {
        var answer = Found("The ministry", "denied", null);
        Assert.True(With(Chain, answer with { Answers = 0 }).IsTied(Gold.Attributions[1]));
        Assert.False(With(Chain, answer).IsTied(Gold.Attributions[1]));
        Assert.False(With(Chain, answer with { Answers = 1 }).IsTied(Gold.Attributions[1]));
        Assert.False(With(Chain, Found("The owner", null, null) with { Answers = 0 }).IsTied(Gold.Attributions[1]));
        Assert.False(With(Chain, answer with { Answers = 0 }).IsTied(Gold.Attributions[1] with { Disputes = 9 }));
    }

    [Fact]
    public void A_trap_is_taken_by_a_cue_in_it_and_an_inquiry_is_no_attribution()
    {
        var taken = With(Found("The owner", "to comment", null));
        Assert.Equal([true, false], Gold.Traps.Select(taken.IsTaken));
        var asked = new GoldComparison(Gold, new([], [At("declined")]));
        Assert.Equal([false, true], [asked.IsTaken(Gold.Traps[0]), asked.IsAsked(Gold.Traps[0])]);
    }

    [Fact]
    public void Figures_count_only_what_is_marked()
    {
        var figures = LayerFigures.None.Plus(With(Chain));
        Assert.Equal(new LayerFigures(new(1, 1), new(0, 1), new(0, 2), new(0, 1)), figures);
        Assert.Equal((1.0, null), (figures.Chains.Share!.Value, LayerFigures.None.Chains.Share));
    }

    [Fact]
    public void What_is_found_where_nothing_is_marked_is_extra()
    {
        var extra = Found("The owner", "declined", null);
        Assert.Equal([extra], With(Chain, extra, Found(null, "denied", null)).Extra);
    }

    [Fact]
    public void A_source_may_be_found_without_its_content()
    {
        var comparison = With(Found("a deckhand", "said", "this"));
        Assert.Equal((true, false, false), (comparison.HasSource(Gold.Attributions[0]), comparison.HasPair(Gold.Attributions[0]), comparison.HasSource(Gold.Attributions[1])));
        Assert.True(With(Chain).HasPair(Gold.Attributions[0]));
    }

    private static GoldComparison With(params PredictedAttribution[] found) => new(Gold, new PredictedReading(found, []));

    private static PredictedAttribution Found(string? source, string? cue, string? content) =>
        new(source is null ? null : At(source), source is null ? null : At(source), cue is null ? [] : [At(cue)], content is null ? [] : [At(content)], []);

    private static TextSpan At(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, words);
        return new TextSpan(start, start + words.Length);
    }
}
