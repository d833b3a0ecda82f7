using Credibility.Drafts;
using Credibility.Reports;
using Credibility.Sources;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Reports;

/// <summary>The first sentence and the lines below it, in each situation that an editor meets.</summary>
public sealed class HeadlineTests
{
    private static Headline Of(Draft draft) => Shipped.Report(draft).Headline;

    [Fact]
    public void Without_claims_it_tells_how_separate_the_cited_are() =>
        Assert.Equal(
            "No claims were given: the report tells who is cited and how separate they are, two separate origins.",
            Of(new Draft { Sources = [new(null, "Nia Berg", "person"), new(null, "Ola Lund", "person")] }).Sentence);

    [Fact]
    public void With_positions_only_it_says_that_nothing_can_be_checked() =>
        Assert.Equal(
            "No claim here can be checked as an event or a figure: they are positions, readings or statements of record.",
            Of(Sketch.Of(Sketch.Source("Nia Berg")).About(Sketch.Event() with { Kind = ClaimKind.Position })).Sentence);

    [Fact]
    public void A_statement_of_record_is_no_weak_claim()
    {
        var report = Shipped.Report(Sketch.Of(Sketch.Source("Greek supreme court")).About(Sketch.Event(topic: "ruling")));

        Assert.Null(report.Headline.WeakestClaim);
        Assert.Equal("statement of record by Greek supreme court", report.Claims[0].Words);
    }

    [Fact]
    public void Without_a_dispute_nobody_stands_outside_of_one()
    {
        var headline = Of(Sketch.Of(Sketch.Person("Nia Berg", "Fernholm Circle")));

        Assert.Contains("– one separate origin. It began with Nia Berg.", headline.Sentence, StringComparison.Ordinal);
        Assert.Null(headline.Outside);
        Assert.DoesNotContain(headline.Lines, line => line.Contains("utside", StringComparison.Ordinal));
    }

    [Fact]
    public void In_a_dispute_the_claim_names_those_it_was_not_put_to()
    {
        var headline = Of(Sketch.Of(Sketch.Person("Nia Berg", "Fernholm Circle")).InDispute());

        Assert.Contains("– one separate origin outside the parties; not put to Türkiye. It began with Nia Berg.", headline.Sentence, StringComparison.Ordinal);
        Assert.Contains("Outside Greece and Türkiye: one separate origin (Nia Berg).", headline.Lines);
    }

    [Fact]
    public void A_claim_with_a_messenger_alone_began_with_nobody() =>
        Assert.EndsWith("It came through Alder Daily.", Of(Sketch.Of(Sketch.Source("Alder Daily", also: given => given with { Standing = Standing.Relay, Mention = MentionClass.Body }))).Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_claim_with_nobody_behind_it_says_no_more_than_that() =>
        Assert.EndsWith("– no identified origin.", Of(new Draft { Claims = [Sketch.Event()] }).Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "One voice, one of them named; one separate origin among those that someone answers for")]
    [InlineData(2, "Two voices, two of them named; two separate origins among those that someone answers for")]
    public void Counts_are_words_in_singular_and_plural(int people, string expected)
    {
        string[] names = ["Nia Berg", "Ola Lund"];

        Assert.Contains(Of(Sketch.Of([.. names.Take(people).Select(name => Sketch.Person(name, name + " Circle"))])).Lines, line => line.StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Where_nobody_is_named_the_line_says_none() =>
        Assert.Contains(Of(Sketch.Of(Sketch.Unnamed("a resident"), Sketch.Unnamed("a nurse"))).Lines, line => line.StartsWith("Two voices, none of them named; no separate origin", StringComparison.Ordinal));

    [Fact]
    public void Two_whom_nobody_can_place_take_the_plural()
    {
        var report = Shipped.Report(Sketch.Of(Sketch.Source("Nia Berg") with { Kind = "person" }, Sketch.Source("Ola Lund") with { Kind = "person" }).InDispute());

        Assert.Contains("(for whom Nia Berg and Ola Lund speak is not known)", report.Claims[0].Words, StringComparison.Ordinal);
        Assert.Contains("For whom Nia Berg and Ola Lund speak is not known, so these do not count as sources from outside.", report.Findings.Single(finding => finding.Rule == "SRC001").Message, StringComparison.Ordinal);
        Assert.Contains("For whom Nia Berg and Ola Lund speak is not known.", report.NotKnown);
    }

    [Fact]
    public void A_name_that_only_ends_like_a_states_id_is_no_state()
    {
        var university = Provenance.Profiles.Of("penn-state", SourceKind.Ngo, "Fernholm Circle");
        var report = Shipped.Report(Sketch.Of(Sketch.Source("Fernholm Circle")), catalog: Provenance.Traces.Catalog(university));

        Assert.DoesNotContain(report.Headline.Lines, line => line.Contains("bodies or media under", StringComparison.Ordinal));
    }
}
