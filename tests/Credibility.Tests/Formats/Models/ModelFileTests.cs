using System.Buffers.Binary;
using System.Security.Cryptography;
using Credibility.Attributions.Tagging;
using Credibility.Formats.Models;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Formats.Models;

public sealed class ModelFileTests
{
    private static readonly ProseWeights Small = new(
        new ChainTagger(Table(0.5f, (7, 0x00FF_8001_0203_0405), (3, 0x7F), (uint.MaxValue, 1)), Chain(0.25f)),
        new ChainTagger(Table(0.01f), Chain(-2)), new Linker(Table(0.1f, (9, 0xFF01), (12, 0x0100))), new Lean(0.5f, -1, 2));

    [Fact]
    public void What_is_written_is_read_with_every_weight()
    {
        var packed = ModelWriter.Write(Small);
        var model = Read(packed.Bytes.ToArray()).Model;
        var read = model.Weights;
        Assert.Equal(packed.Sha256, model.Sha256);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(packed.Bytes.Span)), model.Sha256);
        Assert.Equal(Small.Lean, read.Lean);
        Assert.Equal(Small.First.Weights.Entries, read.First.Weights.Entries);
        Assert.Equal((0.5f, 3), (read.First.Weights.Scale, read.First.Weights.Count));
        Assert.Equal(Small.First.Chain.Transitions, read.First.Chain.Transitions);
        Assert.Equal(Small.Second.Chain.Transitions, read.Second.Chain.Transitions);
        Assert.Empty(read.Second.Weights.Entries);
        Assert.Equal(Small.Linker.Weights.Entries, read.Linker.Weights.Entries);
        Assert.Equal(packed.Bytes.ToArray(), ModelWriter.Write(read).Bytes.ToArray());
    }

    [Fact]
    public void Any_table_survives() => Gen.Select(Gen.Int[1, 8], Gen.Dictionary(Gen.UInt[1, uint.MaxValue], Gen.ULong)[0, 60]).Sample((lanes, entries) =>
    {
        var cut = entries.ToDictionary(entry => entry.Key, entry => lanes == 8 ? entry.Value : entry.Value & ((1UL << (8 * lanes)) - 1));
        var model = Small with { First = new ChainTagger(new WeightTable(1, cut), Chain(0)) };
        Assert.Equal(cut.OrderBy(entry => entry.Key), Read(ModelWriter.Write(model).Bytes.ToArray()).Model.Weights.First.Weights.Entries);
    });

    [Fact]
    public void The_order_in_which_weights_were_learnt_does_not_show()
    {
        KeyValuePair<uint, ulong>[] entries = [new(5, 1), new(21, 2), new(37, 3)];
        var forward = Small with { First = new ChainTagger(new WeightTable(1, entries), Chain(0)) };
        var backward = Small with { First = new ChainTagger(new WeightTable(1, [.. entries.Reverse()]), Chain(0)) };
        Assert.Equal(ModelWriter.Write(forward).Sha256, ModelWriter.Write(backward).Sha256);
    }

    [Theory]
    [InlineData(0, "holds no weights")]
    [InlineData(8, "have format")]
    [InlineData(20, "are damaged")]
    [InlineData(100, "are damaged")]
    public void One_changed_byte_is_refused(int at, string says)
    {
        var bytes = ModelWriter.Write(Small).Bytes.ToArray();
        bytes[at] ^= 1;
        var problem = Assert.Single(ModelReader.Read("model/weights.bin", bytes).Problems);
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
        Assert.Equal("model/weights.bin", problem.File);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(43)]
    [InlineData(44)]
    [InlineData(2000)]
    public void A_cut_file_is_refused(int length) =>
        Assert.Single(ModelReader.Read("w", ModelWriter.Write(Small).Bytes.Span[..length]).Problems);

    /// <summary>A file that somebody made up, with the right hash: refused with a reason, or weights; never another failure.</summary>
    [Fact]
    public void Content_that_is_none_is_refused_and_never_costs_more_than_its_bytes()
    {
        var whole = ModelWriter.Write(Small).Bytes.ToArray();
        Gen.Select(Gen.Int[44, whole.Length], Gen.Byte, Gen.Int[0, 3]).Sample((at, value, cut) =>
        {
            var bytes = whole[..Math.Max(44, whole.Length - cut)];
            if (at < bytes.Length)
            {
                bytes[at] = value;
            }

            SHA256.HashData(bytes.AsSpan(44), bytes.AsSpan(12));
            var result = ModelReader.Read("w", bytes);
            Assert.True(result.Value is not null ^ result.Problems.Count == 1);
        });
    }

    [Fact]
    public void Weights_that_are_no_numbers_and_bytes_behind_the_end_are_refused()
    {
        var bytes = ModelWriter.Write(Small).Bytes.ToArray();
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(44), float.NaN);
        SHA256.HashData(bytes.AsSpan(44), bytes.AsSpan(12));
        Assert.Contains("does not read", Assert.Single(ModelReader.Read("w", bytes).Problems).Message, StringComparison.Ordinal);

        byte[] longer = [.. ModelWriter.Write(Small).Bytes.Span, 0];
        SHA256.HashData(longer.AsSpan(44), longer.AsSpan(12));
        Assert.Contains("does not read", Assert.Single(ModelReader.Read("w", longer).Problems).Message, StringComparison.Ordinal);
    }

    internal static PackedModel Packed() => ModelWriter.Write(Small);

    private static PackedModel Read(byte[] bytes)
    {
        var result = ModelReader.Read("weights.bin", bytes);
        Assert.Empty(result.Problems);
        return result.Value!;
    }

    private static WeightTable Table(float scale, params (uint Feature, ulong Weights)[] entries) =>
        new(scale, [.. entries.Select(entry => KeyValuePair.Create(entry.Feature, entry.Weights))]);

    private static LabelChain Chain(float weight) =>
        new([.. Enumerable.Range(0, LabelChain.Places * Labels.Width * Labels.Width).Select(at => weight * at)]);
}
