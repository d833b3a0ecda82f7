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

    /// <summary>Whether remarks in the text lay all of its places to rest. Then it is a note, leads nothing and fails no check.</summary>
    public bool IsSuppressed => Places.Count > 0 && Places.All(place => place.Suppression is not null);
}

/// <summary>One place that a finding is about, complete in itself: formats that show places one by one need nothing else.</summary>
/// <param name="Span">Where in the text, or null where the draft has none.</param>
/// <param name="Quote">The words at that place, or the claim's or source's words.</param>
public sealed record FindingPlace(TextSpan? Span, string Quote)
{
    /// <summary>The claim, or null where it is about a source or the draft as a whole.</summary>
    public string? ClaimId { get; init; }

    public IReadOnlyList<string> AttributionIds { get; init; } = [];

    /// <summary>What the rule says of this place alone.</summary>
    public string Message { get; init; } = "";

    /// <summary>0–1; 1 where it rests on declared input.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Stable over edits elsewhere in the draft; holds no line number. Two places of a finding never share one.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>The remark in the text that lays it to rest, or null. Then it fails no check.</summary>
    public FindingSuppression? Suppression { get; init; }
}

/// <param name="Kind">One of <see cref="Drafts.Suppression.Kinds"/>.</param>
/// <param name="Words">The reason in words.</param>
public sealed record FindingSuppression(string Kind, string Words);
