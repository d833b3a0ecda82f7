using System.Collections.Frozen;

namespace Credibility.Attributions.Prose;

/// <summary>Whether a text is English, as far as its commonest words tell. Cheap and rough: a wrong guess is mended by declaring the language.</summary>
public static class EnglishText
{
    /// <summary>Characters looked at.</summary>
    private const int MaxChars = 3_000;

    /// <summary>Shorter texts tell nothing by shares: they count as English while their letters are Latin.</summary>
    private const int MinWords = 12;

    private static readonly FrozenSet<string> Words = "the of and to that was for with said has have had from this which are were been it its he she they who their his her by not be would will after when than into about"
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="language">BCP 47 tag as declared, or null; what is declared decides.</param>
    /// <param name="minShare">Share of English function words from which a text is English, 0–1.</param>
    public static bool IsEnglish(string text, string? language, double minShare)
    {
        if (language is not null)
        {
            return language.Equals("en", StringComparison.OrdinalIgnoreCase) || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);
        }

        var lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        var (all, known, latin, letters) = (0, 0, 0, 0);
        var end = Math.Min(text.Length, MaxChars);
        for (var at = 0; at < end; at++)
        {
            var start = at;
            while (at < end && char.IsLetter(text[at]))
            {
                letters++;
                latin += text[at] < 0x250 ? 1 : 0;
                at++;
            }

            if (at > start)
            {
                all++;
                known += lookup.Contains(text.AsSpan(start, at - start)) ? 1 : 0;
            }
        }

        return all < MinWords ? latin * 2 >= letters : known >= minShare * all;
    }
}
