using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Resolving;

namespace Credibility.Provenance;

/// <summary>
/// Parties as declared, else derived: the targets of adverse claims, the sides on opposite stances of one claim, and whoever
/// asserts an adverse claim about an opponent. Nationality makes nobody a party, nor does being a state's public broadcaster.
/// </summary>
public sealed class PartyReader(SourceCatalog catalog, AutonomyTable autonomy, CitedSourceResolver resolver)
{
    public PartyTable Read(Draft draft, IReadOnlyList<DeclaredClaim> claims, IReadOnlyList<Chain> chains, IReadOnlyDictionary<string, ResolvedSource> sources)
    {
        if (draft.Parties.Count > 0)
        {
            var declared = draft.Parties.Select(party => Declared(party, sources)).ToList();
            return new PartyTable(declared, declared.Count >= 2 || claims.Any(claim => claim.Target is not null));
        }

        var derived = new SortedDictionary<string, Party>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            Derive(claim, chains, sources, derived);
        }

        return new PartyTable([.. derived.Values], claims.Any(claim => claim.Target is not null) || derived.Count >= 2);
    }

    /// <summary>The party or source that a claim's target names: its party id, else the side of the source.</summary>
    public string? TargetParty(string? target, PartyTable parties, IReadOnlyDictionary<string, ResolvedSource> sources)
    {
        if (target is null || parties.Find(target) is not null)
        {
            return target;
        }

        return sources.TryGetValue(target, out var source) ? parties.Parties.FirstOrDefault(party => Includes(party, source))?.Id : null;
    }

    /// <summary>Whether the source is the party, is listed among its members, or speaks for one of its states.</summary>
    private bool Includes(Party party, ResolvedSource source)
    {
        var side = SideOf(source);
        return party.Id == side || party.MemberKeys.Any(member => member == source.Key || member == side) || party.States.Any(state => OriginKeys.StateOf(state) == side);
    }

    private Party Declared(DeclaredParty party, IReadOnlyDictionary<string, ResolvedSource> sources)
    {
        var members = party.Members.Select(member =>
            sources.TryGetValue(member, out var source) ? source.Key
            : catalog.Find(member)?.Id ?? resolver.Resolve(new Conduit(member, ContentForm.Paraphrase, null)).Key);
        return new Party(party.Id, party.Name, party.States, [.. members], Derived: false);
    }

    private void Derive(DeclaredClaim claim, IReadOnlyList<Chain> chains, IReadOnlyDictionary<string, ResolvedSource> sources, SortedDictionary<string, Party> derived)
    {
        var target = claim.Target is { } id && sources.TryGetValue(id, out var source) ? SideOf(source) ?? source.Key : null;
        Add(target, derived);
        var sides = chains.Where(chain => chain.Attribution.ClaimId == claim.Id).Select(chain => (chain.Attribution, Side: SideOf(chain.Source))).ToList();
        var contested = sides.Any(side => side.Attribution.Stance == Stance.Disputes);
        foreach (var (attribution, side) in sides)
        {
            var accuses = target is not null && attribution.Stance == Stance.Supports && side != target
                && (attribution.Standing == Standing.AboutOpponent || IsState(side) && IsState(target));
            if (contested || accuses)
            {
                Add(side, derived);
            }
        }
    }

    private void Add(string? side, SortedDictionary<string, Party> derived)
    {
        if (side is null || derived.ContainsKey(side))
        {
            return;
        }

        var profile = catalog.Find(side);
        var party = profile?.Governing == "state"
            ? new Party(side, profile.Name, [profile.Country!], [], Derived: true)
            : new Party(side, profile?.Name ?? side[(side.LastIndexOf(':') + 1)..], [], [side], Derived: true);
        derived.Add(side, party);
    }

    private bool IsState(string? side) => side is not null && catalog.Find(side)?.Governing == "state";

    /// <summary>The side a source speaks for as a party: its state for bodies that speak as the state, itself for anybody else but media.</summary>
    private string? SideOf(ResolvedSource source)
    {
        if (source.Profile is null && source.Affiliation.Body is { } body && catalog.Find(body) is { } employer)
        {
            return SideOf(employer);
        }

        return source.Profile is { } profile ? SideOf(profile)
            : source.Mention is MentionClass.NamedPerson or MentionClass.Body or MentionClass.BodyInContext ? source.Key : null;
    }

    private string? SideOf(SourceProfile profile)
    {
        if (profile.Governing is { } row && profile.Country is { } country)
        {
            var speaksForState = !autonomy.Governing.TryGetValue(row, out var governing) || (!governing.OwnRoot && governing.InDispute < 0.5);
            return speaksForState ? OriginKeys.StateOf(country) : profile.Id;
        }

        if (profile.Kind.IsHuman())
        {
            return profile.Affiliations.FirstOrDefault(tie => tie.Tie != AffiliationTie.Employment && tie.Body is not null) is { } tie
                && catalog.Find(tie.Body!) is { } body ? SideOf(body) : profile.Id;
        }

        return profile.Kind.IsMedium() ? null : profile.Id;
    }
}
