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
    private readonly Lazy<IReadOnlySet<int>> _paragraphs;

    internal AnonymityWords(Lazy<DraftText?> text, AuditPhrases phrases)
    {
        (_text, _phrases) = (text, phrases);
        _reasons = new(() => text.Value is { } draft ? phrases.AnonymityReasons.In(draft.Text) : []);
        _paragraphs = new(() => _reasons.Value.Select(reason => text.Value!.ParagraphAt(reason.Start)).ToHashSet());
    }

    /// <summary>Declared, or said in the paragraph of the mention or the next; anywhere, where the text does not show the mention.</summary>
    public bool GivesReason(TracedAttribution traced)
    {
        if (IsReason(traced.Chain.Attribution.AnonymityReason))
        {
            return true;
        }

        if (_text.Value is not { } text || _paragraphs.Value.Count == 0)
        {
            return false;
        }

        var places = Places.Of(traced, text.Text);
        return places.Count == 0 || IsTakenUp(traced, text) || places.Select(place => text.ParagraphAt(place.Start)).Any(at => _paragraphs.Value.Contains(at) || _paragraphs.Value.Contains(at + 1));
    }

    /// <summary>"The accountant asked not to be named because …" paragraphs after "a former accountant at the firm"; "the officials, who …" after "senior officials".</summary>
    private bool IsTakenUp(TracedAttribution traced, DraftText text)
    {
        var words = traced.Chain.Source.Name.ToLowerInvariant().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var head = words.Skip(traced.Chain.Source.Unnamed.IsOne ? 1 : 0).TakeWhile(word => !Links.Contains(word, StringComparer.Ordinal)).LastOrDefault();
        return head is { Length: >= 5 } && _reasons.Value.Any(reason => Holds(text, reason.Start, "the " + head));
    }

    private static bool Holds(DraftText text, int at, string words)
    {
        var found = text.Text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        for (var tries = 0; found >= 0 && tries < 50; tries++)
        {
            if (text.ParagraphAt(found) == text.ParagraphAt(at))
            {
                return true;
            }

            found = text.Text.IndexOf(words, found + 1, StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }

    private static readonly string[] Links = ["at", "in", "of", "on", "for", "who", "with", "from", "near", "whose", "that"];

    private bool IsReason(string? words) =>
        !string.IsNullOrWhiteSpace(words)
        && (_phrases.AnonymityReasons.IsIn(words) || !_phrases.AnonymityRequests.IsIn(words) || WordCount.Of(_phrases.AnonymityRequests.Without(words)) >= MinReasonWords);
}
