using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Credibility.Formats.Html;

/// <summary>Pages whose text is Markdown, such as those of the rules. Raw HTML stays text and only safe addresses become links.</summary>
public static class MarkdownPage
{
    private const int DeepestHeading = 6;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <summary>A whole page with the title as its one main heading; those of the text stand below it.</summary>
    public static string Render(string title, string markdown) =>
        PageFrame.Render(title, html => html.Open("article").Element("h1", title).Markup(ToHtml(markdown)).Close("article"));

    /// <summary>The text alone.</summary>
    public static string ToHtml(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var node in document.Descendants())
        {
            Tame(node);
        }

        return document.ToHtml(Pipeline);
    }

    private static void Tame(MarkdownObject node)
    {
        switch (node)
        {
            case HeadingBlock heading:
                heading.Level = Math.Min(heading.Level + 1, DeepestHeading);
                break;
            case LinkInline link when !HtmlText.IsSafe(link.Url ?? ""):
                link.Url = "";
                break;
            case AutolinkInline link when !link.IsEmail && !HtmlText.IsSafe(link.Url):
                link.Url = "";
                break;
            case Table table:
                // Alignment would be written as an inline style, which the pages' security policy forbids.
                table.ColumnDefinitions.ForEach(column => column.Alignment = null);
                break;
        }
    }
}
