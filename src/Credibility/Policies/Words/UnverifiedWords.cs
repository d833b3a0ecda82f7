using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Provenance;

namespace Credibility.Policies.Words;

/// <summary>Whether the draft says of a claim that nobody has verified it.</summary>
public sealed class UnverifiedWords
{
    private readonly Lazy<DraftText?> _text;
    private readonly Lazy<IReadOnlyList<TextSpan>> _said;
    private readonly Lazy<IReadOnlySet<int>> _paragraphs;
    private readonly Lazy<int> _words;

    internal UnverifiedWords(Lazy<DraftText?> text, AuditPhrases phrases)
    {
        _text = text;
        _said = new(() => text.Value is { } draft ? phrases.Unverified.In(draft.Text) : []);
        _paragraphs = new(() => _said.Value.Select(said => text.Value!.ParagraphAt(said.Start)).ToHashSet());
        _words = new(() => text.Value is { } draft ? WordCount.Of(draft.Text) : 0);
    }

    /// <summary>Whether the text says anywhere that something has not been verified.</summary>
    public bool Anywhere => _said.Value.Count > 0;

    /// <summary>Declared, or said beside the claim, up front, or anywhere in a short draft.</summary>
    /// <param name="settings">
    /// Of a rule with <c>upFrontShare</c>, the share of the text, 0–1, that counts as up front; <c>shortDraftWords</c>, from which a
    /// draft is no longer short; <c>nextParagraphs</c>, how many behind the claim's own still count as beside it.
    /// </param>
    /// <returns>Null where the text says it somewhere and where the claim stands is not known.</returns>
    public bool? SaidOf(TracedClaim claim, RuleSettings settings)
    {
        if (claim.Claim.SaidUnverified)
        {
            return true;
        }

        if (_text.Value is not { } text || !Anywhere)
        {
            return false;
        }

        if (_words.Value < settings.Number("shortDraftWords") || _said.Value[0].Start < settings.Number("upFrontShare") * text.Text.Length)
        {
            return true;
        }

        var stands = Places.OfClaim(claim, text.Text).Select(place => text.ParagraphAt(place.Start)).ToHashSet();
        return stands.Count == 0
            ? null
            : stands.Any(paragraph => Enumerable.Range(paragraph, 1 + (int)settings.Number("nextParagraphs")).Any(_paragraphs.Value.Contains));
    }
}
