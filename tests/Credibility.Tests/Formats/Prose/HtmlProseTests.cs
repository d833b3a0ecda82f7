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
}
