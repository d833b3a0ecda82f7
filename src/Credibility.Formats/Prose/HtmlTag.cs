using System.Net;
using Credibility.Drafts;

namespace Credibility.Formats.Prose;

/// <summary>A tag as it stands in a text.</summary>
/// <param name="Name">As written.</param>
/// <param name="Span">From its "&lt;" to behind its "&gt;".</param>
internal readonly record struct HtmlTag(string Name, TextSpan Span, bool IsEnd)
{
    /// <summary>Letters within which the end of a tag is looked for with its quotation marks in mind, so that many open ones cost no square.</summary>
    private const int Reach = 2_048;

    /// <summary>The tag at a "&lt;"; null where it begins none.</summary>
    public static HtmlTag? At(string text, int open)
    {
        if (open + 1 >= text.Length || !(char.IsAsciiLetter(text[open + 1]) || text[open + 1] is '/' or '!' or '?'))
        {
            return null;
        }

        var end = Quoted(text, open + 1) ?? Plain(text, open + 1);
        return end is not { } close ? null : new HtmlTag(NameAt(text, open + 1), new TextSpan(open, close + 1), text[open + 1] == '/');
    }

    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The offset behind a comment, or −1 where none begins.</summary>
    public static int BehindComment(string text, int open) =>
        string.CompareOrdinal(text, open, "<!--", 0, 4) != 0 ? -1
        : text.IndexOf("-->", open + 4, StringComparison.Ordinal) is >= 0 and var end ? end + 3 : text.Length;

    /// <summary>Where the next end tag of a name begins; −1 where there is none.</summary>
    /// <param name="within">Letters within which it is looked for.</param>
    public static int EndOf(string text, string name, int from, int within = int.MaxValue)
    {
        var mark = "</" + name;
        var to = from + Math.Min(within, text.Length - from);
        for (var at = text.IndexOf(mark, from, to - from, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(mark, at + 1, to - at - 1, StringComparison.OrdinalIgnoreCase))
        {
            var next = at + mark.Length;
            if (next >= text.Length || !char.IsAsciiLetterOrDigit(text[next]))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>What an attribute says, with its entities resolved; null where the tag has none of that name.</summary>
    public string? Attribute(string text, string name)
    {
        var (at, end) = (Span.Start + 1 + Name.Length, Span.End - 1);
        while (at < end)
        {
            if (!IsName(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < end && IsName(text[at]))
            {
                at++;
            }

            var found = text.AsSpan(start, at - start).Equals(name, StringComparison.OrdinalIgnoreCase);
            var value = Value(text, ref at, end);
            if (found)
            {
                return value is { } span ? WebUtility.HtmlDecode(text[span.Start..span.End]) : "";
            }
        }

        return null;
    }

    private static bool IsName(char letter) => !char.IsWhiteSpace(letter) && letter is not ('=' or '"' or '\'' or '/' or '>');

    private static TextSpan? Value(string text, ref int at, int end)
    {
        var mark = at;
        while (mark < end && char.IsWhiteSpace(text[mark]))
        {
            mark++;
        }

        if (mark >= end || text[mark] != '=')
        {
            return null;
        }

        for (mark++; mark < end && char.IsWhiteSpace(text[mark]); mark++)
        {
        }

        if (mark < end && text[mark] is '"' or '\'' && text.IndexOf(text[mark], mark + 1, end - mark - 1) is >= 0 and var close)
        {
            at = close + 1;
            return new TextSpan(mark + 1, close);
        }

        for (at = mark; at < end && !char.IsWhiteSpace(text[at]); at++)
        {
        }

        return new TextSpan(mark, at);
    }

    /// <summary>The "&gt;" that ends a tag, where those in quoted values are none.</summary>
    private static int? Quoted(string text, int from)
    {
        var most = Math.Min(text.Length, from + Reach);
        for (var at = from; at < most; at++)
        {
            switch (text[at])
            {
                case '>':
                    return at;
                case '<':
                    return null;
                case '"' or '\'' when LastMark(text, from, at) == '=':
                    var close = text.IndexOf(text[at], at + 1, most - at - 1);
                    if (close < 0)
                    {
                        return null;
                    }

                    at = close;
                    break;
            }
        }

        return null;
    }

    private static char LastMark(string text, int from, int at)
    {
        while (--at > from && char.IsWhiteSpace(text[at]))
        {
        }

        return at >= from ? text[at] : ' ';
    }

    private static int? Plain(string text, int from) =>
        text.AsSpan(from).IndexOfAny('<', '>') is >= 0 and var length && text[from + length] == '>' ? from + length : null;

    private static string NameAt(string text, int at)
    {
        var start = text[at] == '/' ? at + 1 : at;
        var end = start;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return text[start..end];
    }
}
