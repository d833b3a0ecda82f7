using Credibility.Formats.Html;
using Xunit;

namespace Credibility.Tests.Formats.Html;

public class MarkdownPageTests
{
    [Fact]
    public void Headings_stand_below_the_one_of_the_page()
    {
        var html = MarkdownPage.Render("SRC001", "# What\n\nText *so*.");

        Assert.Contains("<h1>SRC001</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<h2>What</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<em>so</em>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a <img src=x onerror=alert(1)>")]
    public void Raw_html_stays_text(string markdown)
    {
        var html = MarkdownPage.ToHtml(markdown);

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("![a](data:image/svg+xml,x)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[a][b]\n\n[b]: vbscript:x")]
    public void An_address_that_could_run_is_dropped(string markdown)
    {
        var html = MarkdownPage.ToHtml(markdown);

        Assert.DoesNotMatch("(?i)(href|src)=\"(javascript|data|vbscript)", html);
    }

    [Fact]
    public void A_safe_address_is_kept() =>
        Assert.Contains("href=\"https://example.org/\"", MarkdownPage.ToHtml("[a](https://example.org/)"), StringComparison.Ordinal);

    [Fact]
    public void A_table_has_no_inline_style()
    {
        var html = MarkdownPage.ToHtml("| a | b |\n|:-:|--:|\n| 1 | 2 |");

        Assert.Contains("<table>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }
}
