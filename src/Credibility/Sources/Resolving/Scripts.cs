namespace Credibility.Sources.Resolving;

/// <summary>The three alphabets whose letters imitate one another, and the scripts in which joiners are ordinary spelling.</summary>
internal static class Scripts
{
    public const int Latin = 1, Cyrillic = 2, Greek = 4;

    /// <summary>The alphabet of a letter as a bit, 0 where it belongs to none of the three.</summary>
    public static int Of(char letter) => letter switch
    {
        < (char)128 => char.IsAsciiLetter(letter) ? Latin : 0,
        >= '\u00C0' and <= '\u024F' or >= '\u1E00' and <= '\u1EFF' => Latin,
        >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF' => Greek,
        >= '\u0400' and <= '\u052F' => Cyrillic,
        _ => 0,
    };

    /// <summary>Whether joiners and direction marks beside this letter are ordinary spelling: right-to-left and Indic scripts, emoji.</summary>
    public static bool UsesJoiners(char letter) =>
        letter is >= '\u0590' and <= '\u0DFF' or >= '\uFB1D' and <= '\uFEFC' or >= '\u2190' and <= '\u2BFF' || char.IsSurrogate(letter);
}
