using Credibility.Graphs;
using Credibility.Tests.Golden;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Graphs;

/// <summary>R8 and R9 of the method, and how ties go.</summary>
public sealed class LargestRemainderTests
{
    private static readonly Gen<double[]> Parts = Gen.Double[-100, 100].Array[0, 12];

    public static IEnumerable<TheoryDataRow<string>> References => GoldenFile.Ids(GoldenFile.Measures, "hamilton");

    [Theory]
    [MemberData(nameof(References))]
    public void Parts_equal_the_reference_figures(string id)
    {
        var vector = GoldenFile.Vector(GoldenFile.Measures, "hamilton", id);
        var perOne = (int)Math.Round(1 / vector.Number("unit"));
        var units = LargestRemainder.Units(vector.Numbers("values"), vector.Number("total"), perOne);

        Assert.Equal(vector.Numbers("expected").Select(value => (long)Math.Round(value * perOne)), units);
    }

    [Fact]
    public void Parts_sum_to_the_rounded_total() => Parts.Sample(
        parts => Assert.Equal((long)Math.Round(parts.Sum() * 10, MidpointRounding.ToEven), LargestRemainder.Units(parts, parts.Sum(), 10).Sum()));

    [Fact]
    public void Each_part_stays_within_one_unit() => Parts.Sample(parts =>
    {
        var units = LargestRemainder.Units(parts, parts.Sum(), 10);
        Assert.All(parts.Zip(units), pair => Assert.InRange(pair.Second - (pair.First * 10), -1 - 1e-9, 1 + 1e-9));
    });

    [Fact]
    public void Of_equal_remainders_the_earlier_part_goes_first() =>
        Assert.Equal([4, 3, 3], LargestRemainder.Units([1.0 / 3, 1.0 / 3, 1.0 / 3], 1, 10));

    [Fact]
    public void Remainders_that_differ_by_less_than_noise_are_equal() =>
        Assert.Equal([1, 0], LargestRemainder.Units([.05, .05 + 1e-13], .1, 10));

    [Theory]
    [InlineData(-33.75, 162)]
    [InlineData(26.25, 762)]
    [InlineData(23.75, 738)]
    public void A_total_in_the_middle_of_two_tenths_goes_to_the_even_one(double part, long tenths) =>
        Assert.Equal(tenths, LargestRemainder.Units([50, part], 50 + part, 10).Sum());

    [Fact]
    public void Without_parts_there_is_nothing_to_round() => Assert.Empty(LargestRemainder.Units([], 0, 10));
}
