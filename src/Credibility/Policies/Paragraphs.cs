using Credibility.Drafts;
using Credibility.Provenance;

namespace Credibility.Policies;

/// <summary>Paragraphs of a draft's text, as rules ask for them.</summary>
internal static class Paragraphs
{
    /// <summary>The paragraph in which a claim stands: where it is attributed, else where its words are; null where neither is known.</summary>
    public static string? Holding(TracedClaim claim, string text)
    {
        var at = claim.Supporters.Concat(claim.Disputers).Select(traced => SpanOf(traced)?.Start).FirstOrDefault(start => start is not null)
            ?? (claim.Claim.Text.Length == 0 ? -1 : text.IndexOf(claim.Claim.Text.TrimEnd('.'), StringComparison.OrdinalIgnoreCase));
        return at < 0 || at >= text.Length ? null : Around(text, at);
    }

    /// <summary>Whether a word or phrase stands in a text as a whole, whatever its case.</summary>
    public static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static TextSpan? SpanOf(TracedAttribution traced) =>
        traced.Chain.Attribution.Content ?? (traced.Chain.Attribution.ContentSpans is { Count: > 0 } spans ? spans[0] : traced.Chain.Attribution.Source);

    private static string Around(string text, int at)
    {
        var start = at == 0 ? -1 : text.LastIndexOf('\n', at - 1);
        var end = text.IndexOf('\n', at);
        return text[(start + 1)..(end < 0 ? text.Length : end)];
    }
}
