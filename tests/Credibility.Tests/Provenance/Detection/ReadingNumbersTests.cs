using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Provenance.Detection;
using Credibility.Tests.Attributions;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Provenance.Detection;

/// <summary>Every number of the reading is the method's: another one reads otherwise.</summary>
public sealed class ReadingNumbersTests
{
    private const string Lead = "The bridge over the river was shut after a crack was found. {S1|Police} {C1|said} {T1|the bridge over the river was shut after a crack}.";

    private static ReadingNumbers Usual => Shipped.Data.Method.Reading;

    [Fact]
    public void What_is_less_sure_than_the_method_asks_makes_no_claim()
    {
        Assert.Single(Detect(Lead, Usual).Claims);
        Assert.Empty(Detect(Lead, Usual with { ClaimFrom = 1.1 }).Claims);
    }

    [Fact]
    public void The_lead_asserts_what_it_shares_enough_words_with()
    {
        Assert.True(Assert.Single(Detect(Lead, Usual).Claims).OwnVoice);
        Assert.False(Assert.Single(Detect(Lead, Usual with { Lead = Usual.Lead with { CommonWords = 9 } }).Claims).OwnVoice);
        Assert.False(Assert.Single(Detect(Lead, Usual with { Lead = Usual.Lead with { Sentences = 0 } }).Claims).OwnVoice);
    }

    [Fact]
    public void A_hedged_sentence_is_as_sure_as_the_method_says() =>
        Assert.Equal(.3, Assert.Single(Detect("Allegedly, the bridge was shut for a week.", Usual with { HedgedSentence = .3 }).Claims).DetectedWith);

    [Fact]
    public void Two_contents_are_one_from_the_share_of_the_method()
    {
        const string Text = "{S1|Police} {C1|said} {T1|the bridge over the river was shut after a crack}. {S2|The mayor} {C2|said} {T2|the bridge over the river was shut for weeks}.";
        Assert.NotEmpty(Detect(Text, Usual).Claims[1].SameAs);
        Assert.Empty(Detect(Text, Usual with { SameClaim = Usual.SameClaim with { CommonWords = 9 } }).Claims[1].SameAs);
    }

    [Fact]
    public void Two_declared_claims_alike_are_listed_from_the_share_of_the_method()
    {
        var draft = Sketch.Of(Sketch.Source("Port Pilots"), Sketch.Source("Port Pilots", "c2")).About(
            Sketch.Event() with { Text = "Seven boats left the harbour on Monday" }, Sketch.Event("c2") with { Text = "Seven boats left the harbour on Tuesday" });
        Assert.Equal([("c1", "c2")], draft.TraceIn(Shipped.Catalog).NearMisses);
        Assert.Empty(draft.TraceIn(Shipped.Catalog, nearMiss: .95).NearMisses);
    }

    private static Draft Detect(string marked, ReadingNumbers numbers)
    {
        var reading = MarkedText.Read(marked);
        return new DraftDetector(Shipped.Data.Lexicon, Shipped.Data.Method.Topics, numbers).Detect(new Draft { Text = reading.Text.Text }, reading, Shipped.Catalog);
    }
}
