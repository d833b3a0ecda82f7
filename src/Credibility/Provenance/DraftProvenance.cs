using Credibility.Sources.Resolving;

namespace Credibility.Provenance;

/// <summary>Where everything in the draft came from.</summary>
/// <param name="Sources">By the draft's source id.</param>
/// <param name="Attributions">All of them, in the draft's order.</param>
/// <param name="NearMisses">Claims that look alike but stay apart.</param>
public sealed record DraftProvenance(
    DateOnly FactsValidOn, IReadOnlyDictionary<string, ResolvedSource> Sources, PartyTable Parties, IReadOnlyList<TracedAttribution> Attributions,
    IReadOnlyList<TracedClaim> Claims, IReadOnlyList<(string First, string Second)> NearMisses, InfluenceGraph Influence)
{
    private readonly Dictionary<string, TracedAttribution> _byId = Attributions.ToDictionary(traced => traced.Id, StringComparer.Ordinal);

    private readonly Dictionary<string, TracedClaim> _claimById = Claims.SelectMany(claim => claim.Claim.MergedIds.Append(claim.Claim.Id).Select(id => (id, claim)))
        .ToDictionary(pair => pair.id, pair => pair.claim, StringComparer.Ordinal);

    public TracedAttribution Attribution(string id) => _byId[id];

    /// <summary>The claim that an attribution is about, or null.</summary>
    public TracedClaim? ClaimOf(TracedAttribution traced) => traced.Chain.Attribution.ClaimId is { } id ? _claimById.GetValueOrDefault(id) : null;

    /// <summary>Attributions that are somebody's words: relays aside.</summary>
    public IEnumerable<TracedAttribution> Voices => Attributions.Where(traced => traced.Standing != Drafts.Standing.Relay);
}
