using System.Text;
using Credibility.Drafts;
using Credibility.Formats.Files;
using Credibility.Formats.Html;
using Credibility.Formats.Json;
using Credibility.Formats.Text;
using Credibility.Policies;
using Credibility.Reports;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Formats.Embedded;

public sealed class RemarkReaderTests
{
    private const string Reason = "-- misread: the group is named";
    private const string Next = $"<!-- credibility-disable-next-line SRC009 {Reason} -->";

    [Theory]
    [InlineData($"{Next}\nCritics said so.\nMore.", "Critics said so.")]
    [InlineData($"{Next}\r\nCritics said so.\r\nMore.", "Critics said so.")]
    [InlineData($"Head.\n\n{Next}\n\n  \n\nCritics said so.\n", "Critics said so.")]
    [InlineData($"{Next}\n<!-- credibility-disable-next-line SRC011 {Reason} -->\nCritics said so.", "Critics said so.")]
    [InlineData($"{Next}\n\n<!-- a note\nof two lines -->\nCritics said so.", "Critics said so.")]
    [InlineData($"One word {Next} more.\nCritics said so.", "Critics said so.")]
    [InlineData($"- item\n  {Next}\n  Critics said so.", "  Critics said so.")]
    [InlineData($"# Head {Next}\nCritics said so.", "Critics said so.")]
    [InlineData($"---\ntitle: x\n---\n{Next}\nCritics said so.", "Critics said so.")]
    [InlineData($"Text.\n\n{Next}", "")]
    public void The_next_line_is_the_next_that_is_not_blank(string markdown, string covered)
    {
        var suppression = FrontMatter.Read(markdown).Suppressions[0];
        Assert.Equal(covered, markdown[suppression.Covers.Start..suppression.Covers.End]);
        Assert.Equal(Next, markdown[suppression.At.Start..suppression.At.End]);
        Assert.Equal(("misread", "the group is named", "SRC009"), (suppression.Kind, suppression.Words, Assert.Single(suppression.Rules)));
    }

    [Theory]
    [InlineData("credibility-disable SRC009", "credibility-enable SRC009", "A", "B")]
    [InlineData("credibility-disable SRC009", "credibility-enable", "A", "B")]
    [InlineData("credibility-disable SRC009, src011", "credibility-enable", "A", "B")]
    [InlineData("credibility-disable SRC009", "no remark", "A", null)]
    public void A_range_ends_where_its_rules_are_enabled_or_with_the_draft(string begin, string end, string first, string? last)
    {
        var markdown = $"<!-- {begin} {Reason} -->\n\nA\n\n<!-- {end} -->\n\nB";
        var covers = Assert.Single(FrontMatter.Read(markdown).Suppressions).Covers;
        Assert.True(covers.Start <= markdown.IndexOf($"\n{first}\n", StringComparison.Ordinal));
        Assert.Equal(last is null ? markdown.Length : markdown.IndexOf($"<!-- {end}", StringComparison.Ordinal), covers.End);
    }

    [Fact]
    public void One_rule_of_a_range_can_end_before_the_others()
    {
        var suppressions = FrontMatter.Read($"<!-- credibility-disable SRC009 SRC011 {Reason} -->\nA\n\n<!-- credibility-enable SRC011 -->\n\nB").Suppressions;
        Assert.Equal(["SRC011", "SRC009"], suppressions.OrderBy(suppression => suppression.Covers.End).Select(suppression => Assert.Single(suppression.Rules)));
    }

    [Theory]
    [InlineData("```\n" + Next + "\n```\nText.")]
    [InlineData("`" + Next + "` Text.")]
    [InlineData("---\ntitle: \"" + Next + "\"\n---\nText.")]
    [InlineData("<script>\n" + Next + "\n</script>\n\nText.")]
    [InlineData("<pre>\n" + Next + "\n</pre>\n\nText.")]
    [InlineData("\\" + Next + " Text.")]
    [InlineData("<!-- a comment of somebody else -->\nText.")]
    public void What_is_no_comment_is_no_remark(string markdown)
    {
        var draft = FrontMatter.Read(markdown);
        Assert.Empty(draft.Suppressions);
        Assert.Empty(draft.Faults);
    }

    [Theory]
    [InlineData("credibility-disable-next-line SRC009", "A reason is missing")]
    [InlineData("credibility-disable-next-line SRC009 --", "A reason is missing")]
    [InlineData("credibility-disable-next-line SRC009 -- because of that", "one of misread, verified, protected-source, house-style, editor-approved and a colon")]
    [InlineData("credibility-disable-next-line SRC009 -- known: we know it", "one of misread")]
    [InlineData("credibility-disable-next-line SRC009 -- misread: yes", "at least two words behind 'misread:'")]
    [InlineData("credibility-disable-next-line SRC777 -- misread: the group", "There is no rule \"SRC777\"")]
    [InlineData("credibility-disable-next-line critics -- misread: the group", "There is no rule \"CRITICS\"")]
    [InlineData("credibility-disable-next-line -- misread: the group", "names no rule")]
    [InlineData("credibility-disable SRC901 -- misread: the file", "SRC901 is about the draft's file")]
    [InlineData("credibility-disable-draft SRC903 -- house-style: we keep it", "SRC903 is about the draft's file")]
    [InlineData("credibility-enable", "Nothing is disabled above this")]
    [InlineData("credibility-enable SRC009", "Nothing disables SRC009 above this")]
    [InlineData("credibility-disable-nextline SRC009 -- misread: the group", "This remark is not known")]
    [InlineData("credibility-", "This remark is not known")]
    public void A_remark_that_cannot_be_used_says_what_to_write_and_lays_nothing_to_rest(string remark, string says)
    {
        var markdown = $"Text.\n\n<!-- {remark} -->\nCritics said that it was unsafe.";
        var draft = FrontMatter.Read(markdown);
        var fault = Assert.Single(draft.Faults);
        Assert.Equal(DraftFaultKind.Suppression, fault.Kind);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.Equal($"<!-- {remark} -->", markdown[fault.At.Start..fault.At.End]);
        Assert.Empty(draft.Suppressions);
        Assert.Equal("Text. Critics said that it was unsafe.", BlankedText.Words(draft.Prose!));
        Assert.Equal(FindingLevel.Warning, Shipped.Finding("SRC902", draft)!.Level);
    }

    [Fact]
    public void A_remark_without_an_end_is_told() => Assert.Contains("has no end", FrontMatter.Fault("Text.\n\n<!-- credibility-disable SRC009 -- misread: the group\n\nMore.").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("–")]
    [InlineData("—")]
    public void The_dash_that_an_editor_makes_of_two_hyphens_is_taken(string dash) =>
        Assert.Single(FrontMatter.Read($"<!-- credibility-disable-draft SRC017 {dash} house-style: we name none -->\n\nText.").Suppressions);

    [Fact]
    public void A_finding_that_is_covered_is_a_note_that_leads_nothing_and_fails_nothing()
    {
        const string Text = "# Quay\n\n<!-- credibility-disable-next-line SRC009 -- misread: the group is named above -->\nCritics said that the quay was unsafe.\n";
        var (bare, resting) = (Finding("SRC009", Text.Replace("credibility-", "x-", StringComparison.Ordinal)), Finding("SRC009", Text));
        Assert.Equal((FindingLevel.Warning, true), (bare.Level, bare.Lead));
        Assert.Equal((FindingLevel.Note, false, true), (resting.Level, resting.Lead, resting.IsSuppressed));
        Assert.Equal(new FindingSuppression("misread", "the group is named above"), resting.Places[0].Suppression);
        Assert.True(Shipped.Policy.Stops(bare, FindingLevel.Note) && !Shipped.Policy.Stops(resting, FindingLevel.Note));
        Assert.Null(Shipped.Finding("SRC903", FrontMatter.Read(Text)));
    }

    [Fact]
    public void A_finding_of_which_a_part_is_covered_stands_and_that_part_rests()
    {
        var finding = Finding("SRC009", "# Quay\n\nCritics said that the quay was unsafe.\n\n<!-- credibility-disable SRC009 -- misread: the group is named above -->\n\nObservers said that it was old.\n");
        Assert.Equal(FindingLevel.Warning, finding.Level);
        Assert.Equal([false, true], finding.Places.OrderBy(place => place.Span!.Value.Start).Select(place => place.Suppression is not null));
    }

    [Fact]
    public void The_whole_draft_covers_what_stands_at_no_place()
    {
        const string Draft = "---\nsources:\n  - { name: critics, claimId: c1, words: 20 }\nclaims:\n  - { id: c1, text: The quay is unsafe }\n---\n\n<!-- credibility-disable{0} SRC009 -- editor-approved: seen by both -->\n\nThe quay is old.\n";
        Assert.Null(Finding("SRC009", Draft.Replace("{0}", "", StringComparison.Ordinal)).Places[0].Span);
        Assert.False(Finding("SRC009", Draft.Replace("{0}", "", StringComparison.Ordinal)).IsSuppressed);
        Assert.True(Finding("SRC009", Draft.Replace("{0}", "-draft", StringComparison.Ordinal)).IsSuppressed);
    }

    [Fact]
    public void Remarks_that_met_nothing_are_one_finding_with_a_place_for_each()
    {
        var finding = Finding("SRC903", $"{Next}\nThe quay is old.\n\n<!-- credibility-disable SRC009 SRC011 SRC014 {Reason} -->\n\nCritics said that the quay was unsafe.\n");
        Assert.Equal(FindingLevel.Note, finding.Level);
        Assert.Equal(2, finding.Places.Count);
        Assert.StartsWith("SRC009 found nothing", finding.Places[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("SRC011 and SRC014 found nothing", finding.Places[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_for_people_says_that_a_place_rests_and_why()
    {
        var report = ReportOf($"# Quay\n\n{Next}\nCritics said that the quay was unsafe.\n");
        Assert.Contains("Laid to rest in the draft: misread, the group is named.", ReportText.Write(report, new ReportTextOptions()), StringComparison.Ordinal);
        Assert.Contains("Laid to rest in the draft: misread, the group is named.", ReportPage.Render(report, PageForm.Empty), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_remarked_as_a_Markdown_text_is()
    {
        const string Html = $"<p>Old.</p>\n{Next}\n<p>Critics said that the quay was unsafe.</p>\n<pre>{Next}</pre>";
        var draft = DraftFileReader.Read(Encoding.UTF8.GetBytes(Html), DraftFileFormat.Html, DraftLimits.Default).Draft!;
        Assert.Equal("<p>Critics said that the quay was unsafe.</p>", Html[Assert.Single(draft.Suppressions).Covers.Start..draft.Suppressions[0].Covers.End]);
        Assert.DoesNotContain("misread", draft.Prose, StringComparison.Ordinal);
        Assert.True(Shipped.Finding("SRC009", draft)!.IsSuppressed);
    }

    [Theory]
    [InlineData("Russian", "RU")]
    [InlineData("Ukrainian", "UA")]
    public void Both_sides_are_laid_to_rest_alike(string side, string state)
    {
        var draft = FrontMatter.Read($"---\nparties: [{{ id: p, name: P, states: [{state}] }}]\n---\n\n{Next}\nCritics of the {side} army said that it shelled the quay.\n");
        Assert.True(Shipped.Finding("SRC009", draft)!.IsSuppressed);
    }

    [Theory]
    [InlineData("](")]
    [InlineData("> ")]
    public void A_text_that_is_no_Markdown_is_read_without_front_matter_and_comments(string part)
    {
        var prose = FrontMatter.Read($"---\ntitle: Hidden\n---\n\nWords <!-- secret --> here.\n\n{string.Concat(Enumerable.Repeat(part, 10_000))}").Prose!;
        Assert.DoesNotContain("Hidden", prose, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", prose, StringComparison.Ordinal);
        Assert.Contains("Words", prose, StringComparison.Ordinal);
    }

    private static Report ReportOf(string markdown) => Shipped.Report(FrontMatter.Read(markdown));

    private static Finding Finding(string rule, string markdown) => ReportOf(markdown).Findings.Single(finding => finding.Rule == rule);
}
