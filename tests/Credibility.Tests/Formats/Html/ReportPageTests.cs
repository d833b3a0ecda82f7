using Credibility.Drafts;
using Credibility.Formats.Html;
using Credibility.Tests.Policies;
using Xunit;

namespace Credibility.Tests.Formats.Html;

public class ReportPageTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</textarea><svg onload=alert(1)>")]
    public void What_looks_like_markup_stays_text(string words)
    {
        var html = ReportPage.Render(Some.Report(words), new PageForm(words, words, words, [words]));

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<svg", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"><img", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_read_is_marked_in_the_text_where_it_stands()
    {
        const string Text = "\U0001F600 “The <quay> is shut,” said Bob.\n\nNobody else spoke.";
        var report = Some.Report() with { Attributions = [Shipped.Report(new Draft { Text = Text }).Attributions[0] with { Source = Span("Bob"), Cue = Span("said"), Content = Span("“The <quay> is shut,”") }] };

        Assert.Contains(
            "<p dir=\"auto\">\U0001F600 <u>“The &lt;quay&gt; is shut,”</u> <em>said</em> <mark>Bob</mark>.</p>",
            System.Text.RegularExpressions.Regex.Replace(ReportPage.Render(report, PageForm.Empty with { Text = Text }), "&#x1F600;", "\U0001F600"),
            StringComparison.Ordinal);

        static TextSpan Span(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Something else and short")]
    public void A_text_that_is_not_the_one_that_was_read_is_shown_without_marks_that_do_not_fit(string text)
    {
        var report = Some.Report() with { Attributions = [.. Shipped.Report(new Draft { Text = "The long quay behind the old customs house is shut for repairs, said Bob." }).Attributions.Take(1).Select(one => one with { Source = new TextSpan(60, 63), Cue = null, Content = null })] };
        Assert.DoesNotContain("<mark>Bob", ReportPage.Render(report, PageForm.Empty with { Text = text }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_carries_no_inline_code_or_style()
    {
        var html = ReportPage.Render(Some.Report(), PageForm.Empty);

        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<[^>]* on[a-z]+=", html);
        Assert.Contains("""<link rel="stylesheet" href="/assets/page.css">""", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_has_a_language_one_main_heading_landmarks_and_a_way_past_them()
    {
        var html = ReportPage.Render(Some.Report(), PageForm.Empty);

        Assert.StartsWith("<!doctype html>\n<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("<h1").Length);
        Assert.All((string[])["<header>", "<main id=\"main\">", "<footer>", "<nav aria-label=", "href=\"#main\"", "<caption>", "scope=\"col\"", "scope=\"row\""],
            part => Assert.Contains(part, html, StringComparison.Ordinal));
    }

    [Fact]
    public void Ids_on_a_page_are_unique()
    {
        var html = ReportPage.Render(Some.Report(), new PageForm("", "", "a", ["b"]));
        var ids = System.Text.RegularExpressions.Regex.Matches(html, " id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(
            System.Text.RegularExpressions.Regex.Matches(html, " (?:aria-labelledby|aria-describedby|for)=\"([^\"]+)\"").SelectMany(m => m.Groups[1].Value.Split(' ')),
            id => Assert.Contains(id, ids));
    }

    [Fact]
    public void The_form_keeps_what_was_typed_and_says_what_is_wrong_beside_the_field()
    {
        var html = ReportPage.Render(null, new PageForm("A <title>", "TASS\n\nReuters", null, ["Line 2 is blank."]));

        Assert.Contains("value=\"A &lt;title&gt;\"", html, StringComparison.Ordinal);
        Assert.Contains(">\nTASS&#xA;&#xA;Reuters</textarea>", html, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"sources-problem sources-hint\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", html, StringComparison.Ordinal);
        Assert.Contains("Line 2 is blank.", html, StringComparison.Ordinal);
        Assert.Contains("""<form method="post" action="/">""", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_that_do_not_lead_wait_behind_a_line_that_counts_them()
    {
        var report = Some.Report();
        var html = ReportPage.Render(report with { Findings = [report.Findings[0] with { Lead = false }, report.Findings[1]] }, PageForm.Empty);

        Assert.Contains("<summary>More findings: 1</summary>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("More findings", ReportPage.Render(report, PageForm.Empty), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_stand_under_the_workings_only()
    {
        var html = ReportPage.Render(Some.Report(), PageForm.Empty);

        Assert.InRange(html.IndexOf("Workings", StringComparison.Ordinal), 0, html.IndexOf("1.984", StringComparison.Ordinal));
    }

    [Fact]
    public void An_address_that_could_run_is_no_link()
    {
        var report = Some.Report();
        var finding = report.Findings[0] with { Guidance = [report.Findings[0].Guidance[0] with { Url = "javascript:alert(1)" }] };

        Assert.DoesNotContain("javascript:", ReportPage.Render(report with { Findings = [finding] }, PageForm.Empty), StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_without_faults_says_nothing_about_faults() =>
        Assert.DoesNotContain("aria-invalid", ReportPage.Render(null, PageForm.Empty), StringComparison.Ordinal);

    [Fact]
    public void The_style_sheet_shows_focus_and_knows_dark_and_paper() => Assert.All(
        (string[])[":focus-visible", "prefers-color-scheme: dark", "@media print"], part => Assert.Contains(part, PageStylesheet.Css, StringComparison.Ordinal));
}
