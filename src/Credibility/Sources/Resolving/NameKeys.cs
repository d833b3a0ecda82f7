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

    /// <summary>Words that join others and come and go with their order.</summary>
    private static readonly FrozenSet<string> Joining = new[] { "of", "for", "and", "in", "du", "des", "di", "del", "von" }.ToFrozenSet();

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
        var (first, last) = (0, tokens.Count - LegalForms.TrailingWords(tokens));
        if (last - first > 1 && (Articles.Contains(tokens[first].Key) || LegalForms.CanLead(tokens[first].Key)))
        {
            first++;
        }

        return (first, last);
    }

    /// <summary>The article at the front of a name, or null.</summary>
    internal static string? Article(IReadOnlyList<NameToken> tokens) =>
        tokens.Count > 1 && Articles.Contains(tokens[0].Key) ? tokens[0].Key : null;

    /// <summary>First letters of the words that carry weight: "Associated Press" gives <c>ap</c>; empty for a single word.</summary>
    internal static string Initials(IReadOnlyList<NameToken> tokens)
    {
        var letters = tokens.Where(token => !Articles.Contains(token.Key) && !LegalForms.Contains(token.Key) && !Joining.Contains(token.Key)).ToArray();
        return letters.Length < 2 ? "" : string.Concat(letters.Select(token => token.Key[..1]));
    }

    /// <summary>The words of a key in the order of the alphabet, joining words left out; empty for a single word.</summary>
    internal static string Bag(string key)
    {
        if (!key.Contains(' ', StringComparison.Ordinal))
        {
            return "";
        }

        var words = key.Split(' ');
        var count = 0;
        foreach (var word in words)
        {
            if (!Articles.Contains(word) && !Joining.Contains(word))
            {
                words[count++] = word;
            }
        }

        Array.Sort(words, 0, count, StringComparer.Ordinal);
        return count < 2 ? "" : string.Join(' ', words, 0, count);
    }

    private static string Written(NameToken token) => token.Possessive && !token.Key.EndsWith('s') ? token.Key + "s" : token.Key;
}
