using System.Net;
using System.Text.RegularExpressions;
using Credibility.Drafts;

namespace Credibility.Formats.Prose;

/// <summary>The prose of a text with HTML in it, every word at its offset: tags, comments, scripts and styles are blank, block tags end paragraphs. The first main heading is the title.</summary>
public static partial class HtmlProse
{
    /// <summary>Elements whose content no reader sees as text, to the end of the text where they are never closed.</summary>
    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "head", "template", "svg", "pre", "noscript", "iframe", "textarea" };

    /// <summary>Elements that stand beside the text: pictures with their captions, menus, links to other texts. One that is never closed is read.</summary>
    private static readonly HashSet<string> Beside = new(StringComparer.OrdinalIgnoreCase) { "figure", "nav", "aside", "button", "select", "audio", "video", "object" };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "br", "hr", "table", "tr", "td", "th", "section", "article", "header", "footer",
        "aside", "main", "nav", "dl", "dt", "dd", "body", "html", "figcaption", "address",
    };

    /// <summary>Letters of a title at most: a main heading that goes on is no title.</summary>
    private const int MaxTitle = 2_000;

    /// <param name="comments">Takes the comments, with their marks.</param>
    public static string Of(string text, List<TextSpan>? comments = null)
    {
        var prose = new BlankedText(text);
        var (start, end) = Story(text);
        if (comments is not null && start > 0)
        {
            // What stands beside the story is no prose, and a remark there is one all the same.
            new Walk(text, new BlankedText(text), comments).Over(0, start);
        }

        new Walk(text, prose, comments).Over(start, end);
        if (comments is not null && end < text.Length)
        {
            new Walk(text, new BlankedText(text), comments).Over(end, text.Length);
        }

        return prose.ToString();
    }

    /// <summary>The only article of a page, else its only main part, else all of it. One without paragraphs is a teaser and not the text.</summary>
    private static (int Start, int End) Story(string text)
    {
        foreach (var name in (ReadOnlySpan<string>)["article", "main"])
        {
            var start = Begin(text, name, 0);
            var end = start < 0 ? -1 : HtmlTag.EndOf(text, name, start);
            if (end >= 0 && Begin(text, name, start + 1) < 0 && Begin(text, "p", start) is >= 0 and var paragraph && paragraph < end && Begin(text, "p", paragraph + 1) is >= 0 and var second && second < end)
            {
                return (start, end);
            }
        }

        return (0, text.Length);
    }

    private static int Begin(string text, string name, int from)
    {
        var mark = "<" + name;
        for (var at = text.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at + mark.Length < text.Length && (char.IsWhiteSpace(text[at + mark.Length]) || text[at + mark.Length] == '>'))
            {
                return at;
            }
        }

        return -1;
    }

    private sealed class Walk(string text, BlankedText prose, List<TextSpan>? comments)
    {
        private readonly HashSet<string> _unclosed = new(StringComparer.OrdinalIgnoreCase);
        private bool _hasTitle;
        private bool _isInTitle;

        public void Over(int at, int end)
        {
            while (at < end)
            {
                var open = text.IndexOf('<', at, end - at);
                Words(at, open < 0 ? end : open);
                at = open < 0 ? end : Tag(open);
            }
        }

        /// <summary>Steps over a tag and over what nobody reads in it; a "&lt;" that begins no tag is a mark like others.</summary>
        private int Tag(int open)
        {
            if (HtmlTag.BehindComment(text, open) is >= 0 and var behind)
            {
                comments?.Add(new TextSpan(open, behind));
                return behind;
            }

            if (HtmlTag.At(text, open) is not { } tag)
            {
                Words(open, open + 1);
                return open + 1;
            }

            SeeTitle(tag);
            var isUnread = Unread.Contains(tag.Name);
            if (isUnread || Blocks.Contains(tag.Name) || Beside.Contains(tag.Name))
            {
                prose.EndParagraph();
            }

            if (tag.IsEnd || text[tag.Span.End - 2] == '/' || !(isUnread || (Beside.Contains(tag.Name) && !_unclosed.Contains(tag.Name))))
            {
                return tag.Span.End;
            }

            var end = HtmlTag.EndOf(text, tag.Name, tag.Span.End);
            if (end < 0 && !isUnread)
            {
                _unclosed.Add(tag.Name);
                return tag.Span.End;
            }

            return end < 0 ? text.Length : text.IndexOf('>', end) is >= 0 and var close ? close + 1 : text.Length;
        }

        /// <summary>A title says nothing in the draft's own voice, as in Markdown; one that is never closed ends with the first paragraph.</summary>
        private void SeeTitle(HtmlTag tag)
        {
            if (tag.Is("h1") && !tag.IsEnd && !_hasTitle)
            {
                (_hasTitle, _isInTitle) = (true, HtmlTag.EndOf(text, "h1", tag.Span.End, MaxTitle) >= 0);
            }
            else if (tag.Is("h1") || tag.Is("p"))
            {
                _isInTitle = false;
            }
        }

        private void Words(int start, int end)
        {
            if (_isInTitle)
            {
                return;
            }

            var at = start;
            foreach (var entity in Entities().EnumerateMatches(text.AsSpan(start, end - start)))
            {
                var from = start + entity.Index;
                var letter = WebUtility.HtmlDecode(text[from..(from + entity.Length)]);
                prose.Keep(at, from);
                prose.Put(letter, from, from + entity.Length);
                at = from + entity.Length;
            }

            prose.Keep(at, end);
        }
    }

    [GeneratedRegex(@"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});", RegexOptions.CultureInvariant)]
    private static partial Regex Entities();
}
