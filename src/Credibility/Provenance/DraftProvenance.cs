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

    public TracedAttribution Attribution(string id) => _byId[id];

    /// <summary>Attributions that are somebody's words: relays aside.</summary>
    public IEnumerable<TracedAttribution> Voices => Attributions.Where(traced => traced.Standing != Drafts.Standing.Relay);
}
