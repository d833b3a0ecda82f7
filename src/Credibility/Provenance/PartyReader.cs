using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Resolving;

namespace Credibility.Provenance;

/// <summary>
/// Parties as declared, else derived: the targets of adverse claims and whoever asserts one about an opponent. Sides that only
/// stand on opposite stances of a claim are named as well and bear on nothing, so that a denial changes no support.
/// </summary>
public sealed class PartyReader(SourceCatalog catalog, AutonomyTable autonomy, CitedSourceResolver resolver, DateOnly on)
{
    private readonly SideReader _sides = new(catalog, autonomy, on);

    public PartyTable Read(Draft draft, IReadOnlyList<DeclaredClaim> claims, IReadOnlyList<Chain> chains, IReadOnlyDictionary<string, ResolvedSource> sources)
    {
        var isAdverse = claims.Any(claim => claim.Target is not null);
        if (draft.Parties.Count > 0)
        {
            var declared = draft.Parties.Select(party => Declared(party, chains, sources)).ToList();
            return new PartyTable(declared, declared.Count(party => !party.Derived) >= 2 || isAdverse)
            {
                Accusations = draft.Parties.SelectMany(party => (party.DetectedAgainst ?? []).Select(other => (party.Id, other))).ToHashSet(),
            };
        }

        var derived = new DerivedParties(catalog);
        var about = ByClaim(chains);
        foreach (var claim in claims)
        {
            Derive(claim, [.. about[claim.Id]], sources, derived);
        }

        return new PartyTable(derived.ToList(), isAdverse) { Accusations = derived.Accusations };
    }

    /// <summary>The party that a claim's target names: by party id, else the party that the source is or belongs to.</summary>
    public string? TargetParty(string? target, PartyTable parties, IReadOnlyDictionary<string, ResolvedSource> sources)
    {
        if (target is null || parties.Find(target) is not null)
        {
            return target;
        }

        return sources.TryGetValue(target, out var source) ? (parties.Holding(source.Key) ?? parties.Holding(_sides.Of(source)))?.Id : null;
    }

    private Party Declared(DeclaredParty party, IReadOnlyList<Chain> chains, IReadOnlyDictionary<string, ResolvedSource> sources)
    {
        var members = party.Members.SelectMany(member => sources.TryGetValue(member, out var source)
            ? chains.Where(chain => chain.Attribution.SourceId == member).Select(chain => chain.OriginKey).Prepend(source.Key)
            : [catalog.Find(member)?.Id ?? resolver.Resolve(new Conduit(member, ContentForm.Paraphrase, null)).Key]);
        return new Party(party.Id, party.Name, party.States, [.. members.Distinct(StringComparer.Ordinal)], Derived: party.DetectedAgainst is not null);
    }

    private void Derive(DeclaredClaim claim, IReadOnlyList<Chain> about, IReadOnlyDictionary<string, ResolvedSource> sources, DerivedParties derived)
    {
        var target = claim.Target is { } id && sources.TryGetValue(id, out var source) ? derived.Add(_sides.Of(source) ?? source.Key, source, bears: true) : null;
        var contested = about.Any(chain => chain.Attribution.Stance == Stance.Disputes);
        foreach (var chain in about)
        {
            var side = _sides.Of(chain.Source);
            var accuses = target is not null && chain.Attribution.Stance == Stance.Supports && side is not null && side != target
                && (chain.Attribution.Standing == Standing.AboutOpponent || (_sides.IsState(side) && _sides.IsState(target)));
            if (accuses)
            {
                derived.Accuse(derived.Add(side!, chain.Source, bears: true), target!);
            }
            else if (contested && side is not null)
            {
                derived.Add(side, chain.Source, bears: false);
            }
        }
    }

    /// <summary>Chains by claim: for a denial the claim of the attribution that it answers, else its own.</summary>
    private static ILookup<string?, Chain> ByClaim(IReadOnlyList<Chain> chains)
    {
        var claimOf = chains.DistinctBy(chain => chain.Attribution.Id).ToDictionary(chain => chain.Attribution.Id, chain => chain.Attribution.ClaimId, StringComparer.Ordinal);
        return chains.ToLookup(
            chain => (chain.Attribution is { Stance: Stance.Disputes, Disputes: { } answered } ? claimOf.GetValueOrDefault(answered) : null) ?? chain.Attribution.ClaimId,
            StringComparer.Ordinal);
    }
}
