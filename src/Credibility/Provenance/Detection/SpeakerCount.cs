using System.Globalization;
using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;

namespace Credibility.Provenance.Detection;

/// <summary>How many people a mention is of, where the text counts them: "two officials", "the only official we had spoken to".</summary>
internal sealed class SpeakerCount
{
    private static readonly string[] Words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private readonly TokenisedText text;
    private readonly List<string> onlyOnes;

    public SpeakerCount(ProseReading reading)
    {
        text = reading.Text;
        onlyOnes = [.. reading.Entities.SelectMany(entity => entity.Mentions).Where(mention => mention.Count >= 3 && IsOnly(mention)).Select(mention => text.TextOf(mention).ToLowerInvariant())];
    }

    public int? Read(TokenRange source)
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

        return IsOnlyOne(source) ? 1 : null;
    }

    /// <summary>"Officials", of whom the text says elsewhere "the only official": the plural stood for one.</summary>
    private bool IsOnlyOne(TokenRange source)
    {
        var plural = text.TextOf(source).ToLowerInvariant();
        if (!plural.EndsWith('s') || plural.Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        return onlyOnes.Any(words => words.StartsWith("the only " + plural[..^1], StringComparison.Ordinal) || words.StartsWith("only one " + plural[..^1], StringComparison.Ordinal));
    }

    private bool IsOnly(TokenRange mention) => text.WordAt(mention.First) is "Only" or "only" || text.WordAt(mention.First + 1) is "only";
}
