using System.Collections.Frozen;

namespace Credibility.Sources.Resolving;

/// <summary>Legal forms as names carry them, in their folded spelling. Spellings and translations of one form stand in one row.</summary>
internal static class LegalForms
{
    /// <summary>Of three letters or more a misspelt form is still recognised as one.</summary>
    private const int ShortestMisspelt = 3;

    /// <summary>Forms that follow the name.</summary>
    private static readonly string[] Behind =
    [
        "ltd limited", "llc", "llp", "plc", "inc incorporated", "corp corporation", "co company", "gmbh", "ag", "kg", "kgaa", "ug", "se", "sa", "sas", "sarl", "spa", "srl", "sl", "bv", "nv", "ab",
        "as", "asa", "oy", "oyj", "aps", "sro", "zrt", "nyrt", "kft", "pty", "pvt", "bhd", "sdn", "kk", "pte", "tbk", "sp", "zoo",
    ];

    /// <summary>Forms that stand on either side, as in the languages of eastern Europe.</summary>
    private static readonly string[] Either =
    [
        "pjsc pao пао", "ojsc oao оао", "jsc ao ао", "cjsc zao зао", "fsue fgup фгуп", "ooo ооо", "ano ано", "too тоо", "ип", "нко", "tov тов", "ат", "pat пат", "prat прат", "тдв", "фоп",
        "doo доо", "dd", "ad ад", "ead еад", "eood еоод", "ood оод", "pt",
    ];

    private static readonly FrozenDictionary<string, string> Forms = Behind.Concat(Either).SelectMany(row => row.Split(' ').Select(form => (form, row.Split(' ')[0])))
        .ToFrozenDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenSet<string> InFront = Either.SelectMany(row => row.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => Forms.ContainsKey(word);

    public static bool CanLead(string word) => InFront.Contains(word);

    /// <summary>How many words at the end are the legal form, "sp. z o.o." and "&amp; Co. KG" counted whole; the first word of a name is none.</summary>
    public static int TrailingWords(IReadOnlyList<NameToken> tokens)
    {
        var last = tokens.Count;
        if (last > 3 && tokens[last - 1].Key == "oo" && tokens[last - 2].Key == "z" && tokens[last - 3].Key == "sp")
        {
            return 3;
        }

        while (last > 1 && (Forms.ContainsKey(tokens[last - 1].Key) || (last > 2 && last < tokens.Count && tokens[last - 1].Key == "and")))
        {
            last--;
        }

        return tokens.Count - last;
    }

    /// <summary>The form that a name carries, in the spelling that stands for all; null for none.</summary>
    public static string? Of(IReadOnlyList<NameToken> tokens) => tokens.Count > 1 && TrailingWords(tokens) is > 0 and var words
        ? string.Join(' ', tokens.Skip(tokens.Count - words).Select(token => Forms.GetValueOrDefault(token.Key, token.Key)))
        : tokens.Count > 1 && InFront.Contains(tokens[0].Key) ? Forms[tokens[0].Key] : null;

    /// <summary>Whether a word is one slip away from a form.</summary>
    public static bool IsNear(string word)
    {
        foreach (var form in Forms.Keys)
        {
            if (form.Length >= ShortestMisspelt && EditDistance.Within(word, form, 1) == 1)
            {
                return true;
            }
        }

        return false;
    }
}
