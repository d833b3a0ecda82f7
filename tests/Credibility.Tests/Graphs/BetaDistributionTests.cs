using Credibility.Graphs;
using Credibility.Tests.Golden;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Graphs;

public sealed class BetaDistributionTests
{
    private static readonly Gen<double> Parameter = Gen.OneOf(Gen.Double[.5, 4], Gen.Double[4, 60], Gen.Double[60, 5_000]);

    private static readonly Gen<double> Probability = Gen.Double[.001, .999];

    public static IEnumerable<TheoryDataRow<string>> References => GoldenFile.Ids(GoldenFile.Measures, "beta_quantiles");

    [Theory]
    [MemberData(nameof(References))]
    public void Quantiles_and_probabilities_equal_the_reference_figures(string id)
    {
        var vector = GoldenFile.Vector(GoldenFile.Measures, "beta_quantiles", id);
        var (alpha, beta) = (vector.Number("alpha"), vector.Number("beta"));

        Assert.Equal(vector.Number("q05"), BetaDistribution.Quantile(.05, alpha, beta), GoldenFile.Tolerance);
        Assert.Equal(vector.Number("q50"), BetaDistribution.Quantile(.5, alpha, beta), GoldenFile.Tolerance);
        Assert.Equal(vector.Number("q95"), BetaDistribution.Quantile(.95, alpha, beta), GoldenFile.Tolerance);
        Assert.Equal(vector.Number("cdf_at_0_6"), BetaDistribution.Cumulative(.6, alpha, beta), GoldenFile.Tolerance);
    }

    [Fact]
    public void The_uniform_distribution_is_its_own_quantile() => Gen.Double[0, 1].Sample(
        p => Assert.Equal(p, BetaDistribution.Quantile(p, 1, 1), 1e-12));

    [Fact]
    public void With_beta_one_the_probability_is_a_power() => Gen.Select(Gen.Double[.05, 50], Gen.Double[0, 1]).Sample(
        (alpha, x) => Assert.Equal(Math.Pow(x, alpha), BetaDistribution.Cumulative(x, alpha, 1), 1e-12));

    [Fact]
    public void With_beta_one_the_quantile_is_a_root() => Gen.Select(Gen.Double[.2, 5_000], Probability).Sample(
        (alpha, p) => Assert.Equal(Math.Pow(p, 1 / alpha), BetaDistribution.Quantile(p, alpha, 1), 1e-11));

    [Fact]
    public void Swapping_the_parameters_mirrors_the_quantile() => Gen.Select(Parameter, Parameter, Probability).Sample(
        (alpha, beta, p) => Assert.Equal(1 - BetaDistribution.Quantile(p, alpha, beta), BetaDistribution.Quantile(1 - p, beta, alpha), 1e-9));

    [Fact]
    public void The_median_of_a_symmetric_distribution_is_one_half() => Parameter.Sample(
        alpha => Assert.Equal(.5, BetaDistribution.Quantile(.5, alpha, alpha), 1e-11));

    [Fact]
    public void The_probability_at_a_quantile_is_the_one_asked_for() => Gen.Select(Parameter, Parameter, Probability).Sample(
        (alpha, beta, p) => Assert.Equal(p, BetaDistribution.Cumulative(BetaDistribution.Quantile(p, alpha, beta), alpha, beta), 1e-9));

    [Fact]
    public void A_million_observations_are_nearly_normal()
    {
        // Mean one half, variance 1/(4(2n + 1)): the 95 % quantile lies 1.6449 deviations above.
        const double N = 1e6, Z95 = 1.6448536269514722;
        Assert.Equal(.5 + (Z95 * Math.Sqrt(1 / (4 * ((2 * N) + 1)))), BetaDistribution.Quantile(.95, N, N), 1e-8);
        Assert.InRange(BetaDistribution.Quantile(.05, N + 1, 1), .99999, 1);
    }

    [Theory]
    [InlineData(.01)]
    [InlineData(.001)]
    public void Parameters_near_zero_keep_to_the_ends(double small)
    {
        Assert.InRange(BetaDistribution.Quantile(.05, small, 1), 0, 1e-12);
        Assert.Equal(.5, BetaDistribution.Cumulative(.5, small, small), 1e-12);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    public void Outside_zero_to_one_there_is_nothing_or_everything(double x, double expected) =>
        Assert.Equal(expected, BetaDistribution.Cumulative(x, 2, 3));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_ends_are_their_own_quantiles(double end) => Assert.Equal(end, BetaDistribution.Quantile(end, 2, 3));

    [Theory]
    [InlineData(.5, 0, 1)]
    [InlineData(.5, 1, -1)]
    [InlineData(.5, double.NaN, 1)]
    [InlineData(.5, 1, double.PositiveInfinity)]
    [InlineData(-.1, 1, 1)]
    [InlineData(1.1, 1, 1)]
    [InlineData(double.NaN, 1, 1)]
    public void What_is_no_distribution_or_no_probability_is_refused(double probability, double alpha, double beta) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaDistribution.Quantile(probability, alpha, beta));
}
