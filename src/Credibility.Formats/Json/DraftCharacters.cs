using System.Globalization;

namespace Credibility.Formats.Json;

/// <summary>What names and texts may be made of.</summary>
internal static class DraftCharacters
{
    /// <summary>
    /// True if nothing in it would be seen: white space, formatting characters such as zero-width space, and the letters that
    /// Unicode draws as nothing (Braille blank, Hangul fillers).
    /// </summary>
    public static bool IsBlank(string value) => value.All(c => char.IsWhiteSpace(c)
        || c is '\u2800' or '\u3164' or '\u115F' or '\u1160' or '\uFFA0' || char.GetUnicodeCategory(c) == UnicodeCategory.Format);

    /// <summary>The first C0 or C1 control character, or null. Names go to terminals, where an escape sequence is a command.</summary>
    public static char? ControlIn(string value, bool linesAllowed)
    {
        foreach (var c in value)
        {
            if (char.IsControl(c) && !(linesAllowed && c is '\t' or '\n' or '\r'))
            {
                return c;
            }
        }

        return null;
    }
}
