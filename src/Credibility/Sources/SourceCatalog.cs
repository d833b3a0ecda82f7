using System.Collections.Frozen;
using System.Security.Cryptography;
using Credibility.Sources.States;

namespace Credibility.Sources;

/// <summary>
/// The immutable snapshot of profiles in use. Holds only what a report needs; evidence and history stay in storage
/// and are read by id. Lookups see the overlay first, then the base; a state's body that nobody wrote a profile for is
/// made from the role table.
/// </summary>
public sealed class SourceCatalog
{
    private readonly MultisetHash sum;
    private readonly byte[] tablesHash;
    private readonly FrozenSet<string> replaced;
    private readonly Lazy<string> sha256;

    private SourceCatalog(
        CatalogSegment baseSegment, CatalogSegment overlay, FrozenSet<string> replaced, StateBodies bodies, MultisetHash sum, byte[] tablesHash, int count, DateOnly asOf, long version,
        FlaggedAddresses flags)
    {
        (Base, Overlay, this.replaced, Bodies, this.sum, this.tablesHash) = (baseSegment, overlay, replaced, bodies, sum, tablesHash);
        (Count, AsOf, Version, Flags) = (count, asOf, version, flags);
        sha256 = new Lazy<string>(HashAll);
    }

    /// <summary>Rises with every published change.</summary>
    public long Version { get; }

    /// <summary>Hash over every profile's content, the state tables and the flagged hosts, independent of order and segments; 64 lower-case hex digits.</summary>
    public string Sha256 => sha256.Value;

    /// <summary>The day as of which facts are known; moves only with the catalog.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Profiles of their own, structural bodies not counted.</summary>
    public int Count { get; }

    /// <summary>The bodies that every state has.</summary>
    public StateBodies Bodies { get; }

    /// <summary>Hosts that stand in named data sets of coordinated sites.</summary>
    public FlaggedAddresses Flags { get; }

    /// <summary>How many profiles the overlay holds; compaction pays once this is no longer small.</summary>
    public int OverlayCount => Overlay.Profiles.Length;

    internal CatalogSegment Base { get; }

    internal CatalogSegment Overlay { get; }

    /// <summary>A catalog of these profiles in any order.</summary>
    /// <exception cref="ArgumentException">Two profiles have the same id.</exception>
    public static SourceCatalog Create(IEnumerable<SourceProfile> profiles, StateTables tables, DateOnly asOf, long version = 1)
    {
        var bodies = new StateBodies(tables);
        var members = Load(profiles, bodies);
        return new SourceCatalog(
            CatalogSegment.Build(members), CatalogSegment.Build([]), FrozenSet<string>.Empty, bodies, Sum(members), ProfileHash.Of(tables), members.Count, asOf, version,
            FlaggedAddresses.None);
    }

    /// <summary>
    /// The next catalog: some profiles new or changed, some withdrawn. Costs what the overlay costs, never the base;
    /// this catalog stays as it is. An id both changed and withdrawn is withdrawn.
    /// </summary>
    public SourceCatalog With(IEnumerable<SourceProfile> changedProfiles, IEnumerable<string> withdrawnIds, DateOnly asOf, long version)
    {
        var gone = withdrawnIds.ToHashSet(StringComparer.Ordinal);
        var changed = Load(changedProfiles, Bodies).Where(member => !gone.Contains(member.Profile.Id)).ToList();
        var touched = changed.Select(member => member.Profile.Id).Concat(gone).ToHashSet(StringComparer.Ordinal);
        var overlay = Overlay.Members().Where(member => !touched.Contains(member.Profile.Id)).Concat(changed);
        var before = touched.Select(HashOf).OfType<MultisetHash>().ToList();
        var next = before.Aggregate(sum, (total, hash) => total - hash) + Sum(changed);
        var hidden = replaced.Concat(touched.Where(id => Base.IndexOf(id) >= 0)).ToFrozenSet(StringComparer.Ordinal);
        return new SourceCatalog(
            Base, CatalogSegment.Build(overlay), hidden, Bodies, next, tablesHash, Count - before.Count + changed.Count, asOf, version, Flags);
    }

    /// <summary>The same content in one segment: same version, same hash.</summary>
    public SourceCatalog Compact()
    {
        var members = Base.Members().Where(member => !replaced.Contains(member.Profile.Id)).Concat(Overlay.Members());
        return new SourceCatalog(CatalogSegment.Build(members), CatalogSegment.Build([]), FrozenSet<string>.Empty, Bodies, sum, tablesHash, Count, AsOf, Version, Flags);
    }

    /// <summary>The same profiles with these flagged hosts in place of those before; without any, the hash is that of the profiles alone.</summary>
    public SourceCatalog WithFlags(FlaggedAddresses flags) => new(Base, Overlay, replaced, Bodies, sum, tablesHash, Count, AsOf, Version, flags);

    /// <summary>The profile with this id, a structural body of a state included; null where there is none.</summary>
    public SourceProfile? Find(string id)
    {
        var index = Overlay.IndexOf(id);
        if (index >= 0)
        {
            return Overlay.Profiles[index];
        }

        index = Base.IndexOf(id);
        return index >= 0 && !replaced.Contains(id) ? Base.Profiles[index] : Bodies.Find(id);
    }

    /// <summary>Profiles of their own, ordered by id, from the first id after <paramref name="afterId"/>.</summary>
    public IEnumerable<SourceProfile> List(string? afterId = null)
    {
        using var overlay = Overlay.After(afterId).GetEnumerator();
        var more = overlay.MoveNext();
        foreach (var profile in Base.After(afterId))
        {
            if (replaced.Contains(profile.Id))
            {
                continue;
            }

            for (; more && string.CompareOrdinal(overlay.Current.Id, profile.Id) < 0; more = overlay.MoveNext())
            {
                yield return overlay.Current;
            }

            yield return profile;
        }

        for (; more; more = overlay.MoveNext())
        {
            yield return overlay.Current;
        }
    }

    /// <summary>Whether a base profile is withdrawn or stands anew in the overlay.</summary>
    internal bool IsReplaced(string id) => replaced.Count > 0 && replaced.Contains(id);

    private MultisetHash? HashOf(string id)
    {
        if (Overlay.IndexOf(id) is >= 0 and var above)
        {
            return Overlay.HashAt(above);
        }

        return Base.IndexOf(id) is >= 0 and var below && !replaced.Contains(id) ? Base.HashAt(below) : null;
    }

    private static List<(SourceProfile Profile, MultisetHash Hash)> Load(IEnumerable<SourceProfile> profiles, StateBodies bodies)
    {
        var (writer, pool) = (new CanonicalWriter(), new TextPool());
        var members = new List<(SourceProfile, MultisetHash)>();
        var hash = new byte[MultisetHash.Bytes];
        foreach (var profile in profiles)
        {
            ProfileHash.Of(profile, writer, hash);
            members.Add((bodies.Enrich(profile).Slim(pool), MultisetHash.Of(hash)));
        }

        return members;
    }

    private static MultisetHash Sum(List<(SourceProfile Profile, MultisetHash Hash)> members) =>
        members.Aggregate(default(MultisetHash), (total, member) => total + member.Hash);

    private string HashAll()
    {
        Span<byte> all = stackalloc byte[3 * MultisetHash.Bytes];
        sum.Write(all);
        tablesHash.CopyTo(all[MultisetHash.Bytes..]);
        Flags.Hash.CopyTo(all[(2 * MultisetHash.Bytes)..]);
        return Convert.ToHexStringLower(SHA256.HashData(all[..((2 * MultisetHash.Bytes) + Flags.Hash.Length)]));
    }
}
