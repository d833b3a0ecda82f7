using Credibility.Attributions;
using Credibility.Drafts;

namespace Credibility.Provenance;

/// <summary>Which claims a draft rests on, where its author does not say.</summary>
internal static class KeyClaim
{
    /// <summary>Asserted in the title, in the first two paragraphs, an allegation against somebody, or a figure of the kind that readers remember.</summary>
    public static bool Is(IReadOnlyList<DeclaredClaim> group, ClaimKind kind, Topic? topic, Draft draft, IReadOnlyList<Chain> chains, KeyTitle title)
    {
        if (!kind.IsCheckable())
        {
            return false;
        }

        return group[0].Target is not null || (kind == ClaimKind.Figure && topic?.KeyFigure == true)
            || group.Any(claim => title.Asserts(draft.Title, claim.Text) || StandsUpFront(claim, draft, chains));
    }

    private static bool StandsUpFront(DeclaredClaim claim, Draft draft, IReadOnlyList<Chain> chains)
    {
        if (draft.Read is not { } text)
        {
            return false;
        }

        var end = EndOfSecondParagraph(text);
        return chains.Any(chain => chain.Attribution.ClaimId == claim.Id && StartOf(chain.Attribution) < end);
    }

    private static int? StartOf(Attribution attribution) => attribution.Content?.Start ?? attribution.ContentSpans?.Min(span => span.Start);

    private static int EndOfSecondParagraph(string text)
    {
        var at = 0;
        for (var paragraph = 0; paragraph < 2; paragraph++)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            var next = text.AsSpan(at).IndexOfAny('\n', '\u2029');
            if (next < 0)
            {
                return text.Length;
            }

            at += next;
        }

        return at;
    }
}
