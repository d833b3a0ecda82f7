using Credibility.Drafts;

namespace Credibility.Provenance;

/// <summary>A claim of the draft after merging, with what was derived about it.</summary>
/// <param name="MergedIds">Ids of declared claims that say the same and count as this one.</param>
/// <param name="TargetParty">The party that an adverse claim would damage, or null.</param>
/// <param name="Key">Whether the draft rests on it.</param>
public sealed record Claim(
    string Id, string Text, ClaimKind Kind, string? Topic, string? Target, string? TargetParty, bool Key, bool OwnVoice, bool Hedged,
    bool SaidUnverified, IReadOnlyList<string> MergedIds, IReadOnlyList<string> Derived)
{
    /// <summary>The entity that <see cref="Target"/> names where it is a source, or null.</summary>
    public string? TargetKey { get; init; }

    /// <summary>How sure the reading of the text is, 0–1, where the claim was read from it; null where it was declared.</summary>
    public double? DetectedWith { get; init; }

    /// <summary>Whether reading the text took several contents for this one claim, and nobody has confirmed it.</summary>
    public bool UnconfirmedMerge { get; init; }

    /// <summary>Whether it would damage an identifiable party or source.</summary>
    public bool IsAdverse => Target is not null;
}

/// <summary>A claim with everything traced behind it.</summary>
/// <param name="Disputers">Attributions that answer it.</param>
/// <param name="Support">Null for kinds that are not graded.</param>
/// <param name="Contested">Null where nobody would have to answer.</param>
/// <param name="StatementOfRecord">A record-holder alone stands behind it.</param>
public sealed record TracedClaim(
    Claim Claim, IReadOnlyList<TracedAttribution> Supporters, IReadOnlyList<TracedAttribution> Disputers, SupportReading? Support,
    ContestedState? Contested, bool StatementOfRecord, bool Circular)
{
    public bool IsGraded => Support is not null;

    /// <summary>Entries of the contact log that put this claim, or the whole draft, to whom it would damage, in time for publication.</summary>
    public IReadOnlyList<ContactEntry> Asked { get; init; } = [];
}
