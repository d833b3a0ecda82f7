namespace Credibility.Attributions.Extraction;

/// <summary>
/// The forms of an English word, from an entry of the lexicon: "report" is inflected by rule, "write/wrote/written" and "man/men" give what
/// no rule makes, and "admit/admitted" also shows that the last letter is doubled.
/// </summary>
public static class Inflection
{
    /// <summary>Lemma, third person, past, participles; the lemma in front, none twice.</summary>
    public static IReadOnlyList<string> OfVerb(string entry)
    {
        var given = entry.Split('/');
        var lemma = given[0];
        var doubles = given.Length > 1 ? given[1] == lemma + lemma[^1] + "ed" : EndsInShortSyllable(lemma);
        var past = given.Length > 1 ? given[1] : Past(lemma, doubles);
        return [.. new[] { lemma, WithS(lemma), past, given.Length > 2 ? given[2] : past, Present(lemma, doubles) }.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Singular and plural; one form where the entry says so by giving the same word twice.</summary>
    public static IReadOnlyList<string> OfNoun(string entry)
    {
        var given = entry.Split('/');
        return [.. new[] { given[0], given.Length > 1 ? given[1] : WithS(given[0]) }.Distinct(StringComparer.Ordinal)];
    }

    private static string WithS(string word) => word switch
    {
        [.., var before, 'y'] when !IsVowel(before) => word[..^1] + "ies",
        [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => word + "es",
        [.., 'g' or 'd' or 'h' or 't', 'o'] => word + "es",
        _ => word + "s",
    };

    private static string Past(string lemma, bool doubles) => lemma switch
    {
        [.., 'e'] => lemma + "d",
        [.., var before, 'y'] when !IsVowel(before) => lemma[..^1] + "ied",
        _ => (doubles ? lemma + lemma[^1] : lemma) + "ed",
    };

    private static string Present(string lemma, bool doubles) => lemma switch
    {
        "see" or "agree" or "disagree" or "foresee" or "guarantee" or "free" or "decree" => lemma + "ing",
        [.., 'i', 'e'] => lemma[..^2] + "ying",
        [.., 'e'] when lemma.Length > 2 => lemma[..^1] + "ing",
        _ => (doubles ? lemma + lemma[^1] : lemma) + "ing",
    };

    /// <summary>One syllable of one vowel before one consonant: "plan", "nod". Longer words say so in the lexicon.</summary>
    private static bool EndsInShortSyllable(string lemma)
    {
        var vowels = lemma.Count(IsVowel);
        return vowels == 1 && lemma.Length >= 3 && IsVowel(lemma[^2]) && !IsVowel(lemma[^1]) && lemma[^1] is not ('w' or 'x' or 'y');
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
