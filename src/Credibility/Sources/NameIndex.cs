using Credibility.Sources.Resolving;

namespace Credibility.Sources;

/// <summary>
/// The names of a segment, found by key. Plain keys stand in one block of characters; near names are found by the
/// pieces they share: within k edits of a name cut into k + 1 pieces, one piece is unharmed (pigeonhole; Li, Deng &amp;
/// Feng 2011, Pass-Join).
/// </summary>
internal sealed class NameIndex
{
    /// <summary>Names of at least so many letters may be one edit off; from <see cref="TwoEdits"/> letters two, from <see cref="ThreeEdits"/> three.</summary>
    public const int OneEdit = 4, TwoEdits = 8, ThreeEdits = 16;

    /// <summary>Of longer pieces only the text as it stands is asked for.</summary>
    public const int LongestPiece = 100;

    private readonly int[] profileOf;
    private readonly short[] aliasOf;
    private readonly int[] plainStart;
    private readonly char[] plain;
    private readonly PostingIndex pieces;
    private readonly uint[] pieceParities;

    private NameIndex(Builder built)
    {
        (profileOf, aliasOf, plainStart, plain) = ([.. built.ProfileOf], [.. built.AliasOf], [.. built.PlainStart], [.. built.Plain]);
        Keys = PostingIndex.Build(built.Keys);
        WeakKeys = PostingIndex.Build(built.Weak);
        CoarseKeys = PostingIndex.Build(built.CoarseKeys);
        Bags = PostingIndex.Build(built.Bags);
        Words = [.. built.Words];
        Array.Sort(Words);
        Initials = PostingIndex.Build(built.Initials);
        Surnames = PostingIndex.Build(built.Surnames);
        pieces = PostingIndex.Build(built.Pieces);
        pieceParities = pieces.Aligned(ordinal => ParityOf(PlainAt(ordinal)));
        Addresses = PostingIndex.Build(built.Addresses);
    }

    public PostingIndex Keys { get; }

    public PostingIndex WeakKeys { get; }

    public PostingIndex CoarseKeys { get; }

    /// <summary>Words of names of several words, whatever their order.</summary>
    public PostingIndex Bags { get; }

    /// <summary>Hashes of all words of plain keys, ascending.</summary>
    public uint[] Words { get; }

    public PostingIndex Initials { get; }

    /// <summary>Last words of the names of people.</summary>
    public PostingIndex Surnames { get; }

    /// <summary>Host names and accounts; ordinals are of profiles, not of names.</summary>
    public PostingIndex Addresses { get; }

    public static NameIndex Build(IReadOnlyList<SourceProfile> profiles)
    {
        var builder = new Builder();
        for (var i = 0; i < profiles.Count; i++)
        {
            builder.Add(profiles[i], i);
        }

        return new NameIndex(builder);
    }

    /// <summary>Profile and number of the name in it: -1 the name itself, else the alias.</summary>
    public (int Profile, int Alias) NameAt(int ordinal) => (profileOf[ordinal], aliasOf[ordinal]);

    /// <summary>The plain key of a name.</summary>
    public ReadOnlySpan<char> PlainAt(int ordinal) => plain.AsSpan(plainStart[ordinal], plainStart[ordinal + 1] - plainStart[ordinal]);

    /// <summary>Where the names with this piece stand.</summary>
    public (int First, int Count) PlaceOf(uint pieceHash) => pieces.Place(pieceHash);

    /// <summary>The names there; a crowded posting is read through for its parities without a look at any name.</summary>
    public PiecePosting PostingAt(int first, int count) => new(pieces.At(first, count), pieceParities.AsSpan(first, count));

    /// <summary>Which letters stand in a key an odd number of times; one edit changes two of them at most.</summary>
    public static uint ParityOf(ReadOnlySpan<char> key)
    {
        var parity = 0u;
        foreach (var c in key)
        {
            parity ^= 1u << (c & 31);
        }

        return parity;
    }

    public static int EditsFor(int letters) => letters < OneEdit ? 0 : letters < TwoEdits ? 1 : letters < ThreeEdits ? 2 : 3;

    /// <summary>Where piece <paramref name="piece"/> of <paramref name="pieces"/> lies in a key of this length.</summary>
    public static (int Start, int Length) Piece(int length, int pieces, int piece)
    {
        var (size, longer) = (length / pieces, length % pieces);
        var start = (piece * size) + Math.Max(0, piece - (pieces - longer));
        return (start, size + (piece >= pieces - longer ? 1 : 0));
    }

    public static uint PieceHash(int length, int piece, ReadOnlySpan<char> text) =>
        PostingIndex.HashOf(text, PostingIndex.Seed ^ ((uint)length << 8) ^ (uint)piece);

    private sealed class Builder
    {
        public List<int> ProfileOf { get; } = [];
        public List<short> AliasOf { get; } = [];
        public List<int> PlainStart { get; } = [0];
        public List<char> Plain { get; } = [];
        public List<(uint, int)> Keys { get; } = [];
        public List<(uint, int)> Weak { get; } = [];
        public List<(uint, int)> CoarseKeys { get; } = [];
        public List<(uint, int)> Bags { get; } = [];
        public HashSet<uint> Words { get; } = [];
        public List<(uint, int)> Initials { get; } = [];
        public List<(uint, int)> Surnames { get; } = [];
        public List<(uint, int)> Pieces { get; } = [];
        public List<(uint, int)> Addresses { get; } = [];

        public void Add(SourceProfile profile, int index)
        {
            AddName(profile, index, -1, profile.Name);
            for (var alias = 0; alias < profile.Aliases.Count && alias < short.MaxValue; alias++)
            {
                AddName(profile, index, (short)alias, profile.Aliases[alias].Text);
            }

            foreach (var address in profile.Domains.Concat(profile.Accounts))
            {
                Addresses.Add((PostingIndex.HashOf(address.ToLowerInvariant()), index));
            }
        }

        private void AddName(SourceProfile profile, int index, short alias, string text)
        {
            var ordinal = ProfileOf.Count;
            var name = NameNormaliser.Normalise(text);
            var weak = NameKeys.Weak(name);
            var (plain, coarse) = Transliteration.Keys(name);
            ProfileOf.Add(index);
            AliasOf.Add(alias);
            Plain.AddRange(plain);
            PlainStart.Add(Plain.Count);
            if (name.IsEmpty)
            {
                return;
            }

            Keys.Add((PostingIndex.HashOf(name.Key), ordinal));
            Weak.Add((PostingIndex.HashOf(weak), ordinal));
            CoarseKeys.Add((PostingIndex.HashOf(coarse), ordinal));
            if (NameKeys.Bag(coarse) is { Length: > 0 } bag)
            {
                Bags.Add((PostingIndex.HashOf(bag), ordinal));
            }

            if (NameKeys.Initials(name.Tokens) is { Length: > 1 } initials)
            {
                Initials.Add((PostingIndex.HashOf(initials), ordinal));
            }

            if (profile.Kind.IsHuman() && name.Tokens.Count > 1)
            {
                var surname = coarse.LastIndexOf(' ');
                Surnames.Add((PostingIndex.HashOf(coarse.AsSpan(surname + 1)), ordinal));
            }

            AddWords(plain);
            AddPieces(plain, ordinal);
        }

        private void AddWords(string key)
        {
            foreach (var word in key.AsSpan().Split(' '))
            {
                Words.Add(PostingIndex.HashOf(key.AsSpan(word)));
            }
        }

        private void AddPieces(string key, int ordinal)
        {
            var edits = EditsFor(key.Length);
            for (var piece = 0; edits > 0 && piece <= edits; piece++)
            {
                var (start, length) = Piece(key.Length, edits + 1, piece);
                Pieces.Add((PieceHash(key.Length, piece, key.AsSpan(start, length)), ordinal));
            }
        }
    }
}

/// <summary>Ordinals of names and the parity of each, position by position.</summary>
internal readonly ref struct PiecePosting(ReadOnlySpan<int> ordinals, ReadOnlySpan<uint> parities)
{
    public ReadOnlySpan<int> Ordinals { get; } = ordinals;

    public ReadOnlySpan<uint> Parities { get; } = parities;
}
