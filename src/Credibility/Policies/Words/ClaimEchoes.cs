namespace Credibility.Policies.Words;

/// <summary>
/// The words by which a text takes claims up again: long ones in small letters, by what their forms begin with. Names are left out:
/// who is spoken of is in many sentences that are about something else.
/// </summary>
internal sealed class ClaimEchoes<T>
    where T : class
{
    private const int Stem = 5, MinLetters = 6;

    private readonly Dictionary<string, T> _byStem = new(StringComparer.Ordinal);

    /// <param name="words">The claim's text. Of two claims with a word in common the first is meant.</param>
    /// <param name="without">Words that say nothing of what a claim is about.</param>
    public ClaimEchoes(IEnumerable<T> claims, Func<T, string> words, IReadOnlySet<string> without)
    {
        foreach (var claim in claims)
        {
            var text = words(claim);
            foreach (var (start, end) in Cut(text, 0, text.Length).Where(word => word.End - word.Start >= MinLetters && char.IsLower(text[word.Start]) && !without.Contains(text[word.Start..word.End])))
            {
                _byStem.TryAdd(text[start..(start + Stem)], claim);
            }
        }
    }

    /// <summary>The claim whose word is the first in a stretch of text, and where that word ends; null where none of the first <paramref name="most"/> words is any's.</summary>
    public (T Of, int End)? In(string text, int start, int end, int most)
    {
        foreach (var (from, to) in Cut(text, start, Math.Min(end, text.Length)).Take(most))
        {
            if (to - from >= MinLetters && _byStem.TryGetValue(text[from..(from + Stem)].ToLowerInvariant(), out var claim))
            {
                return (claim, to);
            }
        }

        return null;
    }

    private static IEnumerable<(int Start, int End)> Cut(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            var from = at;
            while (at < end && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at > from)
            {
                yield return (from, at);
            }
        }
    }
}
