using System.Collections.Frozen;
using System.Text;

namespace Credibility.Sources.Resolving;

/// <summary>
/// Folds names in Cyrillic and in any of its Latin spellings (BGN/PCGN, ISO 9, scientific, the Ukrainian national table,
/// passports) to one coarse Latin key. Coarse on purpose: equal keys make a candidate, its score says how far it was stretched.
/// </summary>
public static class Transliteration
{
    /// <summary>Word endings that Slavic surnames and places share; in such words g and h are one letter (Russian г, Ukrainian г).</summary>
    private static readonly string[] SlavicEndings = ["iv", "ov", "ev", "ova", "eva", "ovich", "ich", "ski", "ska", "skaia", "sk", "enko", "chuk", "uk", "uhin", "in", "ina", "ubov", "nko"];

    /// <summary>Shorter words keep doubled letters and g: "Tas" is not TASS, and chance meets chance.</summary>
    private const int LongWord = 6;

    /// <summary>Longest first where one begins another; applied once, left to right.</summary>
    private static readonly (string From, string To)[] Digraphs =
    [
        ("shch", "sh"), ("schtsch", "sh"), ("tsch", "ch"), ("tch", "ch"), ("sch", "sh"), ("dzh", "j"), ("kh", "h"), ("ph", "f"), ("ck", "k"), ("ts", "c"), ("tz", "c"),
        ("x", "ks"), ("w", "v"), ("q", "k"), ("dj", "j"),
    ];

    private static readonly FrozenDictionary<string, string> Known = KnownSpellings.Rows
        .Select(row => row.Split(' ').Select(word => FoldWord(word, slips: false)).ToArray())
        .SelectMany(words => words.Select(word => (word, words[0])))
        .DistinctBy(pair => pair.word)
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2);

    /// <summary>The coarse key of a name, article and legal form left out.</summary>
    public static string CoarseKey(NormalisedName name) => Keys(name).Coarse;

    /// <summary>
    /// The coarse key, and the plain one with doubled letters and known spellings left as they are: slips are counted on it, so
    /// that one slip counts once. Most words are the same in both.
    /// </summary>
    public static (string Plain, string Coarse) Keys(NormalisedName name)
    {
        var (first, last) = NameKeys.Core(name.Tokens);
        var (plain, coarse, differ) = (new StringBuilder(name.Clean.Length + 4), new StringBuilder(name.Clean.Length + 4), false);
        for (var i = first; i < last; i++)
        {
            var token = name.Tokens[i];
            if (i > first)
            {
                plain.Append(' ');
                coarse.Append(' ');
            }

            var written = token.Possessive ? token.Key : name.Clean.AsSpan(token.Start, token.End - token.Start);
            var kept = FoldWord(written, slips: true);
            var folded = kept.Contains('x', StringComparison.Ordinal) || HasDoubled(kept) ? FoldWord(written, slips: false) : kept;
            folded = Known.GetValueOrDefault(folded, folded);
            differ |= folded != kept;
            plain.Append(kept);
            coarse.Append(folded);
        }

        var key = plain.ToString();
        return (key, differ ? coarse.ToString() : key);
    }

    private static bool HasDoubled(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] == word[i - 1])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the name has a letter outside Latin, so that an equal coarse key is a true transliteration.</summary>
    public static bool IsTransliterable(string clean)
    {
        foreach (var c in clean)
        {
            if (Scripts.Of(c) is Scripts.Cyrillic or Scripts.Greek)
            {
                return true;
            }
        }

        return false;
    }

    private static string FoldWord(ReadOnlySpan<char> written, bool slips)
    {
        var latin = new StringBuilder(written.Length + 8);
        foreach (var c in written)
        {
            var lower = LetterFolding.Lower(LetterFolding.Narrow(c));
            if (CyrillicLetters.ToLatin(lower) is { } letters)
            {
                latin.Append(letters);
            }
            else if (LetterFolding.Fold(lower) is { } plain)
            {
                latin.Append(plain);
            }
            else if (char.IsLetterOrDigit(lower) || char.IsSurrogate(lower))
            {
                latin.Append(lower);
            }
        }

        return JoinHard(FoldVowels(FoldDigraphs(latin, slips), slips));
    }

    private static StringBuilder FoldDigraphs(StringBuilder latin, bool slips)
    {
        var text = latin.ToString();
        latin.Clear();
        for (var i = 0; i < text.Length;)
        {
            var digraph = slips && text[i] == 'x' ? null : DigraphAt(text, i);
            if (digraph is { } found)
            {
                latin.Append(found.To);
                i += found.From.Length;
            }
            else
            {
                latin.Append(text[i++]);
            }
        }

        return latin;
    }

    private static (string From, string To)? DigraphAt(string text, int at)
    {
        foreach (var digraph in Digraphs)
        {
            if (text[at] == digraph.From[0] && string.CompareOrdinal(text, at, digraph.From, 0, digraph.From.Length) == 0)
            {
                return digraph;
            }
        }

        return null;
    }

    /// <summary>y, j and i are one letter, runs of it one; ie and e are one; in a long word a doubled letter counts once.</summary>
    private static StringBuilder FoldVowels(StringBuilder latin, bool slips)
    {
        var text = latin.ToString();
        latin.Clear();
        for (var i = 0; i < text.Length; i++)
        {
            var c = IsI(text[i]) ? 'i' : text[i];
            if (c == 'i' && NextOther(text, i) == 'e')
            {
                continue;
            }

            var doubled = latin.Length > 0 && latin[^1] == c && !char.IsAsciiDigit(c);
            if (doubled && (c == 'i' || (text.Length >= LongWord && !slips)))
            {
                continue;
            }

            latin.Append(c);
        }

        return latin;
    }

    private static bool IsI(char c) => c is 'i' or 'y' or 'j';

    private static char NextOther(string text, int at)
    {
        while (at < text.Length && IsI(text[at]))
        {
            at++;
        }

        return at < text.Length ? text[at] : '\0';
    }

    private static string JoinHard(StringBuilder folded)
    {
        var word = folded.ToString();
        return word.Length >= LongWord && word.Contains('g', StringComparison.Ordinal) && SlavicEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal))
            ? word.Replace('g', 'h')
            : word;
    }
}
