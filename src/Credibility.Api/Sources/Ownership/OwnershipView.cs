using Credibility.Api.Http;
using Credibility.Api.Registries;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Storage.Sources;

namespace Credibility.Api.Sources.Ownership;

/// <summary>Brings the graph of the catalog and the evidence of the store together. For one answer.</summary>
internal sealed class OwnershipView(Registry registry, Store store, DateOnly? asOf)
{
    /// <summary>Held sources that are shown: a state may hold hundreds.</summary>
    private const int MostOwned = 200;

    private readonly Dictionary<string, StoredSource?> stored = new(StringComparer.Ordinal);
    private readonly DateOnly day = asOf ?? registry.Catalog.AsOf;

    /// <summary>When the catalog last changed. Of the graph alone it cannot be told: who has left it leaves no date behind.</summary>
    public DateTimeOffset? Modified => store.Sources.RecordedAt(registry.Revision);

    /// <returns>Null where there has never been such a source.</returns>
    public OwnershipAnswer? Of(string id)
    {
        if ((registry.Catalog.Find(id) ?? Stored(id)?.Profile) is not { } source)
        {
            return null;
        }

        var controllers = new ControllerFinder(registry.Catalog, registry.Data.Method.Autonomy, day);
        var graph = OwnershipGraph.Above(source, registry.Catalog.Find, controllers, day);
        var basis = ControlBasis.Of(graph, source, controllers);
        var reading = OwnershipReading.Of(graph, source, basis?.Controller);
        var owned = Owned(id).GroupBy(held => held.Profile).ToList();
        var names = graph.Nodes.ToDictionary(node => node.Key, node => node.Name, StringComparer.Ordinal);
        var edges = graph.Edges.Concat(owned.Take(MostOwned).SelectMany(held => held).Select(held => held.Edge)).ToList();
        var control = ControlOf(source);
        return new OwnershipAnswer(
            source.Id, source.Name, IsGone(id) ? "withdrawn" : "current", asOf,
            basis is null ? null : new OwnershipController(basis.Controller, names.GetValueOrDefault(basis.Controller, basis.Controller), Names.Of(basis.Ground), Rounded(basis.HeldShare), basis.Through),
            control, [.. reading.Owners.Select(owner => Owner(owner, names))], UltimateOwner.BeneficialFrom,
            new OwnershipUnknown(Rounded(reading.Unknown.DirectShare)!.Value, Rounded(reading.Unknown.IntegratedShare)!.Value, reading.Unknown.HoldingsWithoutShare, reading.Unknown.Loops, graph.Unexplored),
            [.. graph.Nodes.Select(node => Place(node.Key, node.Name, node.Profile, node.Depth)).Concat(OwnedPlaces(owned.Take(MostOwned).Select(held => held.Key), names))],
            [.. edges.Select(Link)], owned.Count, Proofs(source.Id, control, edges));
    }

    /// <summary>From the store, since the catalog is not indexed by owner; as the catalog in use has them.</summary>
    private IEnumerable<(SourceProfile Profile, OwnershipEdge Edge)> Owned(string id) =>
        from held in store.Sources.FactsAbout(id).Where(fact => fact.Kind == FactKind.Ownership).Select(fact => fact.SourceId).Distinct(StringComparer.Ordinal)
        let profile = registry.Catalog.Find(held)
        where profile is not null && held != id
        from stake in profile.Owners
        where stake.Owner == id && stake.Valid.Covers(day)
        select (profile, new OwnershipEdge(id, held, stake.Share, stake.Control, Structural: false, stake.Valid, stake.Evidence));

    /// <summary>What holds the source too, in a loop, stands above it already.</summary>
    private IEnumerable<OwnershipPlace> OwnedPlaces(IEnumerable<SourceProfile> owned, Dictionary<string, string> above) =>
        owned.Where(profile => !above.ContainsKey(profile.Id)).Select(profile => Place(profile.Id, profile.Name, profile, -1));

    private OwnershipPlace Place(string key, string name, SourceProfile? profile, int level)
    {
        // An owner that has left the catalog still has its name.
        var gone = profile is null ? Stored(key) : null;
        var known = profile ?? gone?.Profile;
        return new OwnershipPlace(
            key, known?.Name ?? name, known is null ? null : Names.Of(known.Kind), known?.Country, known?.Structural == true, IsGone(key), level);
    }

    /// <summary>By the catalog in use, which may be half a second behind the store: the graph is drawn from it.</summary>
    private bool IsGone(string key) => registry.Catalog.Find(key) is null && Stored(key)?.Withdrawn == true;

    private OwnershipControl? ControlOf(SourceProfile source)
    {
        if (!source.Kind.IsMedium() && source.Control == ControlFactors.Unknown)
        {
            return null;
        }

        var reading = new ControlReader(registry.Data.Method.Autonomy).Read(source, day);
        return new OwnershipControl(
            reading.Type is { } type ? ControlTypeNames.Write(type) : null, reading.Assumed, Factor(source.Control.Funding), Factor(source.Control.Ownership), Factor(source.Control.Editorial));
    }

    private OwnershipFactor? Factor(ControlFactor? factor) => factor is not null && factor.Valid.Covers(day)
        ? new OwnershipFactor(factor.Value, factor.Valid.From?.Text, factor.Valid.To?.Text, factor.Evidence)
        : null;

    private static OwnershipOwner Owner(UltimateOwner owner, Dictionary<string, string> names) => new(
        owner.Key, names[owner.Key], Rounded(owner.IntegratedShare), owner.IsLeast, Rounded(owner.WeakestLink),
        new OwnershipBeneficial(owner.IsBeneficial, owner.ByIntegratedShare, owner.ByWeakestLink, owner.Controls));

    private static OwnershipLink Link(OwnershipEdge edge) => new(
        edge.Owner, edge.Owned, edge.Share, edge.Control, edge.Structural, edge.Valid.From?.Text, edge.Valid.To?.Text, edge.Evidence);

    private List<OwnershipProof> Proofs(string source, OwnershipControl? control, List<OwnershipEdge> edges)
    {
        var factors = new[] { control?.Funding, control?.Ownership, control?.Editorial }.SelectMany(factor => factor?.Evidence ?? []);
        var cited = edges.SelectMany(edge => edge.Evidence.Select(key => (edge.Owned, Key: key))).Concat(factors.Select(key => (Owned: source, Key: key))).Distinct()
            .OrderBy(proof => proof.Owned, StringComparer.Ordinal).ThenBy(proof => proof.Key, StringComparer.Ordinal);
        return [.. from proof in cited
                   let record = Stored(proof.Owned)?.Profile.Evidence.FirstOrDefault(one => one.Id == proof.Key)
                   where record is not null
                   select new OwnershipProof(proof.Owned, record.Id, record.Url, record.Publisher, record.Published?.Text, record.Retrieved?.Text, record.Note)];
    }

    private StoredSource? Stored(string id)
    {
        if (!stored.TryGetValue(id, out var source))
        {
            // The store may be a revision ahead: then the evidence would be that of other edges.
            source = store.Sources.FindAt(id, registry.Revision);
            stored.Add(id, source);
        }

        return source;
    }

    /// <summary>Twelve places: what is left of .1 + .2 is no ownership.</summary>
    private static double? Rounded(double? share) => share is { } value ? Math.Round(value, 12) : null;
}
