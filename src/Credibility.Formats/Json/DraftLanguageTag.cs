namespace Credibility.Formats.Json;

/// <summary>The form of a language tag (RFC 5646, section 2.1); whether the subtags are registered is not asked.</summary>
internal static class DraftLanguageTag
{
    public static bool IsWellFormed(string tag)
    {
        var parts = tag.Split('-');
        if (!parts.All(p => p.Length is >= 1 and <= 8 && p.All(char.IsAsciiLetterOrDigit)))
        {
            return false;
        }

        if (parts[0] is "x" or "X" or "i" or "I")
        {
            return parts.Length > 1;
        }

        return parts[0].Length >= 2 && parts[0].All(char.IsAsciiLetter) && IsRest(parts, AfterLanguage(parts));
    }

    /// <summary>Up to three extended language subtags of three letters may follow a short language.</summary>
    private static int AfterLanguage(string[] parts)
    {
        var next = 1;
        while (parts[0].Length <= 3 && next < parts.Length && next <= 3 && parts[next].Length == 3 && parts[next].All(char.IsAsciiLetter))
        {
            next++;
        }

        return next;
    }

    /// <summary>Script, region, variants, extensions, private use: each in its place.</summary>
    private static bool IsRest(string[] parts, int next)
    {
        next += next < parts.Length && IsScript(parts[next]) ? 1 : 0;
        next += next < parts.Length && IsRegion(parts[next]) ? 1 : 0;
        while (next < parts.Length && IsVariant(parts[next]))
        {
            next++;
        }

        while (next < parts.Length)
        {
            var isPrivate = parts[next] is "x" or "X";
            var first = next + 1;
            if (parts[next].Length != 1 || first == parts.Length)
            {
                return false;
            }

            next = isPrivate ? parts.Length : first;
            while (next < parts.Length && parts[next].Length > 1)
            {
                next++;
            }

            if (next == first && !isPrivate)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsScript(string part) => part.Length == 4 && part.All(char.IsAsciiLetter);

    private static bool IsRegion(string part) =>
        (part.Length == 2 && part.All(char.IsAsciiLetter)) || (part.Length == 3 && part.All(char.IsAsciiDigit));

    private static bool IsVariant(string part) => part.Length >= 5 || (part.Length == 4 && char.IsAsciiDigit(part[0]));
}
