using Credibility.Drafts;
using Credibility.Formats.Prose;
using Xunit;

namespace Credibility.Tests.Formats.Prose;

public sealed class MarkdownProseTests
{
    [Theory]
    [InlineData("A **bold** word.", "A bold word.")]
    [InlineData("[TASS](https://tass.example/a_b) said so.", "TASS said so.")]
    [InlineData("**Kyiv**'s mayor said.", "Kyiv's mayor said.")]
    [InlineData("He is \"[sure](https://x.example)\", she said.", "He is \"sure\", she said.")]
    [InlineData("An ![alt](x.png) image.", "An image.")]
    [InlineData("See <https://x.example>.", "See .")]
    [InlineData("One<!-- hidden -->two.", "Onetwo.")]
    [InlineData("Five \\* four.", "Five * four.")]
    [InlineData("Smith &amp; Sons don&rsquo;t.", "Smith & Sons don’t.")]
    [InlineData("The `make` word.", "The make word.")]
    [InlineData("A line\nthat goes on.", "A line that goes on.")]
    [InlineData("A line  \nof verse.", "A line of verse.")]
    [InlineData("A **line**\n**of** bold.", "A line of bold.")]
    [InlineData("```\ncode\n```\n\nText.", "Text.")]
    [InlineData("---\ntitle: x\n---\n\nText.", "Text.")]
    [InlineData("<div>raw</div>\n\nText.", "Text.")]
    [InlineData("[1]: https://x.example\n\nText.", "Text.")]
    [InlineData("    Indented text said he.", "Indented text said he.")]
    public void Words_stay_and_markup_goes(string markdown, string words) => Assert.Equal(words, BlankedText.Words(Prose(markdown)));

    [Theory]
    [InlineData("## Head\nText.", "Head|Text.")]
    [InlineData("Lead.\n\n## Head\n\nText.", "Lead.|Head|Text.")]
    [InlineData("- One\n- Two\n- Three", "One|Two|Three")]
    [InlineData("1. One\n2. Two", "One|Two")]
    [InlineData("> Quoted.\n\nText.", "Quoted.|Text.")]
    [InlineData("|a|b|\n|-|-|\n|c|d|", "a|b|c|d")]
    [InlineData("Head\n====\nText.\n***\nMore.", "Text.|More.")]
    [InlineData("One.\r\n\r\nTwo\r\ngoes on.", "One.|Two goes on.")]
    public void Blocks_are_paragraphs_of_their_own(string markdown, string paragraphs)
    {
        var text = new DraftText(Prose(markdown));
        Assert.Equal(paragraphs, string.Join('|', text.Paragraphs.Select(span => BlankedText.Words(text.Text[span.Start..span.End]))));
    }

    [Fact]
    public void Every_word_keeps_its_offset()
    {
        const string Markdown = "---\ntype: news\n---\n# Title\n\n**Petra Holm**, of [Arden Council](https://a.example \"t\"), *said*:\n\n> The bridge is\n> closed.\n\n- one\n  - two\n\n| a | b |\n|---|---|\n| c | d |\n";
        var prose = Prose(Markdown);
        Assert.Equal(Markdown.Length, prose.Length);
        foreach (var word in new[] { "Petra Holm", "Arden Council", "said", "The bridge is", "closed", "one", "two" })
        {
            Assert.Equal(Markdown.IndexOf(word, StringComparison.Ordinal), prose.IndexOf(word, StringComparison.Ordinal));
        }

        Assert.DoesNotContain("example", prose, StringComparison.Ordinal);
        Assert.DoesNotContain("news", prose, StringComparison.Ordinal);
    }

    [Fact]
    public void The_main_heading_at_the_beginning_is_the_title_and_no_paragraph()
    {
        var (prose, title) = MarkdownProse.Of("# The *bridge* is closed\n\nText.");
        Assert.Equal("The bridge is closed", title);
        Assert.Equal("Text.", BlankedText.Words(prose!));
    }

    [Fact]
    public void A_main_heading_further_down_is_a_paragraph() => Assert.Equal((null, "Text. Head"), (MarkdownProse.Of("Text.\n\n# Head").Title, BlankedText.Words(Prose("Text.\n\n# Head"))));

    [Theory]
    [InlineData("The ministry said:\n\n> We deny it.", true)]
    [InlineData("The ministry said:\n\n> “We deny it.”", false)]
    [InlineData("The ministry said no more.\n\n> We deny it.", false)]
    public void A_block_quote_behind_a_colon_begins_a_quotation(string markdown, bool marked) =>
        Assert.Equal(marked, Prose(markdown)[markdown.IndexOf('>', StringComparison.Ordinal)] == '“');

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("#")]
    [InlineData("\\")]
    [InlineData("&")]
    [InlineData("[")]
    [InlineData("|")]
    [InlineData("\uD83D\uDE00 *x*")]
    public void A_crumb_is_a_text(string crumb) => Assert.Equal(crumb.Length, Prose(crumb).Length);

    [Theory]
    [InlineData(">")]
    [InlineData("[a](")]
    [InlineData("*a **b ")]
    public void What_is_too_deep_or_links_too_much_is_read_as_it_stands(string part) =>
        Assert.Null(MarkdownProse.Of(string.Concat(Enumerable.Repeat(part, 10_000))).Prose);

    private static string Prose(string markdown)
    {
        var prose = MarkdownProse.Of(markdown).Prose!;
        Assert.Equal(markdown.Length, prose.Length);
        return prose;
    }
}
