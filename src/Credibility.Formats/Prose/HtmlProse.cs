using System.Net;
using System.Text.RegularExpressions;
using Credibility.Drafts;

namespace Credibility.Formats.Prose;

/// <summary>The prose of a text with HTML in it, every word at its offset: tags, comments, scripts and styles are blank, block tags end paragraphs.</summary>
public static partial class HtmlProse
{
    /// <summary>Elements whose content no reader sees as text.</summary>
    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "head", "template", "svg", "pre", "figure", "noscript", "iframe", "textarea" };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "br", "hr", "table", "tr", "td", "th", "section", "article", "header", "footer",
        "aside", "main", "nav", "dl", "dt", "dd", "body", "html", "figcaption", "address",
    };

    /// <param name="comments">Takes the comments, with their marks.</param>
    public static string Of(string text, List<TextSpan>? comments = null)
    {
        var prose = new BlankedText(text);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('<', at);
            Words(text, at, open < 0 ? text.Length : open, prose);
            if (open < 0)
            {
                break;
            }

            at = Tag(text, open, prose, comments);
        }

        return prose.ToString();
    }

    /// <summary>Steps over a tag and over what nobody reads in it; a "&lt;" that begins no tag is a mark like others.</summary>
    private static int Tag(string text, int open, BlankedText prose, List<TextSpan>? comments)
    {
        if (string.CompareOrdinal(text, open, "<!--", 0, 4) == 0)
        {
            var end = Behind(text, "-->", open + 4);
            comments?.Add(new TextSpan(open, end));
            return end;
        }

        var close = text.AsSpan(open + 1).IndexOfAny('<', '>') is >= 0 and var length ? open + 1 + length : -1;
        if (close < 0 || text[close] == '<' || !(char.IsAsciiLetter(text[open + 1]) || text[open + 1] is '/' or '!' or '?'))
        {
            prose.Keep(open, open + 1);
            return open + 1;
        }

        var name = NameAt(text, open + 1);
        if (Blocks.Contains(name) || Unread.Contains(name))
        {
            prose.EndParagraph();
        }

        return Unread.Contains(name) && text[open + 1] != '/' && text[close - 1] != '/' ? Behind(text, "</" + name, close + 1) : close + 1;
    }

    /// <summary>The offset behind the next place of a mark; the text's end where there is none.</summary>
    private static int Behind(string text, string mark, int from) =>
        text.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? Math.Min(text.Length, text.IndexOf('>', at) is >= 0 and var end ? end + 1 : text.Length) : text.Length;

    private static string NameAt(string text, int at)
    {
        var start = at < text.Length && text[at] == '/' ? at + 1 : at;
        var end = start;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return text[start..end];
    }

    private static void Words(string text, int start, int end, BlankedText prose)
    {
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

    [GeneratedRegex(@"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});", RegexOptions.CultureInvariant)]
    private static partial Regex Entities();
}
