using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Attributions.Training;
using Credibility.Drafts;
using Xunit;

namespace Credibility.Tests.Attributions.Training;

public sealed class PredictedAttributionTests
{
    [Fact]
    public void Tokens_become_characters_and_empty_ranges_nothing()
    {
        var text = new TokenisedText("Ann Lee said no.");
        var found = new FoundAttribution { Source = new(0, 2), Cue = [new(2, 3), new(3, 3)], Content = [new(3, 4)], Answers = 0 };
        var one = Assert.Single(PredictedReading.Of(new ProseReading(text, [found], [new FoundInquiry(null, new(2, 4), default)], [])).Attributions);
        Assert.Equal((new TextSpan(0, 7), new TextSpan(0, 7), 0), (one.Source!.Value, one.Presented!.Value, one.Answers!.Value));
        Assert.Equal([new TextSpan(8, 12), new TextSpan(13, 15)], [.. one.Cue, .. one.Content]);
    }

    [Theory]
    [InlineData("Wire , citing Ann , said no", 0, 3, 2, "Wire")]
    [InlineData("Ann told Wire no", 2, 0, -1, "Ann")]
    [InlineData("Ann , quoted by Wire , said no", 4, 0, 2, "Ann")]
    public void The_draft_cites_the_carrier_where_words_behind_it_mark_the_carrying(string words, int carrier, int source, int chainCue, string cited)
    {
        var text = new TokenisedText(words);
        var found = new FoundAttribution
        {
            Source = new(source, source + 1), Via = [new(carrier, carrier + 1)], ChainCue = chainCue < 0 ? [] : [new(chainCue, chainCue + 1)],
        };
        var presented = Assert.Single(PredictedAttribution.Of(new ProseReading(text, [found], [], []))).Presented!.Value;
        Assert.Equal(cited, words[presented.Start..presented.End]);

        TextSpan At(int token) => text.SpanOf(new TokenRange(token, token + 1));
        var gold = new GoldAttribution(1) { Source = [At(source)], Via = [new(At(carrier), "")], ChainCue = chainCue < 0 ? [] : [At(chainCue)] };
        Assert.Equal(cited, words[gold.Presented[0].Start..gold.Presented[0].End]);
    }

    [Fact]
    public void Where_nobody_stands_behind_it_the_carrier_is_cited()
    {
        var gold = new GoldAttribution(1) { Via = [new(new TextSpan(0, 4), "Wire")] };
        Assert.Equal(new TextSpan(0, 4), Assert.Single(gold.Presented));
        Assert.Empty(new GoldAttribution(2) { Via = [new(null, "Wire")] }.Presented);
    }
}
