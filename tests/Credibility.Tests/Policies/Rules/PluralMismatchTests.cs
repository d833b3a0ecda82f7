using Credibility.Drafts;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies.Rules;

public sealed class PluralMismatchTests
{
    [Theory]
    [InlineData("sources")]
    [InlineData("officials")]
    [InlineData("Greek officials")]
    [InlineData("experts")]
    [InlineData("residents of Kato Ormos")]
    [InlineData("sources in the port office")]
    [InlineData("people familiar with the matter")]
    [InlineData("Greek law enforcement sources")]
    public void A_plural_for_one_person_is_an_error(string name) => Assert.Equal(FindingLevel.Error, Asked(Draft(name, 1))!.Level);

    [Theory]
    [InlineData("a source")]
    [InlineData("one of the officials")]
    [InlineData("a nurse")]
    public void A_singular_is_not(string name) => Assert.Null(Asked(Draft(name, 1)));

    [Theory]
    [InlineData(2)]
    [InlineData(null)]
    public void Two_people_or_nobody_counted_are_silent(int? speakers) => Assert.Null(Asked(Draft("sources", speakers)));

    [Theory]
    [InlineData(MentionClass.Body, "Port Workers")]
    [InlineData(MentionClass.NamedPerson, "Nia Sources")]
    [InlineData(MentionClass.Document, "Minutes of the residents")]
    public void A_name_that_ends_like_a_plural_is_not(MentionClass mention, string name) =>
        Assert.Null(Asked(Sketch.Of(Sketch.Source(name, also: given => given with { Speakers = 1, Mention = mention }))));

    [Theory]
    [InlineData("a nurse", "Sources", true)]
    [InlineData("sources", "A nurse", false)]
    [InlineData("sources", "They", true)]
    public void The_words_in_the_text_decide_where_they_are_of_people(string name, string inText, bool found)
    {
        var draft = Sketch.Of() with
        {
            Text = inText + " said so.", Sources = [new DeclaredSource("s1", name)],
            Attributions = [new DeclaredAttribution { SourceId = "s1", ClaimId = "c1", Mention = MentionClass.Category, Speakers = 1, Source = new TextSpan(0, inText.Length) }],
        };
        Assert.Equal(found, Asked(draft) is not null);
    }

    [Fact]
    public void In_a_brief_it_stays_an_error() => Assert.Equal(FindingLevel.Error, Asked(Draft("sources", 1) with { Type = "brief" })!.Level);

    private static Draft Draft(string name, int? speakers) => Sketch.Of(Sketch.Source(name, also: given => given with { Speakers = speakers }));

    private static Finding? Asked(Draft draft) => Shipped.Finding("SRC013", draft);
}
