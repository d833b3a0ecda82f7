using Credibility.Drafts;

namespace Credibility.Formats.Files;

/// <summary>Finds a name in a text as whole words.</summary>
internal static class NameInText
{
    /// <summary>Names of up to so many letters are found in their own case only: "US" is no part of a sentence about "us".</summary>
    private const int ShortName = 3;

    /// <summary>The place nearest to an offset; null where the text does not hold the name.</summary>
    public static TextSpan? Nearest(string name, string text, int offset)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        var comparison = name.Length <= ShortName ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        TextSpan? nearest = null;
        for (var at = text.IndexOf(name, comparison); at >= 0; at = text.IndexOf(name, at + name.Length, comparison))
        {
            var end = at + name.Length;
            var isWhole = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            if (isWhole && (nearest is not { } best || Math.Abs(at - offset) < Math.Abs(best.Start - offset)))
            {
                nearest = new TextSpan(at, end);
            }
        }

        return nearest;
    }
}
