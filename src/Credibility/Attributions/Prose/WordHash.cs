using System.Globalization;

namespace Credibility.Attributions.Prose;

/// <summary>Hash of a word as lists compare words: small letters, straight apostrophes and hyphens, no invisible characters (FNV-1a).</summary>
public static class WordHash
{
    private const uint Basis = 2166136261, Prime = 16777619;

    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Basis;
        foreach (var letter in word)
        {
            hash = Add(hash, letter);
        }

        return hash;
    }

    /// <summary>The hash with one more letter; invisible ones leave it as it is.</summary>
    public static uint Add(uint hash, char letter) => IsInvisible(letter) ? hash : (hash ^ Plain(letter)) * Prime;

    public static uint Begin => Basis;

    /// <summary>Format characters, soft hyphens, joiners and marks of direction: they stand in words without being seen.</summary>
    public static bool IsInvisible(char letter) =>
        letter >= 0xAD && (letter == 0xAD || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format);

    private static char Plain(char letter) => letter switch
    {
        >= 'A' and <= 'Z' => (char)(letter | 0x20),
        < (char)128 => letter,
        '’' or 'ʼ' or '‘' => '\'',
        '‐' or '‑' => '-',
        _ => char.ToLowerInvariant(letter),
    };
}
