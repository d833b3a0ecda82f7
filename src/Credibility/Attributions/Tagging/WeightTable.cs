using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Credibility.Attributions.Tagging;

/// <summary>
/// Weights of hashed features, one for each label, in a table with open addresses. Weights are whole numbers of
/// <see cref="Scale"/>, so that a feature takes twelve bytes and sums do not depend on their order.
/// </summary>
public sealed class WeightTable
{
    private readonly KeyValuePair<uint, ulong>[] _entries;
    private readonly Lazy<Slots> _slots;

    /// <param name="scale">What one step of a weight is worth.</param>
    /// <param name="entries">Feature and its weights, a signed byte a label, the first label in the lowest byte.</param>
    public WeightTable(float scale, IReadOnlyCollection<KeyValuePair<uint, ulong>> entries)
    {
        (Scale, _entries) = (scale, entries as KeyValuePair<uint, ulong>[] ?? [.. entries]);

        // Made when first asked: of the two taggers together, PairedWeights is asked instead.
        _slots = new(() => new Slots(_entries));
    }

    public float Scale { get; }

    /// <summary>Features with a weight.</summary>
    public int Count => _entries.Length;

    /// <summary>Every feature with its weights, in order of feature.</summary>
    public IEnumerable<KeyValuePair<uint, ulong>> Entries => _entries.OrderBy(entry => entry.Key);

    /// <summary>The same in no order.</summary>
    internal ReadOnlySpan<KeyValuePair<uint, ulong>> Held => _entries;

    /// <summary>Sum of the weights of some features for each label.</summary>
    public Vector256<float> Sum(ReadOnlySpan<uint> features) => Worth(_slots.Value.Sum(features));

    /// <summary>What so many steps are worth.</summary>
    internal Vector256<float> Worth(Vector256<int> steps) => Vector256.ConvertToSingle(steps) * Scale;

    private sealed class Slots
    {
        private readonly uint[] _keys;
        private readonly ulong[] _weights;
        private readonly int _mask;

        /// <summary>
        /// A bit for each feature that has a weight, and for few others. Most features of a token have none: small enough for the
        /// processor's cache, this answers for them without a look at the table (Bloom 1970, with one hash).
        /// </summary>
        private readonly ulong[] _known;
        private readonly int _knownShift;

        public Slots(ReadOnlySpan<KeyValuePair<uint, ulong>> entries)
        {
            var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, entries.Length * 2));
            (_keys, _weights, _mask) = (new uint[size], new ulong[size], size - 1);
            var bits = BitOperations.Log2((uint)size) + 2;
            (_known, _knownShift) = (new ulong[(1 << bits) / 64], 32 - bits);
            foreach (var (key, weights) in entries)
            {
                var slot = SlotOf(key);
                while (_keys[slot] != 0)
                {
                    slot = (slot + 1) & _mask;
                }

                (_keys[slot], _weights[slot]) = (key, weights);
                _known[key >> _knownShift >> 6] |= 1ul << (int)(key >> _knownShift);
            }
        }

        /// <remarks>Compiled once and in full: it is where reading spends its time, from the first draft on.</remarks>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public Vector256<int> Sum(ReadOnlySpan<uint> features)
        {
            var sum = Vector256<int>.Zero;
            ref var keys = ref MemoryMarshal.GetArrayDataReference(_keys);
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
                    var key = Unsafe.Add(ref keys, slot);
                    if (key == feature)
                    {
                        var packed = Vector128.CreateScalar(_weights[slot]).AsSByte();
                        sum += Vector256.WidenLower(Vector128.WidenLower(packed).ToVector256());
                        break;
                    }

                    if (key == 0)
                    {
                        break;
                    }
                }
            }

            return sum;
        }

        /// <summary>The lowest bit of a feature is always set and tells nothing.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private int SlotOf(uint feature) => (int)(feature >> 1) & _mask;
    }
}
