using System.Text;

namespace Credibility.Drafts;

/// <summary>
/// A text in which everything that is no prose is blank, so that each word keeps its offset. Pieces are kept in order; what lies
/// between two of them becomes spaces, or invisible joiners where a space would cut a word or part a mark from it.
/// </summary>
public sealed class BlankedText
{
    /// <summary>Word joiner: belongs to no word, and parts none.</summary>
    public const char Joiner = '\u2060';

    /// <summary>Paragraph separator: a blank line in one character.</summary>
    public const char ParagraphEnd = '\u2029';

    private readonly string _text;
    private readonly char[] _prose;
    private int _end;
    private bool _open;

    public BlankedText(string text)
    {
        _text = text;
        _prose = new char[text.Length];
        for (var at = 0; at < _prose.Length; at++)
        {
            _prose[at] = text[at] == '\n' ? '\n' : ' ';
        }
    }

    /// <summary>A stretch of the text stands as it is. What overlaps an earlier piece or the text's end is left out.</summary>
    public void Keep(int start, int end)
    {
        start = Math.Max(start, _end);
        end = Math.Min(end, _text.Length);
        if (start < end)
        {
            Put(_text.AsSpan(start, end - start), start, end);
        }
    }

    /// <summary>Other characters, at most as many, stand for a stretch of the text, such as the letter that an entity means.</summary>
    public void Put(ReadOnlySpan<char> words, int start, int end)
    {
        if (start < _end || end > _text.Length || words.IsEmpty || words.Length > end - start)
        {
            return;
        }

        if (_open && start > _end && !char.IsWhiteSpace(_prose[_end - 1]) && (char.IsLetterOrDigit(words[0]) || words[0] is '\'' or '’' or '"' or '”'))
        {
            _prose.AsSpan(_end, start - _end).Fill(Joiner);
        }

        words.CopyTo(_prose.AsSpan(start));
        _end = start + words.Length;
        _open = true;
    }

    /// <summary>A line break that is no more than a space to a reader.</summary>
    public void Wrap(int start, int end)
    {
        if (start >= _end && end <= _prose.Length)
        {
            _prose.AsSpan(start, end - start).Fill(' ');
            _end = end;
        }
    }

    /// <summary>The paragraph ends behind the last piece.</summary>
    public void EndParagraph()
    {
        if (_open && _end < _prose.Length)
        {
            _prose[_end++] = ParagraphEnd;
        }

        _open = false;
    }

    /// <summary>A quotation begins at a mark that is no prose.</summary>
    public void Quote(int at)
    {
        if (at >= _end && at < _prose.Length)
        {
            _prose[at] = '“';
        }
    }

    public override string ToString() => new(_prose);

    /// <summary>Words of a blanked text as a reader sees them: one space between two, no joiners.</summary>
    public static string Words(string prose)
    {
        var words = new StringBuilder(prose.Length);
        foreach (var letter in prose)
        {
            if (char.IsWhiteSpace(letter))
            {
                _ = words.Length > 0 && words[^1] != ' ' ? words.Append(' ') : words;
            }
            else if (letter != Joiner)
            {
                words.Append(letter);
            }
        }

        return words.ToString().TrimEnd();
    }

    /// <summary>The stretch without the blanks and joiners at its ends.</summary>
    public static TextSpan Trim(TextSpan span, string prose)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && IsBlank(prose[start]))
        {
            start++;
        }

        while (end > start && IsBlank(prose[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static bool IsBlank(char letter) => letter == Joiner || char.IsWhiteSpace(letter);
}
