using System.Globalization;
using System.Text;

namespace Credibility.Formats.Text;

/// <summary>
/// Makes text safe to show: a control character could clear the screen or retitle the window, and a bidirectional override could
/// show words in another order than they stand in. Both are spelt out instead.
/// </summary>
public static class VisibleText
{
    /// <summary>The text on one line, with what would act instead of being seen written as its code.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t' or 0x2028 or 0x2029)
            {
                visible.Append(' ');
            }
            else if (Acts(rune))
            {
                visible.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            }
            else
            {
                visible.Append(rune.ToString());
            }
        }

        return visible.ToString();
    }

    /// <summary>Terminal columns that the text takes: two for East Asian wide characters and emoji, none for marks.</summary>
    public static int Columns(string text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            columns += Columns(rune);
        }

        return columns;
    }

    /// <summary>Columns of one letter as a reader sees it, which may be several code points: an emoji with its modifiers takes two.</summary>
    internal static int LetterColumns(string letter)
    {
        var shown = Of(letter);
        return shown.Length > 1 && shown == letter && (letter.Contains('\uFE0F', StringComparison.Ordinal) || letter.EnumerateRunes().Any(rune => Columns(rune) > 1)) ? 2 : Columns(shown);
    }

    public static int Columns(Rune rune) => rune.Value < 0x300 ? 1
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : IsWide(rune.Value) ? 2 : 1;

    /// <summary>C0 and C1 controls, and the embeddings, overrides and isolates of the bidirectional algorithm.</summary>
    private static bool Acts(Rune rune) => Rune.IsControl(rune) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>The blocks that Unicode's EastAsianWidth lists as wide, coarsely.</summary>
    private static bool IsWide(int value) => value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
