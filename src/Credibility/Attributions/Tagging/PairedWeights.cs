using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Credibility.Attributions.Tagging;

/// <summary>
/// The weights of both taggers in one table with open addresses. Both see a token's own features, and mostly hold weights for the
/// same ones; such a table is larger than the processor's caches, and what costs is to reach a feature, not to read two weights there.
/// </summary>
internal sealed class PairedWeights
{
    /// <summary>Words of a slot: the feature, its weights in the first tagger, its weights in the second.</summary>
    private const int SlotWords = 5;

    private readonly uint[] _slots;
    private readonly int _mask;

    /// <summary>A bit for each feature with a weight, and for few others; see <see cref="WeightTable"/>.</summary>
    private readonly ulong[] _known;
    private readonly int _knownShift;

    public PairedWeights(WeightTable first, WeightTable second)
    {
        var (most, together) = (Math.Max(first.Count, second.Count), first.Count + second.Count);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, Math.Max(most * 2, together + (together / 4))));
        (_slots, _mask) = (new uint[size * SlotWords], size - 1);
        var bits = BitOperations.Log2((uint)size) + 2;
        (_known, _knownShift) = (new ulong[(1 << bits) / 64], 32 - bits);
        Add(first, 1);
        Add(second, 3);
    }

    /// <summary>Sums of the weights of some features for each label, in steps of each table's scale.</summary>
    /// <remarks>Compiled once and in full: it is where reading spends its time, from the first draft on.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Vector256<int> Sum(ReadOnlySpan<uint> features, out Vector256<int> second)
    {
        var (sum, other) = (Vector256<int>.Zero, Vector256<int>.Zero);
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        ref var known = ref MemoryMarshal.GetArrayDataReference(_known);
        foreach (var feature in features)
        {
            var bit = feature >> _knownShift;
            if ((Unsafe.Add(ref known, bit >> 6) & (1ul << (int)bit)) == 0)
            {
                continue;
            }

            for (var slot = SlotOf(feature); ; slot = (slot + 1) & _mask)
            {
                ref var key = ref Unsafe.Add(ref slots, slot * SlotWords);
                if (key == feature)
                {
                    var both = Vector128.LoadUnsafe(ref key, 1).AsSByte();
                    sum += Vector256.WidenLower(Vector128.WidenLower(both).ToVector256());
                    other += Vector256.WidenLower(Vector128.WidenUpper(both).ToVector256());
                    break;
                }

                if (key == 0)
                {
                    break;
                }
            }
        }

        second = other;
        return sum;
    }

    /// <summary>The lowest bit of a feature is always set and tells nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(uint feature) => (int)(feature >> 1) & _mask;

    private void Add(WeightTable table, int at)
    {
        foreach (var (key, weights) in table.Held)
        {
            var slot = SlotOf(key);
            while (_slots[slot * SlotWords] != 0 && _slots[slot * SlotWords] != key)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot * SlotWords] = key;
            (_slots[(slot * SlotWords) + at], _slots[(slot * SlotWords) + at + 1]) = ((uint)weights, (uint)(weights >> 32));
            _known[key >> _knownShift >> 6] |= 1ul << (int)(key >> _knownShift);
        }
    }
}
