using Credibility.Graphs;
using Credibility.Tests.Golden;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Graphs;

public sealed class WilsonIntervalTests
{
    private static readonly Gen<(int Hits, int Cases)> Counts = Gen.Int[1, 10_000].SelectMany(cases => Gen.Int[0, cases].Select(hits => (hits, cases)));

    public static IEnumerable<TheoryDataRow<string>> References => GoldenFile.Ids(GoldenFile.Measures, "wilson95");

    [Theory]
    [MemberData(nameof(References))]
    public void Ends_equal_the_reference_figures(string id)
    {
        var vector = GoldenFile.Vector(GoldenFile.Measures, "wilson95", id);
        var (low, high) = WilsonInterval.Of((int)vector.Number("hits"), (int)vector.Number("cases"));

        Assert.Equal(vector.Number("low"), low, GoldenFile.Tolerance);
        Assert.Equal(vector.Number("high"), high, GoldenFile.Tolerance);
    }

    [Fact]
    public void It_holds_the_share_and_stays_inside_zero_and_one() => Counts.Sample(count =>
    {
        var (low, high) = WilsonInterval.Of(count.Hits, count.Cases);
        Assert.InRange((double)count.Hits / count.Cases, low - 1e-12, high + 1e-12);
        Assert.True(low is >= 0 and < 1 && high is > 0 and <= 1 && low < high);
    });

    [Fact]
    public void Losses_mirror_hits() => Counts.Sample(count => Assert.Equal(
        1 - WilsonInterval.Of(count.Hits, count.Cases).High, WilsonInterval.Of(count.Cases - count.Hits, count.Cases).Low, 1e-12));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    public void No_cases_or_hits_outside_them_are_refused(int hits, int cases) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(hits, cases));
}
