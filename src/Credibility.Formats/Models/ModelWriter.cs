using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Credibility.Attributions.Tagging;

namespace Credibility.Formats.Models;

/// <summary>Writes weights as a file. The same weights give the same bytes.</summary>
public static class ModelWriter
{
    public static PackedModel Write(ProseWeights model)
    {
        var content = new ArrayBufferWriter<byte>(1 << 20);
        foreach (var tagger in (ChainTagger[])[model.First, model.Second])
        {
            Write(content, tagger.Weights);
            foreach (var weight in tagger.Chain.Transitions)
            {
                Write(content, weight);
            }
        }

        Write(content, model.Linker.Weights);
        Write(content, model.Lean.Source);
        Write(content, model.Lean.Cue);
        Write(content, model.Lean.Content);
        var file = new byte[ModelFormat.HeaderBytes + content.WrittenCount];
        ModelFormat.Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), ModelFormat.Version);
        SHA256.HashData(content.WrittenSpan, file.AsSpan(12));
        content.WrittenSpan.CopyTo(file.AsSpan(ModelFormat.HeaderBytes));
        return PackedModel.Of(file);
    }

    private static void Write(ArrayBufferWriter<byte> to, WeightTable table)
    {
        KeyValuePair<uint, ulong>[] entries = [.. table.Entries];
        var lanes = entries.Length == 0 ? 1 : entries.Max(entry => (71 - System.Numerics.BitOperations.LeadingZeroCount(entry.Value | 1)) / 8);
        Write(to, table.Scale);
        Number(to, (uint)lanes);
        Number(to, (uint)entries.Length);
        var last = 0u;
        foreach (var (feature, _) in entries)
        {
            Number(to, feature - last);
            last = feature;
        }

        foreach (var (_, weights) in entries)
        {
            for (var lane = 0; lane < lanes; lane++)
            {
                Byte(to, (byte)(weights >> (8 * lane)));
            }
        }
    }

    private static void Write(ArrayBufferWriter<byte> to, float value)
    {
        BinaryPrimitives.WriteSingleLittleEndian(to.GetSpan(sizeof(float)), value);
        to.Advance(sizeof(float));
    }

    private static void Number(ArrayBufferWriter<byte> to, uint value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            Byte(to, (byte)(value | 0x80));
        }

        Byte(to, (byte)value);
    }

    private static void Byte(ArrayBufferWriter<byte> to, byte value)
    {
        to.GetSpan(1)[0] = value;
        to.Advance(1);
    }
}
