using System.Buffers;
using Credibility.Drafts;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Credibility.Formats.Prose;

/// <summary>
/// The prose of a Markdown text, every word at its offset. Links leave their words, headings, list items and cells are paragraphs of
/// their own; front matter, comments, code blocks, pictures, HTML and addresses are blank. A main heading at the very beginning is the title.
/// </summary>
public static class MarkdownProse
{
    /// <summary>Openings of links from which on a text is read as it stands: the parser's time grows with their square.</summary>
    private const int MaxLinks = 2_000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„«»");

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    /// <returns>The prose, as long as the text, and the title; the prose is null where the text is nested too deeply to be Markdown.</returns>
    public static (string? Prose, string? Title) Of(string text) => Read(text) is var reading ? (reading.Prose, reading.Title) : default;

    /// <summary>The same, with the comments of the text: those that a reader of the page does not see, and none that stands in code.</summary>
    internal static (string? Prose, string? Title, IReadOnlyList<TextSpan> Comments) Read(string text)
    {
        var source = new MarkdownSource(text);
        if (text.AsSpan().Count("](") > MaxLinks)
        {
            return (source.Unparsed, null, []);
        }

        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(source.Text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's limit of nesting.
            return (source.Unparsed, null, []);
        }

        var walk = new Walk(text);
        walk.Blocks(document);
        return (walk.Prose, walk.Title, source.CommentsIn(walk.Markup));
    }

    private sealed class Walk(string text)
    {
        private readonly BlankedText _prose = new(text);
        private bool _begun;
        private char _last;

        public string? Title { get; private set; }

        public string Prose => _prose.ToString();

        /// <summary>Stretches of HTML in which comments are comments.</summary>
        public List<TextSpan> Markup { get; } = [];

        private void See(SourceSpan span, bool isRead)
        {
            if (isRead)
            {
                Markup.Add(new TextSpan(span.Start, span.End + 1));
            }
        }

        public void Blocks(ContainerBlock container)
        {
            foreach (var block in container)
            {
                switch (block)
                {
                    case HtmlBlock html:
                        See(html.Span, html.Type != HtmlBlockType.ScriptPreOrStyle);
                        break;
                    case FencedCodeBlock or LinkReferenceDefinition or LinkReferenceDefinitionGroup:
                        break;
                    case HeadingBlock { Level: 1, Inline: { } words } when !_begun:
                        _begun = true;
                        Title = TitleOf(words);
                        foreach (var html in words.Descendants<HtmlInline>())
                        {
                            See(html.Span, isRead: true);
                        }

                        break;
                    case CodeBlock indented:
                        // Text that was pasted with indents, much rather than code.
                        Paragraph(() => _prose.Keep(indented.Span.Start, indented.Span.End + 1));
                        break;
                    case LeafBlock { Inline: { } inline }:
                        Paragraph(() => Inlines(inline));
                        break;
                    case QuoteBlock quote:
                        Quote(quote);
                        break;
                    case ContainerBlock inner:
                        Blocks(inner);
                        break;
                }
            }
        }

        private void Paragraph(Action write)
        {
            _begun = true;
            write();
            _prose.EndParagraph();
        }

        /// <summary>What stands in a block quote behind a colon is quoted, with marks or without.</summary>
        private void Quote(QuoteBlock quote)
        {
            if (_last == ':' && !text.AsSpan(quote.Span.Start, quote.Span.Length).ContainsAny(Marks))
            {
                _prose.Quote(quote.Span.Start);
            }

            Blocks(quote);
        }

        private static string? TitleOf(ContainerInline words)
        {
            var title = string.Concat(words.Descendants<LiteralInline>().Select(literal => literal.Content.ToString())).Trim();
            return title.Length == 0 ? null : title;
        }

        private void Inlines(ContainerInline container)
        {
            foreach (var inline in container)
            {
                switch (inline)
                {
                    case LiteralInline literal:
                        Literal(literal);
                        break;
                    case HtmlEntityInline entity:
                        _prose.Put(entity.Transcoded.AsSpan(), entity.Span.Start, entity.Span.End + 1);
                        break;
                    case CodeInline code:
                        _prose.Keep(code.Span.Start + code.DelimiterCount, code.Span.End + 1 - code.DelimiterCount);
                        break;
                    case LineBreakInline { IsHard: true } hard:
                        _prose.Put("\n", hard.Span.Start, hard.Span.End + 1);
                        break;
                    case LineBreakInline soft:
                        _prose.Wrap(soft.Span.Start, soft.Span.End + 1);
                        break;
                    case HtmlInline html:
                        See(html.Span, isRead: true);
                        break;
                    case LinkInline { IsImage: true } or AutolinkInline:
                        break;
                    case ContainerInline inner:
                        Inlines(inner);
                        break;
                }
            }
        }

        private void Literal(LiteralInline literal)
        {
            var start = literal.Span.Start;
            var escaped = literal.IsFirstCharacterEscaped && start < text.Length && text[start] == '\\';
            _prose.Keep(escaped ? start + 1 : start, literal.Span.End + 1);
            _last = literal.Content.IsEmpty ? _last : literal.Content.Text[literal.Content.End];
        }
    }
}
