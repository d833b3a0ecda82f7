using Credibility.Drafts;
using Credibility.Formats.Prose;
using Xunit;

namespace Credibility.Tests.Formats.Prose;

public sealed class HtmlProseTests
{
    [Theory]
    [InlineData("<p>One.</p><p>Two <b>bold</b>.</p>", "One.|Two bold .")]
    [InlineData("One<br>two", "One|two")]
    [InlineData("<b>Kyiv</b>'s mayor", "Kyiv's mayor")]
    [InlineData("<a href=\"https://x.example\">TASS</a> said", "TASS said")]
    [InlineData("Smith &amp; Sons don&rsquo;t", "Smith & Sons don’t")]
    [InlineData("<script>var said = 1;</script>Text", "Text")]
    [InlineData("<!-- he said -->Text", "Text")]
    [InlineData("5 < 6 and 7 > 6", "5 < 6 and 7 > 6")]
    [InlineData("<p>Unclosed <b", "Unclosed <b")]
    [InlineData("<script>never closed", "")]
    [InlineData("<h1>A <b>quay</b> closed</h1><p>One.</p>", "One.")]
    [InlineData("<h1>A quay</h1><p>One.</p><h1>Another</h1><p>Two.</p>", "One.|Another|Two.")]
    [InlineData("<title>Courant</title><p>One.</p>", "Courant|One.")]
    [InlineData("<h2>A quay</h2><p>One.</p>", "A quay|One.")]
    [InlineData("<h1>A quay<p>One.</p><p>Two.</p>", "A quay|One.|Two.")]
    [InlineData("<h1>A quay<p>One.</p><h1>Another</h1><p>Two.</p>", "One.|Another|Two.")]
    [InlineData("<!-- <h1>Not this</h1> --><p>One.</p><h1>Title</h1><p>Two.</p>", "One.|Two.")]
    [InlineData("<script>'<h1>Not this</h1>'</script><h1>Title</h1><p>One.</p>", "One.")]
    [InlineData("<h1>A<!-- </h1> --> quay</h1><p>One.</p>", "One.")]
    [InlineData("<header><h1>Courant</h1></header><article><h1>Title</h1><p>One.</p><p>Two.</p></article>", "One.|Two.")]
    [InlineData("<h1>Title</h1><article><h2>Part</h2><p>One.</p><p>Two.</p></article>", "Part|One.|Two.")]
    public void Words_stay_and_tags_go(string html, string paragraphs)
    {
        var prose = HtmlProse.Of(html);
        Assert.Equal(html.Length, prose.Length);
        var text = new DraftText(prose);
        Assert.Equal(paragraphs, string.Join('|', text.Paragraphs.Select(span => BlankedText.Words(prose[span.Start..span.End]))));
    }

    [Fact]
    public void Every_word_keeps_its_offset()
    {
        const string Html = "<div class=x><p>Petra Holm said: &quot;No.&quot;</p></div>";
        Assert.Equal(Html.IndexOf("Petra", StringComparison.Ordinal), HtmlProse.Of(Html).IndexOf("Petra", StringComparison.Ordinal));
    }

    [Fact]
    public void A_title_moves_no_offset_and_hides_no_remark()
    {
        const string Html = "<h1>Petra <!-- a remark --> closes</h1><p>Petra Holm said so.</p>";
        var comments = new List<TextSpan>();
        Assert.Equal(Html.LastIndexOf("Petra", StringComparison.Ordinal), HtmlProse.Of(Html, comments).IndexOf("Petra", StringComparison.Ordinal));
        Assert.Equal("<!-- a remark -->", Html[comments[0].Start..comments[0].End]);
    }
}
