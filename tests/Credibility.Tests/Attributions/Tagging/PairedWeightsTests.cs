using Credibility.Attributions.Tagging;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Attributions.Tagging;

public sealed class PairedWeightsTests
{
    /// <summary>Features from few numbers, so that both tables hold many of the same and slots are fought for. Features are odd.</summary>
    private static readonly Gen<uint> Feature = Gen.UInt[0, 60].Select(number => (number << 20) | (number << 1) | 1);

    private static readonly Gen<WeightTable> Table = Gen.Select(Feature, Gen.ULong).List[0, 40]
        .Select(entries => new WeightTable(0.5f, [.. entries.DistinctBy(entry => entry.Item1).Select(entry => KeyValuePair.Create(entry.Item1, entry.Item2))]));

    [Fact]
    public void One_look_gives_what_each_table_gives_alone() =>
        Gen.Select(Table, Table, Feature.Array[0, 50]).Sample((first, second, features) =>
        {
            var own = new PairedWeights(first, second).Sum(features, out var other);
            Assert.Equal(first.Sum(features), first.Worth(own));
            Assert.Equal(second.Sum(features), second.Worth(other));
        });
}
