using Credibility.Drafts;

namespace Credibility.Policies;

/// <summary>A rule's located answer with a mend.</summary>
/// <param name="Lead">Among those that a page shows first.</param>
/// <param name="Rewrite">Text that can be pasted, or null.</param>
/// <param name="ClaimId">The worst claim it is about, or null.</param>
/// <param name="Confidence">0–1; 1 where it rests on declared input.</param>
/// <param name="Fingerprint">Stable over edits elsewhere in the draft; holds no line number.</param>
public sealed record Finding(
    string Rule, string Name, FindingLevel Level, bool Lead, string Message, string Why, string Remedy, string? Rewrite,
    IReadOnlyList<GuidanceCitation> Guidance, string? ClaimId, IReadOnlyList<string> AttributionIds,
    IReadOnlyList<FindingPlace> Places, double Confidence, string Fingerprint)
{
    /// <summary>The editor's decision that it falls under, or null. Then it is a note, leads nothing and fails no check.</summary>
    public FindingDecision? Decision { get; init; }
}

/// <param name="Span">Where in the text, or null where the draft has none.</param>
/// <param name="Quote">The words at that place, or the claim's or source's words.</param>
public sealed record FindingPlace(TextSpan? Span, string Quote);
