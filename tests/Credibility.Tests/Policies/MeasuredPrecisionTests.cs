using Credibility.Attributions.Training;
using Credibility.Drafts;
using Credibility.Formats.Text;
using Credibility.Policies;
using Xunit;

namespace Credibility.Tests.Policies;

public sealed class MeasuredPrecisionTests
{
    private static readonly Policy Policy = Shipped.Policy with { MinJudged = 5, MinPrecision = 0.8 };

    [Fact]
    public void Corpora_are_added_up()
    {
        var measured = new MeasuredPrecision(new DateOnly(2026, 1, 2), "v9", [new("one", 48, 7, 6), new("two", 32, 5, 5)]);
        Assert.Equal((80, 12, 11), (measured.Drafts, measured.Judged, measured.Right));
        Assert.Equal(11 / 12.0, measured.Share);
        Assert.Equal(
            "Where this rule reads a text by itself, it was right in 11 of 12 findings that an editor judged (80 drafts; on other drafts, expect 65 to 99 of 100).",
            PrecisionWords.OfFigures(measured, Policy));
    }

    [Theory]
    [InlineData(5, 4, false)]
    [InlineData(5, 3, true)]
    [InlineData(10, 7, true)]
    [InlineData(4, 0, false)]
    [InlineData(0, 0, false)]
    public void Enough_findings_of_which_too_few_were_right_hold_a_rule_down(int judged, int right, bool held)
    {
        var measured = Of(judged, right);
        Assert.Equal(held, Policy.IsNoteOnText(measured));
        Assert.Equal(held, PrecisionWords.OfFigures(measured, Policy).EndsWith("such a finding is at most a note.", StringComparison.Ordinal));
        Assert.False((Policy with { MinPrecision = 0 }).IsNoteOnText(measured));
    }

    [Theory]
    [InlineData(3, "not measured yet (3 judged findings).")]
    [InlineData(1, "not measured yet (1 judged finding).")]
    public void Few_findings_say_that_nothing_is_measured(int judged, string says) => Assert.EndsWith(says, PrecisionWords.OfFigures(Of(judged, judged), Policy), StringComparison.Ordinal);

    [Fact]
    public void A_page_without_figures_says_so() => Assert.EndsWith("(0 judged findings).", PrecisionWords.OfFigures(null, Policy), StringComparison.Ordinal);

    [Theory]
    [InlineData(1, FindingLevel.Note)]
    [InlineData(5, FindingLevel.Warning)]
    public void What_was_read_in_a_text_is_a_note_where_the_rule_is_often_wrong(int right, FindingLevel level) =>
        Assert.Equal(level, Vague(new Draft { Text = "Critics said that the quay was unsafe." }, right));

    [Fact]
    public void What_a_request_declares_keeps_its_level() => Assert.Equal(FindingLevel.Warning, Vague(Sketch.Of(Sketch.Source("critics", null)), 0));

    [Theory]
    [InlineData("SRC001")]
    [InlineData("SRC002")]
    [InlineData("SRC003")]
    public void A_finding_is_right_where_the_words_at_its_worst_place_are_named(string rule)
    {
        var rules = new GoldRules(["SRC001"], ["SRC002"]) { Right = ["SRC004"], Places = [new GoldPlace("SRC001", "an aide"), new GoldPlace("SRC001", "one donor")] };
        bool?[] judged = [rules.Judge(rule, "said One Donor from Essen"), rules.Judge(rule, "department officials"), rules.Judge(rule, null)];
        Assert.Equal(rule switch { "SRC001" => [true, false, false], "SRC002" => [false, false, false], _ => new bool?[] { null, null, null } }, judged);
        Assert.True(rules.Judge("SRC004", "anywhere"));
    }

    private static MeasuredPrecision Of(int judged, int right) => new(new DateOnly(2026, 1, 2), "v9", [new("one", 9, judged, right)]);

    private static FindingLevel Vague(Draft draft, int right)
    {
        var pages = Shipped.Data.Rules.Pages.ToDictionary(page => page.Key, page => page.Value with { Measured = page.Key == "SRC009" ? Of(5, right) : null });
        var audit = new SourcingAudit(
            Shipped.Data.Method, new RuleBook("test", pages), Shipped.Data.Lexicon, Shipped.Data.Mentions, Shipped.Data.LookAlikes,
            new(() => new Credibility.Attributions.Extraction.AttributionExtractor(Shipped.Data.Words, Shipped.Data.Model?.Model, Shipped.Data.Method.Reading)));
        return Assert.Single(audit.Run(draft, Shipped.Catalog, Policy).Findings, finding => finding.Rule == "SRC009").Level;
    }
}
