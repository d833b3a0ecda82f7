namespace Credibility.Sources;

/// <summary>
/// Hash → ordinals, in three arrays whatever the number of entries: a posting costs twelve bytes and no object.
/// Different keys may share a hash; whoever looks up compares what is found.
/// </summary>
internal sealed class ChainedIndex
{
    private readonly int[] heads;
    private readonly int[] next;
    private readonly uint[] hashes;
    private readonly int[] ordinals;
    private readonly int mask;

    private ChainedIndex(List<(uint Hash, int Ordinal)> entries)
    {
        var size = 16;
        while (size < entries.Count)
        {
            size <<= 1;
        }

        mask = size - 1;
        heads = new int[size];
        Array.Fill(heads, -1);
        (next, hashes, ordinals) = (new int[entries.Count], new uint[entries.Count], new int[entries.Count]);
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            var slot = (int)(Mix(entries[i].Hash) & (uint)mask);
            (hashes[i], ordinals[i], next[i]) = (entries[i].Hash, entries[i].Ordinal, heads[slot]);
            heads[slot] = i;
        }
    }

    public static ChainedIndex Build(List<(uint Hash, int Ordinal)> entries) => new(entries);

    /// <summary>FNV-1a over UTF-16 units: the same in every process.</summary>
    public static uint HashOf(ReadOnlySpan<char> key, uint seed = 2166136261)
    {
        var hash = seed;
        foreach (var c in key)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }

    /// <summary>First entry with this hash, or -1; with <see cref="Next"/> the chain is walked without allocation.</summary>
    public int First(uint hash) => Skip(heads[Mix(hash) & (uint)mask], hash);

    public int Next(int entry) => Skip(next[entry], hashes[entry]);

    public int Ordinal(int entry) => ordinals[entry];

    private int Skip(int entry, uint hash)
    {
        while (entry >= 0 && hashes[entry] != hash)
        {
            entry = next[entry];
        }

        return entry;
    }

    private static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7feb352d;
        return hash ^ (hash >> 15);
    }
}
