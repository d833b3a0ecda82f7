using Credibility.Drafts;

namespace Credibility.Formats.Changes;

/// <summary>A text as words between white space, so that neither wrapping nor line ends nor indents are a change.</summary>
internal sealed class TextWords
{
    private readonly string _text;
    private readonly List<TextSpan> _spans = [];

    public TextWords(string text)
    {
        _text = text;
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var isGap = at == text.Length || char.IsWhiteSpace(text[at]);
            if (!isGap)
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                _spans.Add(new TextSpan(start, at));
                start = -1;
            }
        }

        Words = [.. _spans.Select(span => text[span.Start..span.End])];
    }

    public IReadOnlyList<string> Words { get; }

    public TextSpan Span(int word) => _spans[word];

    /// <summary>Whether a line ends between this word and the next.</summary>
    public bool EndsLine(int word) => LineEnds(word) > 0;

    /// <summary>Whether a sentence or a paragraph ends with this word. An abbreviation passes for an end: what follows it is then judged for itself.</summary>
    public bool EndsSentence(int word)
    {
        var bare = WithoutTags(Words[word].AsSpan()).TrimEnd("\"'”’»)]*_");
        return bare is [.., '.' or '!' or '?' or '…'] || LineEnds(word) > 1;
    }

    /// <summary>Words of a range, cut behind each that <paramref name="endsUnit"/> holds for: where each unit begins, and behind them the end.</summary>
    public static IReadOnlyList<int> Cut(int start, int end, Func<int, bool> endsUnit)
    {
        var starts = new List<int>();
        for (var word = start; word < end; word++)
        {
            if (word == start || endsUnit(word - 1))
            {
                starts.Add(word);
            }
        }

        starts.Add(end);
        return starts;
    }

    private int LineEnds(int word)
    {
        var gap = word + 1 < _spans.Count ? _text.AsSpan(_spans[word].End, _spans[word + 1].Start - _spans[word].End) : "\n\n";
        return Math.Max(gap.Count('\n'), gap.Count('\r'));
    }

    private static ReadOnlySpan<char> WithoutTags(ReadOnlySpan<char> word)
    {
        while (word is [.., '>'] && word.LastIndexOf('<') is >= 0 and var open)
        {
            word = word[..open];
        }

        return word;
    }
}
