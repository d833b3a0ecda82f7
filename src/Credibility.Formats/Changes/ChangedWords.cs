using Credibility.Drafts;

namespace Credibility.Formats.Changes;

/// <summary>
/// Where a text differs from an older version of it: the words that are new, and beside what was taken out the words of the same
/// sentence. Compared line by line, what differs sentence by sentence, and what still differs word by word, so that an edit in a
/// paragraph that is one long line touches only what it changes, and never a neighbour that begins alike.
/// </summary>
public sealed class ChangedWords
{
    private readonly List<TextSpan> _spans;

    private ChangedWords(List<TextSpan> spans, bool isAny) => (_spans, IsAny) = (spans, isAny);

    /// <summary>Whether any word was put in or taken out; white space and line ends are none.</summary>
    public bool IsAny { get; }

    /// <summary>Stretches of the new text, in its order; none overlap.</summary>
    public IReadOnlyList<TextSpan> Spans => _spans;

    /// <summary>A text that has no older version: every word of it is new.</summary>
    public static ChangedWords All(string text) => Between("", text);

    public static ChangedWords Between(string before, string after)
    {
        var (old, fresh) = (new TextWords(before), new TextWords(after));
        var changed = new bool[fresh.Words.Count];
        var isAny = false;
        foreach (var lines in Units(old, fresh, new Hunk(0, old.Words.Count, 0, fresh.Words.Count), text => text.EndsLine))
        {
            foreach (var words in Units(old, fresh, lines, text => text.EndsSentence).SelectMany(sentences => Units(old, fresh, sentences, _ => _ => true)))
            {
                Mark(changed, old, words);
                isAny = true;
            }
        }

        return new ChangedWords(Joined(changed, fresh), isAny);
    }

    /// <summary>Whether a stretch of the new text holds anything that changed.</summary>
    public bool Touch(TextSpan span)
    {
        var (low, high) = (0, _spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spans[middle].End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < _spans.Count && _spans[low].Start < Math.Max(span.End, span.Start + 1);
    }

    private static IEnumerable<Hunk> Units(TextWords before, TextWords after, Hunk part, Func<TextWords, Func<int, bool>> endsUnit)
    {
        var (old, fresh) = (TextWords.Cut(part.BeforeStart, part.BeforeEnd, endsUnit(before)), TextWords.Cut(part.AfterStart, part.AfterEnd, endsUnit(after)));
        return SequenceDiff.Of(Keys(before, old), Keys(after, fresh)).Select(hunk => new Hunk(old[hunk.BeforeStart], old[hunk.BeforeEnd], fresh[hunk.AfterStart], fresh[hunk.AfterEnd]));
    }

    private static List<string> Keys(TextWords text, IReadOnlyList<int> starts) =>
        [.. starts.Zip(starts.Skip(1), (start, end) => end == start + 1 ? text.Words[start] : string.Join(' ', text.Words.Skip(start).Take(end - start)))];

    private static void Mark(bool[] changed, TextWords before, Hunk words)
    {
        changed.AsSpan(words.AfterStart, words.AfterEnd - words.AfterStart).Fill(true);
        if (words.AfterStart < words.AfterEnd)
        {
            return;
        }

        // Only taken out: nothing of it stands in the new text, so its neighbours stand for it, if they were in one sentence with it.
        if (words.AfterStart > 0 && words.BeforeStart > 0 && !before.EndsSentence(words.BeforeStart - 1))
        {
            changed[words.AfterStart - 1] = true;
        }

        if (words.AfterStart < changed.Length && !before.EndsSentence(words.BeforeEnd - 1))
        {
            changed[words.AfterStart] = true;
        }
    }

    private static List<TextSpan> Joined(bool[] changed, TextWords text)
    {
        var spans = new List<TextSpan>();
        for (var word = 0; word < changed.Length; word++)
        {
            if (!changed[word])
            {
                continue;
            }

            var span = text.Span(word);
            if (word > 0 && changed[word - 1])
            {
                spans[^1] = new TextSpan(spans[^1].Start, span.End);
            }
            else
            {
                spans.Add(span);
            }
        }

        return spans;
    }
}
