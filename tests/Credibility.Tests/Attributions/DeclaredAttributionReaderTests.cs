using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Attributions;

/// <summary>What an author declares, spelled out.</summary>
public sealed class DeclaredAttributionReaderTests
{
    [Fact]
    public void Whatever_has_no_id_gets_the_next_free_one()
    {
        var cited = DeclaredAttributionReader.Read(new Draft { Sources = [new("s2", "One"), new(null, "Two"), new(null, "Three")], Claims = [new(), new() { Id = "c1" }] });

        Assert.Equal(["s2", "s1", "s3"], cited.Sources.Select(source => source.Id));
        Assert.Equal(["c2", "c1"], cited.Claims.Select(claim => claim.Id));
        Assert.Equal(["a1", "a2", "a3"], cited.Attributions.Select(attribution => attribution.Id));
    }

    [Fact]
    public void A_source_that_is_only_listed_is_cited_with_no_words_and_told_to_be_derived()
    {
        var attribution = Assert.Single(DeclaredAttributionReader.Read(new Draft { Sources = [new("s", "Alder Daily")] }).Attributions);

        Assert.Equal((AttributionOrigin.Derived, 0, (string?)null), (attribution.Origin, attribution.Words, attribution.ClaimId));
    }

    [Fact]
    public void What_answers_another_disputes_it_unless_said_otherwise()
    {
        DeclaredAttribution Answer(Stance? stance) => new() { SourceId = "s", Disputes = "x", Stance = stance };
        var read = DeclaredAttributionReader.Read(new Draft { Sources = [new("s", "S")], Attributions = [Answer(null), Answer(Stance.Supports), new() { SourceId = "s" }] }).Attributions;

        Assert.Equal([Stance.Disputes, Stance.Supports, Stance.Supports], read.Select(attribution => attribution.Stance));
        Assert.Contains("stance", read[0].Derived);
    }

    [Fact]
    public void Words_are_counted_where_the_text_shows_them_and_left_open_where_it_does_not()
    {
        var draft = new Draft
        {
            Text = "Nia Berg didn't see 1,200 men. She left.",
            Sources = [new("s", "Nia Berg")],
            Attributions = [new() { SourceId = "s", Content = new TextSpan(9, 29) }, new() { SourceId = "s", ContentSpans = [new(9, 15), new(31, 39)] }, new() { SourceId = "s" }, new() { SourceId = "s", Words = 7, Content = new TextSpan(0, 8) }],
        };

        Assert.Equal([4, 3, null, 7], DeclaredAttributionReader.Read(draft).Attributions.Select(attribution => attribution.Words));
        Assert.Null(DeclaredAttributionReader.Read(draft with { Text = null }).Attributions[0].Words);
    }

    [Fact]
    public void A_conduit_takes_the_form_of_its_attribution_where_it_has_none()
    {
        var read = DeclaredAttributionReader.Read(Sketch.Of(Sketch.Source("Nia Berg", also: given => given.Through("Alder Daily") with { Form = ContentForm.Direct })));

        Assert.Equal(ContentForm.Direct, read.Attributions[0].Via[0].Form);
    }
}
