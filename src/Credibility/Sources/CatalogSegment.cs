namespace Credibility.Sources;

/// <summary>A sorted, indexed, immutable run of profiles: the base of a catalog or its overlay.</summary>
internal sealed class CatalogSegment
{
    private readonly Dictionary<string, int> byId;
    private readonly byte[] hashes;

    private CatalogSegment(SourceProfile[] profiles, byte[] hashes)
    {
        Profiles = profiles;
        this.hashes = hashes;
        byId = new Dictionary<string, int>(profiles.Length, StringComparer.Ordinal);
        for (var i = 0; i < profiles.Length; i++)
        {
            byId.Add(profiles[i].Id, i);
        }

        Names = NameIndex.Build(profiles);
    }

    /// <summary>Ordered by id.</summary>
    public SourceProfile[] Profiles { get; }

    public NameIndex Names { get; }

    /// <summary>Profiles that carry the hash of all they held when they came in, slimmed or not.</summary>
    public static CatalogSegment Build(IEnumerable<(SourceProfile Profile, MultisetHash Hash)> members)
    {
        var sorted = members.ToArray();
        Array.Sort(sorted, (left, right) => string.CompareOrdinal(left.Profile.Id, right.Profile.Id));
        var hashes = new byte[sorted.Length * MultisetHash.Bytes];
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && sorted[i].Profile.Id == sorted[i - 1].Profile.Id)
            {
                throw new ArgumentException($"two profiles have the id '{sorted[i].Profile.Id}'", nameof(members));
            }

            sorted[i].Hash.Write(hashes.AsSpan(i * MultisetHash.Bytes));
        }

        return new CatalogSegment([.. sorted.Select(member => member.Profile)], hashes);
    }

    public int IndexOf(string id) => byId.TryGetValue(id, out var index) ? index : -1;

    public MultisetHash HashAt(int index) => MultisetHash.Of(hashes.AsSpan(index * MultisetHash.Bytes, MultisetHash.Bytes));

    public IEnumerable<(SourceProfile Profile, MultisetHash Hash)> Members()
    {
        for (var i = 0; i < Profiles.Length; i++)
        {
            yield return (Profiles[i], HashAt(i));
        }
    }

    /// <summary>Profiles after an id, by binary search.</summary>
    public IEnumerable<SourceProfile> After(string? id)
    {
        var (low, high) = (0, id is null ? 0 : Profiles.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(Profiles[middle].Id, id) <= 0 ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < Profiles.Length; i++)
        {
            yield return Profiles[i];
        }
    }
}
