namespace Credibility.Sources.Resolving;

/// <summary>A name that an index brought up; the score decides what it is worth.</summary>
/// <param name="Alias">-1 the profile's name, else the number of the alias.</param>
internal readonly record struct Hit(SourceProfile Profile, int Alias)
{
    public string Text => Alias < 0 ? Profile.Name : Profile.Aliases[Alias].Text;
}

/// <summary>A name within so many edits of the one asked for.</summary>
/// <param name="Key">Its plain key.</param>
internal readonly record struct NearHit(Hit Hit, int Edits, string Key);

/// <summary>Where the names with one piece stand in their index; the rarest sorts first.</summary>
/// <param name="NameLength">Letters of those names.</param>
internal readonly record struct PiecePlace(int Count, int First, int NameLength) : IComparable<PiecePlace>
{
    public int CompareTo(PiecePlace other) => (Count, First, NameLength).CompareTo((other.Count, other.First, other.NameLength));
}

/// <summary>Brings up profiles by the keys of a name, the overlay's before the base's, cheaply and in bounded work.</summary>
internal sealed class CandidateSearch(SourceCatalog catalog, int maxMeasured)
{
    private readonly CatalogSegment[] segments = catalog.OverlayCount > 0 ? [catalog.Overlay, catalog.Base] : [catalog.Base];

    public List<Hit> ByKey(string key) => Collect(index => index.Keys, PostingIndex.HashOf(key));

    public List<Hit> ByWeak(string weak) => Collect(index => index.WeakKeys, PostingIndex.HashOf(weak));

    public List<Hit> ByInitials(string initials) => Collect(index => index.Initials, PostingIndex.HashOf(initials));

    public List<Hit> BySurname(string coarse) => Collect(index => index.Surnames, PostingIndex.HashOf(coarse));

    public List<Hit> ByCoarse(string coarse) => Collect(index => index.CoarseKeys, PostingIndex.HashOf(coarse));

    /// <summary>Names of the same words in any order.</summary>
    public List<Hit> ByBag(string bag) => Collect(index => index.Bags, PostingIndex.HashOf(bag));

    /// <summary>Whether some name has this word, as plain keys write it.</summary>
    public bool IsWord(string plain)
    {
        var hash = PostingIndex.HashOf(plain);
        return Array.BinarySearch(catalog.Base.Names.Words, hash) >= 0 || Array.BinarySearch(catalog.Overlay.Names.Words, hash) >= 0;
    }

    /// <summary>People of these last words whose first name begins with the letter, as it is written or as Latin writes it.</summary>
    public List<Hit> ByInitial(string surname, char initial)
    {
        var hits = new List<Hit>();
        var last = surname[(surname.LastIndexOf(' ') + 1)..];
        foreach (var segment in segments)
        {
            foreach (var ordinal in segment.Names.Surnames.Find(PostingIndex.HashOf(last)))
            {
                if (hits.Count < maxMeasured && Kept(segment, ordinal) is { } hit && Begins(hit.Text, initial)
                    && Transliteration.CoarseKey(NameNormaliser.Normalise(hit.Text)) is var coarse && coarse.EndsWith(surname, StringComparison.Ordinal)
                    && coarse.AsSpan(0, coarse.Length - surname.Length).Trim().Count(' ') == 0)
                {
                    hits.Add(hit);
                }
            }
        }

        return hits;
    }

    private static bool Begins(string text, char initial)
    {
        var (first, asked) = (LetterFolding.Lower(text[0]), LetterFolding.Lower(initial));
        return Plain(first) == Plain(asked) || (Scripts.Of(first) != Scripts.Of(asked) && Latin(first) == Latin(asked));

        static char Plain(char letter) => LetterFolding.Fold(letter) is { } plain ? plain[0] : letter;

        static char Latin(char letter) => CyrillicLetters.ToLatin(letter) is { Length: > 0 } latin ? latin[0] : letter;
    }

    /// <summary>Profiles with this host or account.</summary>
    public List<SourceProfile> ByAddress(string address)
    {
        var found = new List<SourceProfile>();
        foreach (var segment in segments)
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
    public List<NearHit> ByEdits(string plain)
    {
        var hits = new List<NearHit>();
        foreach (var segment in segments)
        {
            var near = Measured(segment.Names, plain);
            near.Sort((one, other) => one.Ordinal.CompareTo(other.Ordinal));
            for (var i = 0; i < near.Count; i++)
            {
                // A name comes up once for every piece that it shares.
                if ((i == 0 || near[i].Ordinal != near[i - 1].Ordinal) && Kept(segment, near[i].Ordinal) is { } hit)
                {
                    hits.Add(new(hit, near[i].Edits, segment.Names.PlainAt(near[i].Ordinal).ToString()));
                }
            }
        }

        return hits;
    }

    /// <summary>Names that share an unharmed piece and are near indeed; at most so many are looked at as may be measured, those with rare pieces first.</summary>
    private List<(int Ordinal, int Edits)> Measured(NameIndex index, string plain)
    {
        var near = new List<(int, int)>();
        var places = SharedPieces(index, plain);
        places.Sort();
        var pattern = new EditPattern(plain, stackalloc ulong[EditPattern.Letters]);
        var (left, reach) = (maxMeasured, int.MaxValue);
        for (var i = 0; i < places.Count && left > 0; i++)
        {
            left -= Measure(near, index, places[i], pattern, left, ref reach);
        }

        return near;
    }

    /// <summary>Where names stand that have a piece of this one, at most as far from its place as they may be off.</summary>
    private static List<PiecePlace> SharedPieces(NameIndex index, string plain)
    {
        var places = new List<PiecePlace>();
        var reach = NameIndex.EditsFor(plain.Length);
        Span<char> turned = stackalloc char[NameIndex.LongestPiece];
        for (var length = Math.Max(NameIndex.OneEdit, plain.Length - reach); length <= plain.Length + reach; length++)
        {
            var edits = Math.Min(reach, NameIndex.EditsFor(length));
            for (var piece = 0; piece <= NameIndex.EditsFor(length) && Math.Abs(length - plain.Length) <= edits; piece++)
            {
                var (start, size) = NameIndex.Piece(length, NameIndex.EditsFor(length) + 1, piece);
                var (from, to) = Window(start, piece, edits, plain.Length - length);
                for (var at = Math.Max(0, from); at <= Math.Min(plain.Length - size, to); at++)
                {
                    var text = plain.AsSpan(at, size);
                    Look(NameIndex.PieceHash(length, piece, text), length);
                    if (at + size < plain.Length && size <= turned.Length && plain[at + size] != text[^1])
                    {
                        // Two letters exchanged across the border of two pieces harm both: one is asked for with its last letter turned back.
                        text.CopyTo(turned);
                        turned[size - 1] = plain[at + size];
                        Look(NameIndex.PieceHash(length, piece, turned[..size]), length);
                    }
                }
            }
        }

        return places;

        void Look(uint hash, int length)
        {
            var (first, count) = index.PlaceOf(hash);
            if (count > 0)
            {
                places.Add(new(count, first, length));
            }
        }
    }

    /// <summary>
    /// Where an unharmed piece can stand. Count the edits of the pieces from the left: at the last place where piece <c>i</c> has at
    /// least <c>i</c> edits before it, it is unharmed itself, has just <c>i</c> before it and at most <c>k − i</c> behind, so it is
    /// off by no more than the one as seen from the beginning and by no more than the other as seen from the end (Li, Deng &amp;
    /// Feng 2011, multi-match-aware selection).
    /// </summary>
    /// <param name="longer">Letters that the name asked for has more than the known one; negative where it has fewer.</param>
    private static (int From, int To) Window(int start, int piece, int edits, int longer) =>
        (start + Math.Max(-piece, longer - (edits - piece)), start + Math.Min(piece, longer + (edits - piece)));

    /// <summary>Adds those of a posting that are near; the letters are counted first, which rules most out. Says how many were measured.</summary>
    /// <param name="reach">One edit more than the nearest name so far: what is further off is no rival to it.</param>
    private static int Measure(List<(int Ordinal, int Edits)> near, NameIndex index, PiecePlace place, EditPattern pattern, int atMost, ref int reach)
    {
        var posting = index.PostingAt(place.First, place.Count);
        var limit = Math.Min(NameIndex.EditsFor(pattern.Length), NameIndex.EditsFor(place.NameLength));
        limit = Math.Min(limit, reach);

        // A letter exchanged for another changes two parities, one too many or too few changes one.
        var parities = (2 * limit) - Math.Abs(pattern.Length - place.NameLength);
        var measured = 0;
        for (var i = ParityFilter.Next(posting.Parities, 0, pattern.Parity, parities); i >= 0 && measured < atMost; i = ParityFilter.Next(posting.Parities, i + 1, pattern.Parity, parities))
        {
            measured++;
            var edits = pattern.Within(index.PlainAt(posting.Ordinals[i]), limit);
            if (edits <= limit)
            {
                near.Add((posting.Ordinals[i], edits));
                reach = Math.Min(reach, edits + 1);
            }
        }

        return measured;
    }

    private List<Hit> Collect(Func<NameIndex, PostingIndex> choose, uint hash)
    {
        var hits = new List<Hit>(1);
        foreach (var segment in segments)
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

}
