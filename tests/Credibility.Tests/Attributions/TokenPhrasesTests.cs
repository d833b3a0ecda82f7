using Credibility.Attributions.Prose;
using Xunit;

namespace Credibility.Tests.Attributions;

public sealed class TokenPhrasesTests
{
    private static readonly TokenPhrases Phrases = new(["chief of staff", "chief", "army"]);

    [Fact]
    public void The_longest_phrase_wins_and_none_is_counted_twice()
    {
        var text = new TokenisedText("The Chief of Staff and another chief");
        var all = new TokenRange(0, text.Count);
        Assert.Equal("Chief of Staff", text.TextOf(Phrases.First(text, all)!.Value));
        Assert.Equal(2, Phrases.Count(text, all));
    }

    [Fact]
    public void A_phrase_that_runs_over_the_end_of_the_range_is_not_in_it()
    {
        var text = new TokenisedText("his army chief of staff");
        Assert.Equal("army", text.TextOf(Phrases.First(text, new TokenRange(0, 2))!.Value));
        Assert.False(new TokenPhrases(["chief of staff"]).IsIn(text, new TokenRange(0, 4)));
    }

    [Fact]
    public void No_phrases_are_found_nowhere() => Assert.False(new TokenPhrases([]).IsIn(new TokenisedText("army"), new TokenRange(0, 1)));
}
