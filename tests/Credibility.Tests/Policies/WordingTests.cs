using System.Net;
using System.Text.RegularExpressions;
using Credibility.Formats.Html;
using Credibility.Formats.Text;
using Credibility.Policies;
using Credibility.Provenance;
using Credibility.Reports;
using Xunit;

namespace Credibility.Tests.Policies;

public sealed partial class WordingTests
{
    private static readonly Regex Forbidden = new(
        $@"(?<![\w-])(?:{string.Join('|', Wording.Forbidden.Select(Regex.Escape))})(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static TheoryData<string> Rules => new(FindingCollector.Catalogue.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Rules))]
    public void No_page_uses_a_forbidden_word(string id)
    {
        var page = Shipped.Data.Rules.Page(id);
        Assert.All([page.Title, page.Why, page.Remedy, page.Body, .. page.Guidance.Select(citation => citation.Says)], IsFree);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void No_finding_over_the_examples_uses_a_forbidden_word(string id) =>
        Assert.All(ReportsOf(id).SelectMany(report => report.Findings).SelectMany(Words), IsFree);

    [Theory]
    [MemberData(nameof(Rules))]
    public void No_report_in_text_uses_a_forbidden_word(string id) =>
        Assert.All(ReportsOf(id), report => IsFree(ReportText.Write(report, new ReportTextOptions(Detailed: true))));

    [Theory]
    [MemberData(nameof(Rules))]
    public void No_report_page_shows_a_forbidden_word(string id) =>
        Assert.All(ReportsOf(id), report => IsFree(Visible(ReportPage.Render(report, PageForm.Empty))));

    [Fact]
    public void No_rewrite_or_message_calls_a_side_by_anything_but_its_name() =>
        Assert.All(RuleExamples.All.SelectMany(example => Shipped.Report(example.Request).Findings), finding =>
            Assert.DoesNotMatch(@"(?i)\b(enemy|regime|so-called|aggressor|terrorists?)\b", finding.Message + finding.Rewrite));

    [Theory]
    [InlineData(0, "no")]
    [InlineData(1, "one")]
    [InlineData(12, "twelve")]
    [InlineData(13, "13")]
    [InlineData(-1, "-1")]
    public void Numbers_up_to_twelve_are_words(int count, string words) => Assert.Equal(words, Wording.Number(count));

    [Theory]
    [InlineData(0, "no voices")]
    [InlineData(1, "one voice")]
    [InlineData(2, "two voices")]
    public void Counted_things_agree_in_number(int count, string words) => Assert.Equal(words, Wording.Counted(count, "voice"));

    [Theory]
    [InlineData(0, "no separate origin")]
    [InlineData(0.5, "half a separate origin")]
    [InlineData(1, "one separate origin")]
    [InlineData(1.01, "one separate origin")]
    [InlineData(1.1, "about one separate origin")]
    [InlineData(1.5, "one and a half separate origins")]
    [InlineData(1.984, "two separate origins")]
    [InlineData(2.4, "about two and a half separate origins")]
    public void Origins_are_told_in_whole_or_half_numbers(double n, string words) => Assert.Equal(words, Wording.Origins(n));

    [Theory]
    [InlineData(1, "all")]
    [InlineData(0.98, "nearly all")]
    [InlineData(0.9, "about nine tenths")]
    [InlineData(0.66, "about two thirds")]
    [InlineData(0.5, "about half")]
    [InlineData(0.04, "very little")]
    public void Shares_are_told_as_plain_fractions(double share, string words) => Assert.Equal(words, Wording.Share(share));

    [Fact]
    public void Every_level_of_support_and_every_state_of_contest_has_words()
    {
        Assert.All(Enum.GetValues<SupportLevel>(), level => IsFree(Wording.Support(level)));
        Assert.All(Enum.GetValues<ContestedState>(), state => IsFree(Wording.Contested(state)!));
        Assert.Null(Wording.Contested(null));
    }

    [Fact]
    public void The_code_number_for_what_contradicts_other_reports_is_never_given() =>
        Assert.DoesNotContain(5, Enum.GetValues<SupportLevel>().Select(Wording.AdmiraltyNumber));

    [Theory]
    [InlineData("", "nobody")]
    [InlineData("A", "A")]
    [InlineData("A,B,A", "A and B")]
    [InlineData("A,B,C", "A, B and C")]
    public void Names_are_listed_once_each(string names, string words) =>
        Assert.Equal(words, Wording.List(names.Split(',', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void A_long_text_is_cut_between_words()
    {
        Assert.Equal("Twelve soldiers left their post…", Wording.Shorten("Twelve soldiers left their post, say those who saw it", 34));
        Assert.Equal("Short", Wording.Shorten("Short."));
    }

    private static void IsFree(string text) => Assert.DoesNotMatch(Forbidden, text);

    private static IEnumerable<Report> ReportsOf(string rule) => RuleExamples.All.Where(example => example.Rule == rule).Select(example => Shipped.Report(example.Request));

    private static IEnumerable<string> Words(Finding finding) => [finding.Message, finding.Why, finding.Remedy, finding.Rewrite ?? "", .. finding.Places.Select(place => place.Quote)];

    /// <summary>What a reader of the page sees.</summary>
    private static string Visible(string html) => WebUtility.HtmlDecode(Tag().Replace(html, " "));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
