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
    private readonly uint[] _keys;
    private readonly ulong[] _weights;
    private readonly int _mask;

    /// <param name="scale">What one step of a weight is worth.</param>
    /// <param name="entries">Feature and its weights, a signed byte a label, the first label in the lowest byte.</param>
    public WeightTable(float scale, IReadOnlyCollection<KeyValuePair<uint, ulong>> entries)
    {
        Scale = scale;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, entries.Count * 2));
        (_keys, _weights, _mask) = (new uint[size], new ulong[size], size - 1);
        foreach (var (key, weights) in entries)
        {
            var slot = (int)key & _mask;
            while (_keys[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            (_keys[slot], _weights[slot]) = (key, weights);
            Count++;
        }
    }

    public float Scale { get; }

    /// <summary>Features with a weight.</summary>
    public int Count { get; }

    /// <summary>Every feature with its weights, in order of feature.</summary>
    public IEnumerable<KeyValuePair<uint, ulong>> Entries =>
        Enumerable.Range(0, _keys.Length).Where(slot => _keys[slot] != 0).OrderBy(slot => _keys[slot]).Select(slot => KeyValuePair.Create(_keys[slot], _weights[slot]));

    /// <summary>Sum of the weights of some features for each label.</summary>
    public Vector256<float> Sum(ReadOnlySpan<uint> features)
    {
        var sum = Vector256<int>.Zero;
        ref var keys = ref MemoryMarshal.GetArrayDataReference(_keys);
        foreach (var feature in features)
        {
            for (var slot = (int)feature & _mask; ; slot = (slot + 1) & _mask)
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

        return Vector256.ConvertToSingle(sum) * Scale;
    }
}
