namespace Credibility.Sources;

/// <summary>
/// Hash → ordinals, in three arrays whatever the number of entries. What shares a hash lies side by side, so that even
/// a crowded posting is read at the speed of memory. Different keys may share a hash; whoever looks up compares.
/// </summary>
internal sealed class PostingIndex
{
    /// <summary>FNV-1a offset: where hashes of keys begin.</summary>
    public const uint Seed = 2166136261;

    private readonly int[] directory;
    private readonly uint[] hashes;
    private readonly int[] ordinals;
    private readonly int shift;

    private PostingIndex(ulong[] entries)
    {
        Array.Sort(entries);
        var bits = Math.Max(1, 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)entries.Length));
        shift = 32 - bits;
        directory = new int[(1 << bits) + 1];
        (hashes, ordinals) = (new uint[entries.Length], new int[entries.Length]);
        for (var i = 0; i < entries.Length; i++)
        {
            (hashes[i], ordinals[i]) = ((uint)(entries[i] >> 32), (int)(uint)entries[i]);
            directory[(hashes[i] >> shift) + 1]++;
        }

        for (var slot = 1; slot < directory.Length; slot++)
        {
            directory[slot] += directory[slot - 1];
        }
    }

    public static PostingIndex Build(List<(uint Hash, int Ordinal)> entries)
    {
        var packed = new ulong[entries.Count];
        for (var i = 0; i < packed.Length; i++)
        {
            packed[i] = ((ulong)Mix(entries[i].Hash) << 32) | (uint)entries[i].Ordinal;
        }

        return new(packed);
    }

    /// <summary>FNV-1a over UTF-16 units: the same in every process.</summary>
    public static uint HashOf(ReadOnlySpan<char> key, uint seed = Seed)
    {
        var hash = seed;
        foreach (var c in key)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }

    /// <summary>The ordinals under this hash, ascending.</summary>
    public ReadOnlySpan<int> Find(uint hash)
    {
        var (first, length) = Place(hash);
        return At(first, length);
    }

    public ReadOnlySpan<int> At(int first, int length) => ordinals.AsSpan(first, length);

    /// <summary>A value for every entry, in the order of entries: what is read beside a posting lies beside it.</summary>
    public T[] Aligned<T>(Func<int, T> valueOf) => Array.ConvertAll(ordinals, ordinal => valueOf(ordinal));

    /// <summary>Where the entries under this hash lie.</summary>
    public (int First, int Length) Place(uint hash)
    {
        var mixed = Mix(hash);
        var (at, end) = (directory[mixed >> shift], directory[(mixed >> shift) + 1]);
        while (at < end && hashes[at] < mixed)
        {
            at++;
        }

        var first = at;
        while (at < end && hashes[at] == mixed)
        {
            at++;
        }

        return (first, at - first);
    }

    /// <summary>Spreads the hash over all its bits, since the first ones choose the slot.</summary>
    private static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7feb352d;
        hash ^= hash >> 15;
        hash *= 0x846ca68b;
        return hash ^ (hash >> 16);
    }
}
