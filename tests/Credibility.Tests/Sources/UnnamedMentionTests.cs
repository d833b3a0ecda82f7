using Credibility.Drafts;
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

    [Theory]
    [InlineData("the council", MentionClass.BodyInContext)]
    [InlineData("joint monitoring commission", MentionClass.BodyInContext)]
    [InlineData("the race jury", MentionClass.BodyInContext)]
    [InlineData("residents' association", MentionClass.BodyInContext)]
    [InlineData("Our correspondent at the crossing", MentionClass.BodyInContext)]
    [InlineData("a company", MentionClass.Generic)]
    [InlineData("another commission", MentionClass.Generic)]
    [InlineData("members of the council", MentionClass.Generic)]
    [InlineData("Karsia's chief of staff, Gen. Ilja Morrow,", MentionClass.NamedPerson)]
    [InlineData("volunteer, Marga Prins", MentionClass.NamedPerson)]
    [InlineData("residents of Springfield, New Jersey", MentionClass.Category)]
    [InlineData("two officials from Kyiv, Ukraine", MentionClass.StateOfficials)]
    public void A_body_of_the_place_and_a_name_behind_a_post_are_somebody(string words, MentionClass mention) =>
        Assert.Equal(mention, Shipped.Report(Sketch.Of(Sketch.Source(words))).Attributions[0].Mention);
}
