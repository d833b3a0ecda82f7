using Credibility.Formats.Checks;
using Credibility.Formats.Text;
using CsCheck;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Xunit;

namespace Credibility.Tests.Formats.Checks;

public sealed class MarkdownCheckTests
{
    /// <summary>Everything that this library knows of other dialects, so that what is inert here is inert where they are spoken.</summary>
    private static readonly MarkdownPipeline All = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley().Build();

    private static readonly CheckedFile Story = Checked.File("desk/story.md", Checked.Story);

    [Fact]
    public void Each_place_has_a_row_that_leads_to_its_line()
    {
        var text = Checked.Write(CheckFormat.Markdown, true, Story);
        var table = Assert.Single(Markdown.Parse(text, All).Descendants<Table>());

        Assert.Contains("| [8:1](desk/story.md#L8) | warning | “Local media” has neither title nor link, so nobody can look it up. | SRC010 |\n", text, StringComparison.Ordinal);
        Assert.Equal(Story.ToRead().Sum(read => read.Places.Count) + 1, table.OfType<TableRow>().Count());
        Assert.All(table.OfType<TableRow>(), row => Assert.Equal(4, row.Count));
    }

    [Fact]
    public void Words_that_a_message_quotes_are_not_quoted_again()
    {
        var text = Checked.Write(CheckFormat.Markdown, true, Checked.File("a.txt", "The Greek defence ministry said that Turkish troops had shelled the harbour and killed nine people.\n"));
        Assert.Contains("“Turkish troops had shelled the harbour and killed nine people” is what Greece", text, StringComparison.Ordinal);
        Assert.DoesNotContain("“that Turkish troops", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_come_alive_stays_words()
    {
        const string Hostile = "@desk #12 !7 ~bug %3 $x$ :smile: https://evil.example www.evil.example [a](javascript:x) ![b](c) <img src=x onerror=y> `code` **bold** _a_ | a |";
        var inert = MarkdownWords.Of(Hostile);
        var parsed = Markdown.Parse("- **x** " + inert, All);

        Assert.Empty(parsed.Descendants<LinkInline>());
        Assert.Empty(parsed.Descendants<AutolinkInline>());
        Assert.Empty(parsed.Descendants<CodeInline>());
        Assert.Single(parsed.Descendants<EmphasisInline>());
        Assert.All(parsed.Descendants<HtmlInline>(), html => Assert.Equal("<!-- -->", html.Tag));
        Assert.DoesNotMatch(@"[@#!~%:]\w|https:/", inert.Replace("&#36;", "", StringComparison.Ordinal));
        Assert.Equal("x " + Hostile, Shown(parsed));
    }

    [Fact]
    public void Whatever_the_words_they_come_back_as_they_were() => Gen.String[Gen.Char[" @#!~%$:/.-+*_`[](){}<>&|\\^=\"'aZ9é記\u0301"], 0, 40].Sample(words =>
    {
        var parsed = Markdown.Parse("x " + MarkdownWords.Of(words) + " x", All);
        Assert.Single(parsed);
        Assert.All(parsed.Descendants<HtmlInline>(), html => Assert.Equal("<!-- -->", html.Tag));
        Assert.Equal(Words("x " + words + " x"), Words(Shown(parsed)));
    }, iter: 3000);

    [Theory]
    [InlineData("a`b.md", "`` a`b.md ``")]
    [InlineData("``.md", "``` ``.md ```")]
    [InlineData("a b.md", "`a b.md`")]
    public void A_path_is_code_whatever_it_holds(string path, string code) => Assert.Equal(code, MarkdownWords.Code(path));

    [Theory]
    [InlineData("a b/(c).md", "a%20b/%28c%29.md")]
    [InlineData("/tmp/a.md", null)]
    [InlineData("../a.md", null)]
    [InlineData("standard input", null)]
    public void A_link_leads_only_to_files_below(string path, string? link) => Assert.Equal(link, MarkdownWords.LinkOf(path));

    [Fact]
    public void Many_drafts_tell_of_those_with_findings_and_of_those_that_could_not_be_checked()
    {
        var text = Checked.Write(CheckFormat.Markdown, false, Checked.File("a.txt", Checked.Clean), Story, Checked.File("bad.json", "{\"sources\":[1]}"));

        Assert.DoesNotContain("a.txt", text, StringComparison.Ordinal);
        Assert.Contains("### `bad.json`\n\nNot checked:\n\n- line 1, column 13: /sources/0: ", text, StringComparison.Ordinal);
        Assert.EndsWith(", 1 without, 1 not checked.\n", text, StringComparison.Ordinal);
    }

    private static string Shown(MarkdownDocument parsed) => string.Concat(parsed.Descendants<LeafInline>().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => "\n",
        _ => "",
    }));

    private static string Words(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
