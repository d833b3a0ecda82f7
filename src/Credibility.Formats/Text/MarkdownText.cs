using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Credibility.Formats.Text;

/// <summary>Markdown as plain paragraphs: emphasis goes, an address stands behind the words that link to it.</summary>
internal static class MarkdownText
{
    private const int Step = 2;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public static void Write(ColumnText text, string markdown) => Blocks(text, Markdown.Parse(markdown, Pipeline), 0);

    private static void Blocks(ColumnText text, ContainerBlock blocks, int indent)
    {
        foreach (var block in blocks)
        {
            Block(text, block, indent);
        }
    }

    private static void Block(ColumnText text, Block block, int indent)
    {
        switch (block)
        {
            case HeadingBlock heading:
                text.Heading(Words(heading.Inline));
                break;
            case ListBlock list:
                List(text, list, indent);
                break;
            case Table table:
                Table(text, table, indent);
                break;
            case CodeBlock code:
                Code(text, code, indent);
                break;
            case LeafBlock { Inline: { } inline }:
                text.Blank();
                text.Paragraph(Words(inline), indent, indent);
                break;
            case ContainerBlock inner:
                Blocks(text, inner, indent + Step);
                break;
        }
    }

    private static void List(ColumnText text, ListBlock list, int indent)
    {
        var number = int.TryParse(list.OrderedStart, out var start) ? start : 1;
        text.Blank();
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var mark = list.IsOrdered ? FormattableString.Invariant($"{number++}. ") : "- ";
            var first = item.FirstOrDefault() as ParagraphBlock;
            text.Paragraph(mark + Words(first?.Inline), indent, indent + mark.Length);
            foreach (var block in first is null ? item : item.Skip(1))
            {
                Block(text, block, indent + mark.Length);
            }
        }
    }

    private static void Table(ColumnText text, Table table, int indent)
    {
        text.Blank();
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = row.OfType<TableCell>().Select(cell => string.Join(' ', cell.OfType<ParagraphBlock>().Select(p => Words(p.Inline))));
            text.Paragraph(string.Join(" | ", cells), indent, indent + Step);
        }
    }

    private static void Code(ColumnText text, CodeBlock code, int indent)
    {
        text.Blank();
        foreach (var line in code.Lines.ToString().TrimEnd('\n').Split('\n'))
        {
            text.Verbatim(line, indent + Step);
        }
    }

    private static string Words(ContainerInline? inlines)
    {
        var words = new StringBuilder();
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
        {
            words.Append(Words(inline));
        }

        return words.ToString();
    }

    private static string Words(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        AutolinkInline link => link.Url,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LinkInline link when Words((ContainerInline)link) is var shown => shown == link.Url || link.Url is null ? shown : $"{shown} ({link.Url})",
        ContainerInline inner => Words(inner),
        _ => "",
    };
}
