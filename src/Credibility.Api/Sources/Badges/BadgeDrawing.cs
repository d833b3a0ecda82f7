using System.Globalization;
using System.Text;
using System.Xml;

namespace Credibility.Api.Sources.Badges;

/// <summary>
/// Draws a badge. No script, style or outside resource, so that it is the same as a picture and as a page of its own under our
/// content policy; widths are computed and enforced, so that it needs no particular font.
/// </summary>
internal static class BadgeDrawing
{
    public const string LabelColor = "#333333";

    /// <summary>Longer names are cut: the title is read aloud whole.</summary>
    private const int MostNameChars = 120;

    private const double Padding = 6;

    public static string Draw(Badge badge)
    {
        var (label, message) = (WidthOf(Badge.Label), WidthOf(badge.Message));
        var left = Math.Ceiling(label + (2 * Padding));
        var whole = left + Math.Ceiling(message + (2 * Padding));
        // First-strong isolates: a name written from right to left must not turn the number beside it around.
        var title = Escaped($"\u2068{Shown(badge.Name)}\u2069: {badge.Message}");
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="20" viewBox="0 0 {whole} 20" role="img" aria-label="{title}">
            <title>{title}</title>
            <desc>{Escaped(badge.Meaning)}</desc>
            <rect width="{left}" height="20" fill="{LabelColor}"/>
            <rect x="{left}" width="{whole - left}" height="20" fill="{badge.Color}"/>
            <g fill="#ffffff" font-family="Verdana, 'DejaVu Sans', sans-serif" font-size="11" aria-hidden="true">
            <text x="{Padding}" y="14" textLength="{label:0.#}" lengthAdjust="spacingAndGlyphs">{Escaped(Badge.Label)}</text>
            <text x="{left + Padding}" y="14" textLength="{message:0.#}" lengthAdjust="spacingAndGlyphs">{Escaped(badge.Message)}</text>
            </g>
            </svg>

            """);
    }

    /// <summary>What XML may hold of it; a character that it may not hold in any form becomes U+FFFD.</summary>
    public static string Escaped(string text)
    {
        var clean = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => clean.Append("&lt;"),
                '>' => clean.Append("&gt;"),
                '&' => clean.Append("&amp;"),
                '"' => clean.Append("&quot;"),
                '\'' => clean.Append("&#39;"),
                // A tab or line break would become a space when the attribute is read.
                '\t' or '\n' or '\r' => clean.Append(' '),
                _ => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? clean.Append('\uFFFD') : clean.Append(rune.ToString()),
            };
        }

        return clean.ToString();
    }

    private static string Shown(string name)
    {
        // Whole characters as a reader counts them: half of one is none.
        var shown = new StringInfo(name);
        return shown.LengthInTextElements <= MostNameChars ? name : shown.SubstringByTextElements(0, MostNameChars) + "…";
    }

    /// <summary>Width in pixels of text at 11 pixels: the advances of Verdana, rounded.</summary>
    private static double WidthOf(string text) => text.Sum(c => c switch
    {
        'i' or 'l' or 'j' or ' ' or '.' or ',' or ':' => 3.7,
        'f' or 'r' or 't' => 4.5,
        'm' or 'w' => 9.8,
        _ => 6.9,
    });
}
