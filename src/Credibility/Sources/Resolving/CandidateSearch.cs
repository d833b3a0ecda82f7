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
    public List<Hit> ByKey(string key) => Collect(index => index.Keys, ChainedIndex.HashOf(key));

    public List<Hit> ByWeak(string weak) => Collect(index => index.WeakKeys, ChainedIndex.HashOf(weak));

    public List<Hit> ByInitials(string initials) => Collect(index => index.Initials, ChainedIndex.HashOf(initials));

    public List<Hit> BySurname(string coarse) => Collect(index => index.Surnames, ChainedIndex.HashOf(coarse));

    public List<Hit> ByCoarse(string coarse)
    {
        var hits = new List<Hit>();
        foreach (var segment in Segments())
        {
            var index = segment.Names;
            for (var entry = index.CoarseKeys.First(ChainedIndex.HashOf(coarse)); entry >= 0; entry = index.CoarseKeys.Next(entry))
            {
                if (index.CoarseAt(index.CoarseKeys.Ordinal(entry)).SequenceEqual(coarse))
                {
                    Keep(hits, segment, index.CoarseKeys.Ordinal(entry));
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
            var index = segment.Names.Addresses;
            for (var entry = index.First(ChainedIndex.HashOf(address)); entry >= 0; entry = index.Next(entry))
            {
                var profile = segment.Profiles[index.Ordinal(entry)];
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
        var measured = 0;
        foreach (var segment in Segments())
        {
            var seen = new HashSet<int>();
            foreach (var ordinal in SharingPieces(segment.Names, coarse))
            {
                if (measured >= maxMeasured)
                {
                    break;
                }

                if (!seen.Add(ordinal))
                {
                    continue;
                }

                measured++;
                var other = segment.Names.CoarseAt(ordinal);
                var limit = Math.Min(NameIndex.EditsFor(coarse.Length), NameIndex.EditsFor(other.Length));
                var edits = EditDistance.Within(coarse, other, limit);
                if (edits <= limit && Kept(segment, ordinal) is { } hit)
                {
                    hits.Add((hit, edits));
                }
            }
        }

        return hits;
    }

    private static IEnumerable<int> SharingPieces(NameIndex index, string coarse)
    {
        var reach = NameIndex.EditsFor(coarse.Length);
        for (var length = Math.Max(NameIndex.OneEdit, coarse.Length - reach); length <= coarse.Length + reach; length++)
        {
            var edits = NameIndex.EditsFor(length);
            if (Math.Abs(length - coarse.Length) > edits)
            {
                continue;
            }

            for (var piece = 0; piece <= edits; piece++)
            {
                var (start, size) = NameIndex.Piece(length, edits + 1, piece);
                for (var at = Math.Max(0, start - edits); at <= Math.Min(coarse.Length - size, start + edits); at++)
                {
                    var hash = NameIndex.PieceHash(length, piece, coarse.AsSpan(at, size));
                    for (var entry = index.Pieces.First(hash); entry >= 0; entry = index.Pieces.Next(entry))
                    {
                        yield return index.Pieces.Ordinal(entry);
                    }
                }
            }
        }
    }

    private List<Hit> Collect(Func<NameIndex, ChainedIndex> choose, uint hash)
    {
        var hits = new List<Hit>();
        foreach (var segment in Segments())
        {
            var index = choose(segment.Names);
            for (var entry = index.First(hash); entry >= 0 && hits.Count < maxMeasured; entry = index.Next(entry))
            {
                Keep(hits, segment, index.Ordinal(entry));
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
