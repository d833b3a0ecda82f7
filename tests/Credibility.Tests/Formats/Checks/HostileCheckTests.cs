using System.Text.Json;
using Credibility.Formats.Checks;
using Credibility.Formats.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Xunit;

namespace Credibility.Tests.Formats.Checks;

/// <summary>Texts that try to break out of a page, a terminal or a remark: whatever a draft says, each format for people shows it and stays what it is.</summary>
public sealed class HostileCheckTests
{
    /// <summary>Findings are read from this sentence whatever stands around it.</summary>
    private const string Sure = "Critics said <script>alert(1)</script> the quay | is [shut](javascript:x) @desk `now` \e[2J\u202E </style><!-- --> &lt;b&gt;.\n\n";

    public static TheoryData<string, string> Texts => [.. HostileTexts.Names.SelectMany(name => HostileTexts.FormatsOf(name), (name, format) => (name, format))];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_format_for_people_holds(string name, string format)
    {
        var ending = format switch { "markdown" => ".md", "html" => ".html", _ => ".txt" };
        var file = Checked.File("a <b>|`" + ending, Sure + HostileTexts.Of(name)[..Math.Min(20_000, HostileTexts.Of(name).Length)].TrimEnd('\uD83C', '\uD83D', '\uD835', '\uD83E'));
        Assert.NotNull(file.Report);

        foreach (var isSingle in (bool[])[true, false])
        {
            Text(Checked.Write(CheckFormat.Text, isSingle, file));
            Html(Checked.Write(CheckFormat.Html, isSingle, file));
            OfMarkdown(Checked.Write(CheckFormat.Markdown, isSingle, file));
            using var json = JsonDocument.Parse(Checked.Write(CheckFormat.Json, isSingle, file));
        }
    }

    private static void Text(string text)
    {
        Assert.DoesNotContain(text, letter => (char.IsControl(letter) && letter != '\n') || letter is '\u202E' or '\u2066' or '\u2067');
        Assert.All(text.Split('\n'), line => Assert.True(VisibleText.Columns(line.Replace("\uFE0F", "", StringComparison.Ordinal)) <= 100 || line.Contains("://", StringComparison.Ordinal), line));
    }

    private static void Html(string html)
    {
        var page = HtmlCheckTests.Parse(html);
        Assert.Empty(page.QuerySelectorAll("script, img, iframe, object, form, link"));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Matches("^(#|https?://)", link.GetAttribute("href")!));
        Assert.DoesNotContain(page.DocumentElement.TextContent, letter => letter is '\e' or '\u202E');
    }

    private static void OfMarkdown(string markdown)
    {
        var parsed = Markdown.Parse(markdown, new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build());
        Assert.All(parsed.Descendants<LinkInline>(), link => Assert.Matches(@"^a%20%3Cb%3E%7C%60\.\w+#L\d+$", link.Url!));
        Assert.Empty(parsed.Descendants<AutolinkInline>());
        Assert.All(parsed.Descendants<HtmlInline>(), html => Assert.Equal("<!-- -->", html.Tag));
        Assert.All(parsed.Descendants<HtmlBlock>(), block => Assert.Matches("^</?details>", block.Lines.ToString()));
        Assert.DoesNotMatch(@"@\w", markdown);
    }
}
