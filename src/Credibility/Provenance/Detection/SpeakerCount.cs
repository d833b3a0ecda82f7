using System.Globalization;
using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;

namespace Credibility.Provenance.Detection;

/// <summary>How many people a mention is of, where the text counts them: "two officials", "the only official we had spoken to".</summary>
internal static class SpeakerCount
{
    private static readonly string[] Words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static int? Read(TokenisedText text, TokenRange source, ProseReading reading)
    {
        var first = text.WordAt(source.First).ToString().ToLowerInvariant();
        if (text.Tokens[source.First].Kind == TokenKind.Number && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var counted) && counted is > 0 and < 1_000)
        {
            return counted;
        }

        var number = Array.IndexOf(Words, first);
        if (number > 0)
        {
            return number + 1;
        }

        return IsOnlyOne(text, source, reading) ? 1 : null;
    }

    /// <summary>"Officials", of whom the text says elsewhere "the only official": the plural stood for one.</summary>
    private static bool IsOnlyOne(TokenisedText text, TokenRange source, ProseReading reading)
    {
        var plural = text.TextOf(source).ToLowerInvariant();
        if (!plural.EndsWith('s') || plural.Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var mention in reading.Entities.SelectMany(entity => entity.Mentions))
        {
            var words = text.TextOf(mention).ToLowerInvariant();
            if (words.StartsWith("the only " + plural[..^1], StringComparison.Ordinal) || words.StartsWith("only one " + plural[..^1], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
