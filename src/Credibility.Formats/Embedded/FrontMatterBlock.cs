using System.Text.RegularExpressions;
using Credibility.Drafts;

namespace Credibility.Formats.Embedded;

/// <summary>
/// Where the front matter of a Markdown text stands: whoever reads the prose leaves out exactly this, also where it is broken.
/// A line of three hyphens may also be a rule between paragraphs; what follows decides.
/// </summary>
/// <param name="Whole">With the lines around it.</param>
/// <param name="Body">Between them.</param>
/// <param name="IsToml">Fenced by <c>+++</c>.</param>
/// <param name="IsClosed">Whether a line ends it; one that has none ends with the last line that looks like a part of it.</param>
internal sealed partial record FrontMatterBlock(TextSpan Whole, TextSpan Body, bool IsToml, bool IsClosed)
{
    /// <returns>Null where the text begins with its prose.</returns>
    public static FrontMatterBlock? Find(string text)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        return text.AsSpan(start).StartsWith("---", StringComparison.Ordinal) ? Yaml(text, start)
            : text.AsSpan(start).StartsWith("+++", StringComparison.Ordinal) ? Toml(text, start) : null;
    }

    private static FrontMatterBlock? Yaml(string text, int start)
    {
        var opening = LineAt(text, start);
        if (!IsFence(text, opening, "---"))
        {
            return null;
        }

        var body = Behind(text, opening);
        var closing = Closing(text, body, "---", "...");
        var end = closing?.Start ?? EndOfKeys(text, body);
        return Looks(text, body, end, closing is not null)
            ? new FrontMatterBlock(new TextSpan(start, closing is { } line ? line.End : end), new TextSpan(body, end), IsToml: false, closing is not null)
            : null;
    }

    private static FrontMatterBlock? Toml(string text, int start)
    {
        var opening = LineAt(text, start);
        var body = Behind(text, opening);
        return IsFence(text, opening, "+++") && Closing(text, body, "+++", "+++") is { } closing
            ? new FrontMatterBlock(new TextSpan(start, closing.End), new TextSpan(body, closing.Start), IsToml: true, IsClosed: true)
            : null;
    }

    /// <summary>Whether it holds keys much rather than prose between two rules.</summary>
    private static bool Looks(string text, int body, int end, bool closed)
    {
        var (keys, others, own, first) = (0, 0, false, true);
        var afterBlank = body < text.Length && LineAt(text, body) is var top && text.AsSpan(top.Start, top.Length).IsWhiteSpace();
        for (var line = LineAt(text, body); line.Start < end; line = LineAt(text, Behind(text, line)))
        {
            var words = text.AsSpan(line.Start, line.Length);
            if (words.IsWhiteSpace() || words[0] is '#' or ' ' or '\t')
            {
                continue;
            }

            var isKey = KeyLine().IsMatch(words);
            if (first && !isKey && words[0] != '{')
            {
                return false;
            }

            first = false;
            keys += isKey ? 1 : 0;
            own |= OwnKeyLine().IsMatch(words);
            others += isKey || words[0] is '-' or '[' or ']' or '{' or '}' or '?' or ':' ? 0 : 1;
        }

        return first ? closed : !closed ? own || keys > 1 : others == 0 || (!afterBlank && (own || keys >= others));
    }

    /// <summary>Without a line that ends it: behind the last line in a row that can be YAML and no prose.</summary>
    private static int EndOfKeys(string text, int body)
    {
        var (end, afterBlank) = (body, false);
        for (var at = body; at < text.Length;)
        {
            var line = LineAt(text, at);
            var words = text.AsSpan(line.Start, line.Length);
            var isBlank = words.IsWhiteSpace();
            if (!isBlank && !(afterBlank ? PlainKeyLine().IsMatch(words) : words[0] is '#' or ' ' or '\t' or '-' or ']' or '}' || KeyLine().IsMatch(words)))
            {
                break;
            }

            afterBlank = isBlank;
            at = Behind(text, line);
            end = isBlank ? end : at;
        }

        return end;
    }

    private static TextSpan? Closing(string text, int from, string fence, string other)
    {
        for (var at = from; at < text.Length;)
        {
            var line = LineAt(text, at);
            if (IsFence(text, line, fence) || IsFence(text, line, other))
            {
                return line;
            }

            at = Behind(text, line);
        }

        return null;
    }

    private static bool IsFence(string text, TextSpan line, string fence) => text.AsSpan(line.Start, line.Length).TrimEnd(" \t").SequenceEqual(fence);

    /// <summary>The line at an offset without its end.</summary>
    private static TextSpan LineAt(string text, int start)
    {
        start = Math.Min(start, text.Length);
        var length = text.AsSpan(start).IndexOfAny('\n', '\r');
        return new TextSpan(start, length < 0 ? text.Length : start + length);
    }

    /// <summary>The offset of the next line.</summary>
    private static int Behind(string text, TextSpan line) =>
        line.End >= text.Length ? text.Length : line.End + (text[line.End] == '\r' && line.End + 1 < text.Length && text[line.End + 1] == '\n' ? 2 : 1);

    [GeneratedRegex("""^(?:"[^"]{1,80}"|'[^']{1,80}'|[\p{L}_$@][\p{L}\p{N}_.$@/-]{0,80})[ \t]*:(?:[ \t]|$)""", RegexOptions.CultureInvariant)]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"^[a-z_][A-Za-z0-9_-]{0,80}:(?:[ \t]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex PlainKeyLine();

    [GeneratedRegex(@"^(?:sources|claims|parties|asked|attributions|publishedAt|auditDate|credibility)[ \t]*:(?:[ \t]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex OwnKeyLine();
}
