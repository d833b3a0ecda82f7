using Credibility.Drafts;
using Credibility.Formats.Json;

namespace Credibility.Formats.Prose;

/// <summary>The prose of a ninjs news item, every word at its offset in the JSON: all but the body is blank, escapes are the letters that they mean.</summary>
public static class NewsItemProse
{
    /// <returns>As long as the text; blank where it is no news item.</returns>
    public static string Of(string text)
    {
        var prose = new char[text.Length];
        Array.Fill(prose, ' ');
        if (NewsItem.Read(text, out _) is { Body: { } body } item)
        {
            var written = new EscapedText(text, body.At);
            Write(item.IsMarkup ? HtmlProse.Of(written.Text) : written.Text, written, prose);
        }

        return new string(prose);
    }

    private static void Write(string words, EscapedText written, char[] prose)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var length = char.IsHighSurrogate(words[at]) && at + 1 < words.Length ? 2 : 1;
            var (start, end) = (written.Outside(at), written.Outside(at + length));
            var isEscaped = end - start > length;
            var last = isEscaped && IsInWord(words, at) ? end - length : start;
            if (isEscaped)
            {
                Array.Fill(prose, IsBlankBehind(words, at) ? ' ' : BlankedText.Joiner, start, end - start);
            }

            prose[last] = words[at] == '\0' ? ' ' : words[at];
            if (length == 2)
            {
                prose[last + 1] = words[++at];
            }
        }
    }

    /// <summary>What is left of a blank's escape is blank, and so is that of a mark before a blank; every other rest is invisible, for it parts nothing.</summary>
    private static bool IsBlankBehind(string words, int at) =>
        char.IsWhiteSpace(words[at]) || (!IsLetter(words[at]) && (at + 1 == words.Length || char.IsWhiteSpace(words[at + 1])));

    /// <summary>An apostrophe or a hyphen stands right before the letter that it joins.</summary>
    private static bool IsInWord(string words, int at) =>
        !IsLetter(words[at]) && at > 0 && at + 1 < words.Length && IsLetter(words[at - 1]) && IsLetter(words[at + 1]);

    private static bool IsLetter(char letter) => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter);
}
