namespace Credibility.Attributions.Prose;

/// <summary>A list of words and phrases, looked for among the tokens of a text in one pass; the longest wins.</summary>
public sealed class TokenPhrases
{
    private readonly Dictionary<uint, List<uint[]>> _byFirst = [];

    /// <param name="phrases">Words parted by one space, in small letters.</param>
    public TokenPhrases(IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => WordHash.Of(word)).ToArray();
            if (words.Length == 0)
            {
                continue;
            }

            if (!_byFirst.TryGetValue(words[0], out var forms))
            {
                _byFirst.Add(words[0], forms = []);
            }

            forms.Add(words);
        }

        foreach (var forms in _byFirst.Values)
        {
            forms.Sort((one, other) => other.Length.CompareTo(one.Length));
        }
    }

    /// <summary>Tokens of the phrase that begins here; 0 where none does.</summary>
    public int At(TokenisedText text, int token, int end)
    {
        if (!_byFirst.TryGetValue(text.Tokens[token].Word, out var forms))
        {
            return 0;
        }

        foreach (var words in forms)
        {
            if (token + words.Length <= end && Fits(text, token, words))
            {
                return words.Length;
            }
        }

        return 0;
    }

    /// <summary>The first place of any of the phrases, or null.</summary>
    public TokenRange? First(TokenisedText text, TokenRange range)
    {
        for (var at = range.First; at < range.End; at++)
        {
            if (At(text, at, range.End) is > 0 and var count)
            {
                return new TokenRange(at, at + count);
            }
        }

        return null;
    }

    public bool IsIn(TokenisedText text, TokenRange range) => First(text, range) is not null;

    public bool IsIn(TokenisedText text, IReadOnlyList<TokenRange> ranges)
    {
        foreach (var range in ranges)
        {
            if (IsIn(text, range))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many of the phrases stand there.</summary>
    public int Count(TokenisedText text, TokenRange range)
    {
        var count = 0;
        for (var at = range.First; at < range.End;)
        {
            var found = At(text, at, range.End);
            count += found > 0 ? 1 : 0;
            at += Math.Max(1, found);
        }

        return count;
    }

    private static bool Fits(TokenisedText text, int token, uint[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (text.Tokens[token + i].Word != words[i])
            {
                return false;
            }
        }

        return true;
    }
}
