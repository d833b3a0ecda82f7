using Credibility.Drafts;
using Credibility.Formats.Prose;

namespace Credibility.Formats.Embedded;

/// <summary>
/// Reads what the structured data of an HTML page declares: its JSON-LD, and where that is silent its metadata, its language, its main
/// heading and its title.
/// </summary>
internal static class PageDataReader
{
    /// <summary>Letters of a heading or title at most.</summary>
    private const int MaxTitle = 2_000;

    /// <returns>Null where it declares nothing.</returns>
    public static EmbeddedDeclarations? Read(string text)
    {
        var page = new Page(text);
        page.Walk();
        var found = new FoundDeclarations();
        new LinkedDataReader(text, found).Read(page.Data);
        found.Published(page.Published.Value, page.Published.At);
        found.Language(page.Language.Value, page.Language.At);
        found.Title(page.Heading.Value, page.Heading.At);
        found.Title(page.Title.Value, page.Title.At);
        return found.Build();
    }

    private sealed class Page(string text)
    {
        public List<TextSpan> Data { get; } = [];

        public (string? Value, TextSpan At) Published { get; private set; }

        public (string? Value, TextSpan At) Language { get; private set; }

        public (string? Value, TextSpan At) Heading { get; private set; }

        public (string? Value, TextSpan At) Title { get; private set; }

        public void Walk()
        {
            for (var open = text.IndexOf('<', StringComparison.Ordinal); open >= 0 && open < text.Length;)
            {
                var next = HtmlTag.BehindComment(text, open);
                if (next < 0)
                {
                    next = HtmlTag.At(text, open) is { } tag ? Behind(tag) : open + 1;
                }

                open = next < text.Length ? text.IndexOf('<', next) : -1;
            }
        }

        private int Behind(HtmlTag tag)
        {
            if (tag.IsEnd)
            {
                return tag.Span.End;
            }

            switch (tag.Name.ToLowerInvariant())
            {
                case "script" or "style" or "template" or "svg" or "textarea" or "iframe" or "noscript":
                    return BehindContent(tag);
                case "html" when Language.Value is null:
                    Language = (tag.Attribute(text, "lang"), tag.Span);
                    break;
                case "meta" when Published.Value is null && tag.Attribute(text, "property") is { } property && property.Equals("article:published_time", StringComparison.OrdinalIgnoreCase):
                    Published = (tag.Attribute(text, "content"), tag.Span);
                    break;
                case "h1" when Heading.Value is null:
                    Heading = Words(tag);
                    break;
                case "title" when Title.Value is null:
                    Title = Words(tag);
                    break;
            }

            return tag.Span.End;
        }

        /// <summary>Steps over what a tag holds and no reader sees; a script of linked data is kept.</summary>
        private int BehindContent(HtmlTag tag)
        {
            var end = HtmlTag.EndOf(text, tag.Name, tag.Span.End);
            if (end >= 0 && tag.Is("script") && tag.Attribute(text, "type") is { } type && type.Split(';')[0].Trim().Equals("application/ld+json", StringComparison.OrdinalIgnoreCase))
            {
                Data.Add(new TextSpan(tag.Span.End, end));
            }

            return end < 0 ? text.Length : end + 2;
        }

        private (string? Value, TextSpan At) Words(HtmlTag tag)
        {
            var end = HtmlTag.EndOf(text, tag.Name, tag.Span.End, MaxTitle);
            if (end < 0)
            {
                return (null, tag.Span);
            }

            var words = PageWords.Clean(BlankedText.Words(HtmlProse.Of(text[tag.Span.End..end])));
            return (words, new TextSpan(tag.Span.End, end));
        }
    }
}
