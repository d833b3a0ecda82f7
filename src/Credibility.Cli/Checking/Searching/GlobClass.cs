namespace Credibility.Cli.Checking.Searching;

/// <summary>A set of letters in a pattern: <c>[abc]</c>, <c>[a-z]</c>, <c>[!a-z]</c>, <c>[[:digit:]]</c>.</summary>
internal static class GlobClass
{
    private static readonly Dictionary<string, Func<char, bool>> Named = new(StringComparer.Ordinal)
    {
        ["alnum"] = char.IsAsciiLetterOrDigit, ["alpha"] = char.IsAsciiLetter, ["digit"] = char.IsAsciiDigit, ["lower"] = char.IsAsciiLetterLower,
        ["upper"] = char.IsAsciiLetterUpper, ["xdigit"] = char.IsAsciiHexDigit, ["blank"] = letter => letter is ' ' or '\t',
        ["space"] = letter => letter is ' ' or (>= '\t' and <= '\r'), ["punct"] = letter => letter < 128 && (char.IsPunctuation(letter) || char.IsSymbol(letter)),
        ["cntrl"] = letter => letter < 128 && char.IsControl(letter), ["print"] = letter => letter is >= ' ' and < '\u007f', ["graph"] = letter => letter is > ' ' and < '\u007f',
    };

    /// <summary>Whether the set that begins at <paramref name="p"/> holds the letter; moves behind it. One without an end holds nothing.</summary>
    public static bool Take(string pattern, ref int p, char letter)
    {
        var at = p + 1;
        var isNot = at < pattern.Length && pattern[at] is '!' or '^';
        at += isNot ? 1 : 0;
        var (holds, first) = (false, at);
        // A closing bracket that comes first is a letter of the set.
        while (at < pattern.Length && (pattern[at] != ']' || at == first))
        {
            if (NameAt(pattern, at) is { } name)
            {
                if (!Named.TryGetValue(name, out var isOne))
                {
                    return false;
                }

                holds |= isOne(letter);
                at += name.Length + 4;
                continue;
            }

            if (Letter(pattern, ref at) is not { } low)
            {
                return false;
            }

            var high = low;
            if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
            {
                at++;
                if (Letter(pattern, ref at) is not { } last)
                {
                    return false;
                }

                high = last;
            }

            holds |= letter >= low && letter <= high;
        }

        p = at + 1;
        return at < pattern.Length && holds != isNot;
    }

    private static char? Letter(string pattern, ref int at)
    {
        at += pattern[at] == '\\' ? 1 : 0;
        return at < pattern.Length ? pattern[at++] : null;
    }

    private static string? NameAt(string pattern, int at) =>
        at + 1 < pattern.Length && pattern[at] == '[' && pattern[at + 1] == ':' && pattern.IndexOf(":]", at + 2, StringComparison.Ordinal) is >= 0 and var end
            ? pattern[(at + 2)..end] : null;
}
