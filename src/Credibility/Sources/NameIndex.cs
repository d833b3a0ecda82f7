using Credibility.Sources.Resolving;

namespace Credibility.Sources;

/// <summary>
/// The names of a segment, found by key. Coarse keys stand in one block of characters; near names are found by the
/// pieces they share: within k edits of a name cut into k + 1 pieces, one piece is unharmed (pigeonhole; Li, Deng &amp;
/// Feng 2011, Pass-Join).
/// </summary>
internal sealed class NameIndex
{
    /// <summary>Names of at least so many letters may be one edit off; from <see cref="TwoEdits"/> letters two.</summary>
    public const int OneEdit = 4, TwoEdits = 8;

    private readonly int[] profileOf;
    private readonly short[] aliasOf;
    private readonly int[] coarseStart;
    private readonly char[] coarse;
    private readonly PostingIndex pieces;
    private readonly uint[] pieceParities;

    private NameIndex(Builder built)
    {
        (profileOf, aliasOf, coarseStart, coarse) = ([.. built.ProfileOf], [.. built.AliasOf], [.. built.CoarseStart], [.. built.Coarse]);
        Keys = PostingIndex.Build(built.Keys);
        WeakKeys = PostingIndex.Build(built.Weak);
        CoarseKeys = PostingIndex.Build(built.CoarseKeys);
        Initials = PostingIndex.Build(built.Initials);
        Surnames = PostingIndex.Build(built.Surnames);
        pieces = PostingIndex.Build(built.Pieces);
        pieceParities = pieces.Aligned(ordinal => ParityOf(CoarseAt(ordinal)));
        Addresses = PostingIndex.Build(built.Addresses);
    }

    public PostingIndex Keys { get; }

    public PostingIndex WeakKeys { get; }

    public PostingIndex CoarseKeys { get; }

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

    public ReadOnlySpan<char> CoarseAt(int ordinal) => coarse.AsSpan(coarseStart[ordinal], coarseStart[ordinal + 1] - coarseStart[ordinal]);

    /// <summary>Names with this piece; a crowded posting is read through for its parities without a look at any name.</summary>
    public PiecePosting WithPiece(uint hash)
    {
        var (first, length) = pieces.Place(hash);
        return new PiecePosting(pieces.At(first, length), pieceParities.AsSpan(first, length));
    }

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

    public static int EditsFor(int letters) => letters < OneEdit ? 0 : letters < TwoEdits ? 1 : 2;

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
        public List<int> CoarseStart { get; } = [0];
        public List<char> Coarse { get; } = [];
        public List<(uint, int)> Keys { get; } = [];
        public List<(uint, int)> Weak { get; } = [];
        public List<(uint, int)> CoarseKeys { get; } = [];
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
            var key = Transliteration.CoarseKey(name);
            ProfileOf.Add(index);
            AliasOf.Add(alias);
            Coarse.AddRange(key);
            CoarseStart.Add(Coarse.Count);
            if (name.IsEmpty)
            {
                return;
            }

            Keys.Add((PostingIndex.HashOf(name.Key), ordinal));
            Weak.Add((PostingIndex.HashOf(weak), ordinal));
            CoarseKeys.Add((PostingIndex.HashOf(key), ordinal));
            if (NameKeys.Initials(name.Tokens) is { Length: > 1 } initials)
            {
                Initials.Add((PostingIndex.HashOf(initials), ordinal));
            }

            if (profile.Kind.IsHuman() && name.Tokens.Count > 1)
            {
                var surname = key.LastIndexOf(' ');
                Surnames.Add((PostingIndex.HashOf(key.AsSpan(surname + 1)), ordinal));
            }

            AddPieces(key, ordinal);
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
