using Credibility.Sources.Resolving;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Sources;

/// <summary>What the words of a mention tell of people without a name.</summary>
public sealed class UnnamedMentionTests
{
    private static readonly MentionReader Mentions = new(Shipped.Data.Lexicon);

    [Theory]
    [InlineData("a source", true, false, true, true)]
    [InlineData("Sources", true, true, false, true)]
    [InlineData("three sources", true, true, false, true)]
    [InlineData("the officials", true, true, false, true)]
    [InlineData("a source in the port office", true, false, true, false)]
    [InlineData("people familiar with the matter", true, true, false, true)]
    [InlineData("people close to the board", true, true, false, false)]
    [InlineData("a nurse on the night shift", false, false, true, false)]
    [InlineData("two nurses", true, true, false, false)]
    [InlineData("residents of Kato Ormos", false, true, false, false)]
    [InlineData("critics", false, true, false, false)]
    [InlineData("police", false, false, false, false)]
    [InlineData("the official residence", false, false, false, false)]
    [InlineData("", false, false, false, false)]
    public void Words_tell_of_people_of_one_of_many_and_how_much(string words, bool isPerson, bool isPlural, bool isOne, bool isBare) =>
        Assert.Equal(new UnnamedReading(isPerson, isPlural, isOne, isBare), Mentions.ReadUnnamed(words));
}
