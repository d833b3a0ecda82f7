using Credibility.Attributions.Prose;

namespace Credibility.Provenance.Detection;

/// <summary>The numbers in what is said.</summary>
internal sealed class ContentFigures(TokenisedText text)
{
    private static readonly HashSet<uint> Numbers =
    [
        .. "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million dozens dozen"
            .Split(' ').Select(word => WordHash.Of(word)),
    ];

    public bool Any(IReadOnlyList<TokenRange> content) => Of(content).Any();

    /// <summary>The numbers that a content gives, as written; years, clock times and ordinals are none.</summary>
    public IEnumerable<string> Of(IReadOnlyList<TokenRange> content)
    {
        foreach (var range in content)
        {
            for (var at = range.First; at < range.End; at++)
            {
                var token = text.Tokens[at];
                if (token.Kind == TokenKind.Number && !IsDate(at, range.End))
                {
                    yield return text.WordAt(at).ToString();
                }
                else if (Numbers.Contains(token.Word))
                {
                    yield return text.WordAt(at).ToString().ToLowerInvariant();
                }
            }
        }
    }

    internal static bool IsMonth(ReadOnlySpan<char> word) =>
        word is "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December";

    private bool IsDate(int at, int end)
    {
        var word = text.WordAt(at);
        var year = word.Length == 4 && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal));
        var month = at + 1 < end && IsMonth(text.WordAt(at + 1)) || at > 0 && IsMonth(text.WordAt(at - 1));
        return year || month || word.EndsWith("th", StringComparison.Ordinal) || word.EndsWith("st", StringComparison.Ordinal) || word.Contains(':');
    }
}
