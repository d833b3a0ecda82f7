using System.Buffers.Binary;
using System.Security.Cryptography;
using Credibility.Attributions.Tagging;
using Credibility.Formats.Yaml;

namespace Credibility.Formats.Models;

/// <summary>Reads a weights file that <see cref="ModelWriter"/> wrote, and refuses every other file with the reason.</summary>
public static class ModelReader
{
    /// <summary>The file, checked to its last weight.</summary>
    public static DataResult<PackedModel> Read(string file, ReadOnlySpan<byte> bytes)
    {
        var reading = new DataReading(file);
        var packed = PackedModel.Of(bytes.ToArray());
        try
        {
            _ = packed.Model;
        }
        catch (ModelException fault)
        {
            reading.Add(1, 1, fault.Message);
        }

        return reading.Result(() => packed);
    }

    /// <exception cref="ModelException">The bytes are no weights file, are damaged, or were made for another version.</exception>
    internal static ProseModel Unpack(ReadOnlySpan<byte> file, string sha256)
    {
        if (file.Length < ModelFormat.HeaderBytes || !file.StartsWith(ModelFormat.Magic))
        {
            throw new ModelException("this file holds no weights for reading prose; make it with `credibility train`");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(file[8..]);
        if (version != ModelFormat.Version)
        {
            throw new ModelException(FormattableString.Invariant($"the weights have format {version}, this program reads format {ModelFormat.Version}; train them anew"));
        }

        Span<byte> hash = stackalloc byte[ModelFormat.HashBytes];
        SHA256.HashData(file[ModelFormat.HeaderBytes..], hash);
        if (!hash.SequenceEqual(file.Slice(12, ModelFormat.HashBytes)))
        {
            throw new ModelException("the weights are damaged: their content does not have the hash that the file states");
        }

        var from = new WeightReader(file[ModelFormat.HeaderBytes..]);
        var weights = new ProseWeights(Tagger(ref from), Tagger(ref from), new Linker(from.Table()), new Lean(from.Real(), from.Real(), from.Real()));
        return from.AtEnd ? new ProseModel(sha256, weights) : throw WeightReader.Damaged();
    }

    private static ChainTagger Tagger(ref WeightReader from)
    {
        var weights = from.Table();
        var transitions = new float[LabelChain.Places * Labels.Width * Labels.Width];
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = from.Real();
        }

        return new ChainTagger(weights, new LabelChain(transitions));
    }
}
