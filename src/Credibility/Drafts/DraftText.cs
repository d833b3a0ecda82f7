using System.Text.RegularExpressions;

namespace Credibility.Drafts;

/// <summary>
/// A draft's text cut into paragraphs and sentences. Paragraphs end at blank lines or block tags, and at every line break where a
/// text has neither. A paragraph separator (U+2029) is a blank line in one character. A sentence ends at its mark; in
/// doubt, as behind "Gen." or "U.S.", it goes on.
/// </summary>
public sealed partial class DraftText
{
    /// <summary>Characters of a sentence on either side of what is asked about, so that a text without marks costs no more than others.</summary>
    public const int MaxReach = 400;

    private readonly List<TextSpan> _paragraphs = [];

    public DraftText(string text)
    {
        Text = text;
        var breaks = Blocks().Matches(text);
        var cuts = breaks.Count > 0 ? breaks.Select(match => new TextSpan(match.Index, match.Index + match.Length)) : Lines(text);
        var start = 0;
        foreach (var cut in cuts.Append(new TextSpan(text.Length, text.Length)))
        {
            if (!text.AsSpan(start, cut.Start - start).IsWhiteSpace())
            {
                _paragraphs.Add(new TextSpan(start, cut.Start));
            }

            start = cut.End;
        }
    }

    public string Text { get; }

    /// <summary>Paragraphs with something in them, in order.</summary>
    public IReadOnlyList<TextSpan> Paragraphs => _paragraphs;

    /// <summary>The number of the paragraph in which an offset lies; between two, the one before it.</summary>
    public int ParagraphAt(int offset)
    {
        var (low, high) = (0, _paragraphs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _paragraphs[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return Math.Max(0, low - 1);
    }

    /// <summary>The sentence around a stretch of text, inside its paragraph; one that runs on and on is cut at <see cref="MaxReach"/>.</summary>
    public TextSpan SentenceAround(TextSpan span)
    {
        var paragraph = _paragraphs.Count == 0 ? new TextSpan(0, Text.Length) : _paragraphs[ParagraphAt(span.Start)];
        var start = Math.Min(span.Start, paragraph.End);
        for (var least = Math.Max(paragraph.Start, start - MaxReach); start > least && !EndsSentence(start - 1, paragraph.End);)
        {
            start--;
        }

        var end = Math.Max(span.End, start);
        for (var most = Math.Min(paragraph.End, end + MaxReach); end < most && !EndsSentence(end, paragraph.End);)
        {
            end++;
        }

        return new TextSpan(start, end);
    }

    private bool EndsSentence(int at, int end)
    {
        if (Text[at] is not ('.' or '!' or '?' or '…') || (Text[at] == '.' && IsAbbreviated(at)))
        {
            return false;
        }

        var next = at + 1;
        while (next < end && Text[next] is '"' or '”' or '’' or '\'' or ')' or ']' or '»')
        {
            next++;
        }

        if (next >= end)
        {
            return true;
        }

        var space = next;
        while (next < end && char.IsWhiteSpace(Text[next]))
        {
            next++;
        }

        return next > space && (next >= end || !char.IsLower(Text[next]));
    }

    /// <summary>Whether the word before a full stop is a title or initials: short, and with a capital.</summary>
    private bool IsAbbreviated(int stop)
    {
        var start = stop;
        while (start > 0 && stop - start <= 3 && (char.IsLetter(Text[start - 1]) || Text[start - 1] == '.'))
        {
            start--;
        }

        var word = Text.AsSpan(start, stop - start);
        return word.Length is > 0 and <= 3 && char.IsUpper(word[0]) && (word.Length < 3 || word.Contains('.') || word is "Gen" or "Col" or "Maj" or "Sgt" or "Rev" or "Gov" or "Sen" or "Rep" or "Mrs");
    }

    private static IEnumerable<TextSpan> Lines(string text)
    {
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            yield return new TextSpan(at, at + 1);
        }
    }

    [GeneratedRegex(@"\n[^\S\n]*\n\s*|\u2029\s*|</?(?:p|div|li|ul|ol|h[1-6]|blockquote|br)\b[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Blocks();
}
