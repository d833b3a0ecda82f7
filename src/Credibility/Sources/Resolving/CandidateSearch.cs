using System.Numerics;

namespace Credibility.Sources.Resolving;

/// <summary>A name that an index brought up; the score decides what it is worth.</summary>
/// <param name="Alias">-1 the profile's name, else the number of the alias.</param>
internal readonly record struct Hit(SourceProfile Profile, int Alias)
{
    public string Text => Alias < 0 ? Profile.Name : Profile.Aliases[Alias].Text;
}

/// <summary>Brings up profiles by the keys of a name, the overlay's before the base's, cheaply and in bounded work.</summary>
internal sealed class CandidateSearch(SourceCatalog catalog, int maxMeasured)
{
    public List<Hit> ByKey(string key) => Collect(index => index.Keys, PostingIndex.HashOf(key));

    public List<Hit> ByWeak(string weak) => Collect(index => index.WeakKeys, PostingIndex.HashOf(weak));

    public List<Hit> ByInitials(string initials) => Collect(index => index.Initials, PostingIndex.HashOf(initials));

    public List<Hit> BySurname(string coarse) => Collect(index => index.Surnames, PostingIndex.HashOf(coarse));

    public List<Hit> ByCoarse(string coarse)
    {
        var hits = new List<Hit>();
        foreach (var segment in Segments())
        {
            var index = segment.Names;
            foreach (var ordinal in index.CoarseKeys.Find(PostingIndex.HashOf(coarse)))
            {
                if (index.CoarseAt(ordinal).SequenceEqual(coarse))
                {
                    Keep(hits, segment, ordinal);
                }
            }
        }

        return hits;
    }

    /// <summary>Profiles with this host or account.</summary>
    public List<SourceProfile> ByAddress(string address)
    {
        var found = new List<SourceProfile>();
        foreach (var segment in Segments())
        {
            foreach (var index in segment.Names.Addresses.Find(PostingIndex.HashOf(address)))
            {
                var profile = segment.Profiles[index];
                if (IsCurrent(segment, profile) && profile.Domains.Concat(profile.Accounts).Any(known => known.Equals(address, StringComparison.OrdinalIgnoreCase)) && !found.Contains(profile))
                {
                    found.Add(profile);
                }
            }
        }

        return found;
    }

    /// <summary>Names within the edits that their length allows, by shared pieces; each with its distance.</summary>
    public List<(Hit Hit, int Edits)> ByEdits(string coarse)
    {
        var hits = new List<(Hit, int)>();
        foreach (var segment in Segments())
        {
            var near = Measured(segment.Names, coarse);
            near.Sort((one, other) => one.Ordinal.CompareTo(other.Ordinal));
            for (var i = 0; i < near.Count; i++)
            {
                // A name comes up once for every piece that it shares.
                if ((i == 0 || near[i].Ordinal != near[i - 1].Ordinal) && Kept(segment, near[i].Ordinal) is { } hit)
                {
                    hits.Add((hit, near[i].Edits));
                }
            }
        }

        return hits;
    }

    /// <summary>Names that share an unharmed piece and are near indeed; at most so many are looked at as may be measured.</summary>
    private List<(int Ordinal, int Edits)> Measured(NameIndex index, string coarse)
    {
        var near = new List<(int, int)>();
        var measured = 0;
        var reach = NameIndex.EditsFor(coarse.Length);
        for (var length = Math.Max(NameIndex.OneEdit, coarse.Length - reach); length <= coarse.Length + reach; length++)
        {
            var edits = Math.Min(reach, NameIndex.EditsFor(length));
            for (var piece = 0; piece <= NameIndex.EditsFor(length) && Math.Abs(length - coarse.Length) <= edits; piece++)
            {
                var (start, size) = NameIndex.Piece(length, NameIndex.EditsFor(length) + 1, piece);
                for (var at = Math.Max(0, start - edits); at <= Math.Min(coarse.Length - size, start + edits); at++)
                {
                    var posting = index.Pieces.Find(NameIndex.PieceHash(length, piece, coarse.AsSpan(at, size)));
                    measured += Measure(near, index, posting, coarse, maxMeasured - measured);
                }
            }
        }

        return near;
    }

    /// <summary>Adds those of a posting that are near; the letters are counted first, which rules most out.</summary>
    private static int Measure(List<(int Ordinal, int Edits)> near, NameIndex index, ReadOnlySpan<int> posting, string coarse, int atMost)
    {
        var reach = NameIndex.EditsFor(coarse.Length);
        var parity = NameIndex.ParityOf(coarse);
        var measured = 0;
        foreach (var ordinal in posting)
        {
            if (BitOperations.PopCount(index.ParityAt(ordinal) ^ parity) > 2 * reach)
            {
                continue;
            }

            if (measured++ == atMost)
            {
                return atMost;
            }

            var other = index.CoarseAt(ordinal);
            var limit = Math.Min(reach, NameIndex.EditsFor(other.Length));
            var edits = EditDistance.Within(coarse, other, limit);
            if (edits <= limit)
            {
                near.Add((ordinal, edits));
            }
        }

        return measured;
    }

    private List<Hit> Collect(Func<NameIndex, PostingIndex> choose, uint hash)
    {
        var hits = new List<Hit>();
        foreach (var segment in Segments())
        {
            var index = choose(segment.Names);
            foreach (var ordinal in index.Find(hash))
            {
                if (hits.Count < maxMeasured)
                {
                    Keep(hits, segment, ordinal);
                }
            }
        }

        return hits;
    }

    private void Keep(List<Hit> hits, CatalogSegment segment, int ordinal)
    {
        if (Kept(segment, ordinal) is { } hit)
        {
            hits.Add(hit);
        }
    }

    private Hit? Kept(CatalogSegment segment, int ordinal)
    {
        var (index, alias) = segment.Names.NameAt(ordinal);
        var profile = segment.Profiles[index];
        return IsCurrent(segment, profile) ? new Hit(profile, alias) : null;
    }

    private bool IsCurrent(CatalogSegment segment, SourceProfile profile) => ReferenceEquals(segment, catalog.Overlay) || !catalog.IsReplaced(profile.Id);

    private CatalogSegment[] Segments() => catalog.OverlayCount > 0 ? [catalog.Overlay, catalog.Base] : [catalog.Base];
}
