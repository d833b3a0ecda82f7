using System.Collections.Frozen;

namespace Credibility.Sources.Resolving;

/// <summary>Keys that leave out what names are often written without: articles and legal forms.</summary>
public static class NameKeys
{
    /// <summary>Articles of the languages in which outlets carry them in their name.</summary>
    private static readonly FrozenSet<string> Articles = new[]
    {
        "the", "a", "an", "der", "die", "das", "de", "het", "la", "le", "les", "el", "los", "las", "il", "lo", "gli", "den", "det", "o", "os", "as", "l",
    }.ToFrozenSet();

    /// <summary>Legal forms in their folded spelling.</summary>
    private static readonly FrozenSet<string> LegalForms = new[]
    {
        "ltd", "limited", "llc", "llp", "plc", "inc", "incorporated", "corp", "corporation", "co", "company", "gmbh", "ag", "kg", "kgaa", "ug", "se", "sa", "sas", "sarl",
        "spa", "srl", "sl", "bv", "nv", "ab", "as", "asa", "oy", "oyj", "aps", "sro", "zrt", "nyrt", "kft", "doo", "dd", "ad", "ead", "eood", "ood", "sp", "zoo",
        "pjsc", "ojsc", "jsc", "cjsc", "fsue", "fgup", "pao", "oao", "zao", "ooo", "ano", "too", "ооо", "пао", "ао", "оао", "зао", "фгуп", "ано", "ип", "нко",
        "тов", "ат", "пат", "прат", "тдв", "фоп", "еоод", "оод", "еад", "ад", "доо", "pty", "pvt", "bhd", "sdn", "kk", "pte", "tbk", "pt",
    }.ToFrozenSet();

    /// <summary>The words of a possessive are written with their s again: the key shows what stands there.</summary>
    internal static string Join(List<NameToken> tokens)
    {
        switch (tokens.Count)
        {
            case 0:
                return "";
            case 1:
                return Written(tokens[0]);
            default:
                return string.Join(' ', tokens.Select(Written));
        }
    }

    /// <summary>
    /// The key without leading article, leading or trailing legal form and possessive endings; the key itself where
    /// nothing would remain.
    /// </summary>
    public static string Weak(NormalisedName name)
    {
        var (first, last) = Core(name.Tokens);
        if (first == 0 && last == name.Tokens.Count && !name.Tokens.Any(token => token.Possessive))
        {
            return name.Key;
        }

        return string.Join(' ', name.Tokens.Take(last).Skip(first).Select(token => token.Key));
    }

    /// <summary>Which words remain without article and legal form: <c>[First, Last)</c>.</summary>
    internal static (int First, int Last) Core(IReadOnlyList<NameToken> tokens)
    {
        var (first, last) = (0, tokens.Count);
        while (last - first > 1 && LegalForms.Contains(tokens[last - 1].Key))
        {
            last--;
        }

        if (last - first > 1 && (Articles.Contains(tokens[first].Key) || LegalForms.Contains(tokens[first].Key)))
        {
            first++;
        }

        return (first, last);
    }

    /// <summary>The article at the front of a name, or null.</summary>
    internal static string? Article(IReadOnlyList<NameToken> tokens) =>
        tokens.Count > 1 && Articles.Contains(tokens[0].Key) ? tokens[0].Key : null;

    /// <summary>The legal form at either end of a name, or null.</summary>
    internal static string? LegalForm(IReadOnlyList<NameToken> tokens) => tokens.Count switch
    {
        > 1 when LegalForms.Contains(tokens[^1].Key) => tokens[^1].Key,
        > 1 when LegalForms.Contains(tokens[0].Key) => tokens[0].Key,
        _ => null,
    };

    /// <summary>First letters of the words that carry weight: "Associated Press" gives <c>ap</c>; empty for a single word.</summary>
    internal static string Initials(IReadOnlyList<NameToken> tokens)
    {
        var letters = tokens.Where(token => !Articles.Contains(token.Key) && !LegalForms.Contains(token.Key) && token.Key is not ("of" or "for" or "and" or "in" or "du" or "des")).ToArray();
        return letters.Length < 2 ? "" : string.Concat(letters.Select(token => token.Key[..1]));
    }

    private static string Written(NameToken token) => token.Possessive && !token.Key.EndsWith('s') ? token.Key + "s" : token.Key;
}
