namespace Credibility.Sources.Resolving;

/// <summary>
/// Asks whether the letters between two near names are a slip of the pen or another name: a slip lies inside a word, makes a
/// word that nobody uses, and rarely changes its first letter (Yannakoudakis &amp; Fawthrop 1983; Pollock &amp; Zamora 1984).
/// </summary>
internal sealed class SlipComparison(FeatureWeights weights, CandidateSearch search)
{
    /// <summary>What speaks against a slip, or null. Keys are plain ones.</summary>
    public FeatureScore? Against(string asked, string held)
    {
        var (askedWords, heldWords) = (asked.Split(' '), held.Split(' '));
        if (askedWords.Length != heldWords.Length)
        {
            return asked.Replace(" ", "", StringComparison.Ordinal) == held.Replace(" ", "", StringComparison.Ordinal) ? null
                : new("other-word", $"{askedWords.Length} words, {heldWords.Length} held", weights.OtherWord);
        }

        FeatureScore? worst = null;
        for (var i = 0; i < askedWords.Length; i++)
        {
            if (Against(askedWords[i], heldWords[i], i) is { } against && (worst is null || against.Score < worst.Score))
            {
                worst = against;
            }
        }

        return worst;
    }

    private FeatureScore? Against(string asked, string held, int at)
    {
        if (asked == held)
        {
            return null;
        }

        var limit = NameIndex.EditsFor(Math.Min(asked.Length, held.Length));
        if (EditDistance.Within(asked, held, limit) > limit)
        {
            return new("other-word", $"\"{asked}\" is too far from \"{held}\"", weights.OtherWord);
        }

        if (search.IsWord(asked))
        {
            return new("other-word", $"\"{asked}\" is a word of other names", weights.OtherWord);
        }

        var exchanged = asked.Length > 1 && held.Length > 1 && asked[0] == held[1] && asked[1] == held[0];
        return asked[0] == held[0] || exchanged ? null : new("first-letter", $"\"{asked}\" begins otherwise than \"{held}\"", weights.OtherFirstLetter);
    }
}
