using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Provenance;

namespace Credibility.Policies.Words;

/// <summary>Whether the draft says why somebody is not named. That somebody asked not to be is no reason.</summary>
public sealed class AnonymityWords
{
    /// <summary>Words beside "on condition of anonymity" from which a declared reason says more than that.</summary>
    private const int MinReasonWords = 3;

    private readonly Lazy<DraftText?> _text;
    private readonly AuditPhrases _phrases;
    private readonly Lazy<IReadOnlyList<TextSpan>> _reasons;

    internal AnonymityWords(Lazy<DraftText?> text, AuditPhrases phrases)
    {
        (_text, _phrases) = (text, phrases);
        _reasons = new(() => text.Value is { } draft ? phrases.AnonymityReasons.In(draft.Text) : []);
    }

    /// <summary>Declared, or said in the paragraph of the mention or the next; anywhere, where the text does not show the mention.</summary>
    public bool GivesReason(TracedAttribution traced)
    {
        if (IsReason(traced.Chain.Attribution.AnonymityReason))
        {
            return true;
        }

        if (_text.Value is not { } text || _reasons.Value.Count == 0)
        {
            return false;
        }

        var paragraphs = Places.Of(traced, text.Text).Select(place => text.ParagraphAt(place.Start)).ToHashSet();
        return paragraphs.Count == 0
            || _reasons.Value.Select(reason => text.ParagraphAt(reason.Start)).Any(at => paragraphs.Contains(at) || paragraphs.Contains(at - 1));
    }

    private bool IsReason(string? words) =>
        !string.IsNullOrWhiteSpace(words)
        && (_phrases.AnonymityReasons.IsIn(words) || !_phrases.AnonymityRequests.IsIn(words) || WordCount.Of(_phrases.AnonymityRequests.Without(words)) >= MinReasonWords);
}
