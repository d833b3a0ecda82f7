using Credibility.Drafts;
using Credibility.Measures;
using Credibility.Sources;
using Credibility.Tests.Policies;
using Credibility.Tests.Provenance;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Measures;

/// <summary>The measures of whole drafts, one of them worked by hand.</summary>
public sealed class DraftMeasureTests
{
    private static readonly SourceProfile[] Catalog =
    [
        Profiles.Outlet("alder", "Alder Daily").OwnedBy("gr-state", 1) with { Country = "GR" },
        Profiles.Of("nia", SourceKind.Person, "Nia Berg").Tied("gr-head-of-state", AffiliationTie.Office) with { Country = "GR" },
    ];

    private static DraftMeasures Of(Draft draft, params SourceProfile[] profiles)
    {
        var method = Shipped.Data.Method;
        return DraftMeasures.Of(draft.Trace(profiles), method.Answerability.AnswerableFrom, method.Support);
    }

    private static double Step(MeasureResult measure, string name) => measure.Workings.Single(step => step.Name == name).Value;

    [Fact]
    public void A_small_draft_worked_by_hand()
    {
        // An office-holder (60 words), a daily that her state owns (30), an unplaced person through the daily (10).
        var measures = Of(
            Sketch.Of(
                Sketch.Source("Nia Berg", words: 60), Sketch.Source("Alder Daily", "c2", 30),
                Sketch.Source("Ola Lund", "c3", 10, given => given.Through("Alder Daily") with { Form = ContentForm.Direct }) with { Kind = "person" })
                .About(Sketch.Event(), Sketch.Event("c2"), Sketch.Event("c3")),
            Catalog);
        var origins = measures.All["words-by-origin"];

        Assert.Equal((60 + (.15 * 30) + (.05 * .15 * 10)) / 100, Step(origins, "share: gr-state"), 9);
        Assert.Equal(((.85 * 30) + (.05 * .85 * 10)) / 100, Step(origins, "share: alder"), 9);
        Assert.Equal(1 - (.475 / 3), measures.All["coverage"].Value!.Value, 9);
        Assert.Equal((.6 * .6) + (.3 * .3) + (.1 * .1), Step(measures.All["words-by-source"], "hhi"), 9);
        Assert.Equal(.9, Step(measures.All["words-by-controller"], "share: gr-state"), 9);
        Assert.Equal(.9, Step(measures.All["words-by-country"], "share: GR"), 9);
        Assert.Equal(.1, Step(measures.All["words-by-country"], "share: unknown"), 9);
        Assert.Equal(.6, Step(measures.All["words-by-kind"], "share: person") - .1, 9);
        Assert.Equal(.1, Step(measures.All["words-by-conduit"], "share: alder"), 9);
        Assert.Equal(1 / 3.0, Step(measures.All["attributions-by-source"], "share: nia"), 9);
        Assert.InRange(measures.Origins.Value, 2, 3);
    }

    [Theory]
    [InlineData("gr-courts", "gr-courts")]
    [InlineData("gr-police", "gr-police")]
    [InlineData("gr-ministry-of-finance", "gr-state")]
    [InlineData("gr-head-of-state", "gr-state")]
    public void One_state_is_not_one_controller(string office, string controller) =>
        Assert.Equal(1, Step(Of(Sketch.Of(Sketch.Source("Nia Berg")), Profiles.Of("nia", SourceKind.Person, "Nia Berg").Tied(office, AffiliationTie.Office)).All["words-by-controller"], "share: " + controller), 9);

    [Fact]
    public void A_lapsed_office_controls_nobody() =>
        Assert.Equal(1, Step(Of(Sketch.Of(Sketch.Source("Nia Berg")), Profiles.Of("nia", SourceKind.Person, "Nia Berg").Tied("gr-head-of-state", AffiliationTie.Office, "2001", "2009")).All["words-by-controller"], "share: nia"), 9);

    [Fact]
    public void Where_words_are_missing_measures_by_words_are_unknown_and_say_why()
    {
        var some = Of(Sketch.Of(Sketch.Source("Nia Berg"), Sketch.Source("Ola Lund", words: null)));
        var none = Of(Sketch.Of(Sketch.Source("Nia Berg", words: null)));

        Assert.All(some.All.Where(entry => entry.Key.StartsWith("words-", StringComparison.Ordinal)), entry => Assert.Equal("1 of 2 attributions do not say how many words they cover", entry.Value.Unknown));
        Assert.Equal("no attribution says how many words it covers", none.All["space-by-dissimilar-sources"].Unknown);
        Assert.Null(some.All["attributions-by-source"].Unknown);
    }

    [Fact]
    public void A_source_that_is_only_listed_leaves_the_words_known() =>
        Assert.Null(Of(Sketch.Of(Sketch.Source("Nia Berg"), new DeclaredSource(null, "Ola Lund"))).All["words-by-source"].Unknown);

    [Fact]
    public void Without_a_dispute_outside_origins_are_unknown_and_nobody_cited_has_no_coverage()
    {
        Assert.Equal("the draft has no dispute, so nobody stands inside one", Of(Sketch.Of(Sketch.Source("Nia Berg"))).All["outside-origins"].Unknown);
        Assert.Equal("nobody is cited", Of(new Draft()).All["coverage"].Unknown);
        Assert.Equal(0, Of(new Draft()).Origins.Value);
    }

    [Fact]
    public void The_low_scenario_shares_unknown_ties_and_the_high_one_lets_everybody_answer()
    {
        var measures = Of(Sketch.Of(Sketch.Source("Nia Berg") with { Kind = "person" }, Sketch.Source("Ola Lund") with { Kind = "person" }, Sketch.Unnamed("a resident")));

        Assert.Equal(2, measures.Origins.Value, 9);
        Assert.Equal(2 / 1.5, measures.Origins.Low, 9);
        Assert.Equal(3, measures.Origins.High, 9);
        Assert.Equal(2.2, measures.Origins.Weighted, 9);
    }

    [Fact]
    public void Low_is_never_above_the_value_nor_the_value_above_high()
    {
        string[] voices = ["Nia Berg", "Ola Lund", "Alder Daily", "critics", "a resident", "Greek police", "Greek officials", "Fernholm Circle"];
        Gen.Select(Gen.Int[0, voices.Length - 1], Gen.Bool).Array[1, 7].Sample(
            rows =>
            {
                var draft = Sketch.Of([.. rows.Select(row => Sketch.Source(voices[row.Item1], also: given => row.Item2 ? given.Through("Alder Daily") : given))]).InDispute();
                var measures = Of(draft, Catalog);
                return Ordered(measures.Origins) && Ordered(measures.Outside!) && measures.All["coverage"].Value is >= -1e-9 and <= 1 + 1e-9;
            },
            iter: 150);
    }

    private static bool Ordered(OriginCounts counts) => counts.Low <= counts.Value + 1e-9 && counts.Value <= counts.High + 1e-9;
}
