using System.Buffers.Binary;
using Credibility.Attributions.Tagging;

namespace Credibility.Formats.Models;

/// <summary>Reads the content of a weights file from its start to its end. Whatever cannot be a value ends in a <see cref="ModelException"/>.</summary>
internal ref struct WeightReader(ReadOnlySpan<byte> content)
{
    private ReadOnlySpan<byte> _rest = content;

    public readonly bool AtEnd => _rest.IsEmpty;

    public static ModelException Damaged() => new("the weights are damaged: their content does not read");

    public float Real()
    {
        var value = BinaryPrimitives.ReadSingleLittleEndian(Take(sizeof(float)));
        return float.IsFinite(value) ? value : throw Damaged();
    }

    public WeightTable Table()
    {
        var scale = Real();
        var lanes = (int)Number();
        var count = Number();
        if (lanes is < 1 or > ModelFormat.MaxLanes || count > (uint)_rest.Length)
        {
            throw Damaged();
        }

        var features = new uint[count];
        var last = 0u;
        for (var i = 0; i < features.Length; i++)
        {
            var step = Number();
            last = step == 0 || step > uint.MaxValue - last ? throw Damaged() : last + step;
            features[i] = last;
        }

        var entries = new KeyValuePair<uint, ulong>[count];
        for (var i = 0; i < entries.Length; i++)
        {
            var packed = 0UL;
            var weights = Take(lanes);
            for (var lane = 0; lane < lanes; lane++)
            {
                packed |= (ulong)weights[lane] << (8 * lane);
            }

            entries[i] = new(features[i], packed);
        }

        return new WeightTable(scale, entries);
    }

    private uint Number()
    {
        var value = 0UL;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = Take(1)[0];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value <= uint.MaxValue ? (uint)value : throw Damaged();
            }
        }

        throw Damaged();
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
        {
            throw Damaged();
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
