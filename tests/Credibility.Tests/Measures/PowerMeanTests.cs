using Credibility.Measures;
using Xunit;

namespace Credibility.Tests.Measures;

public sealed class PowerMeanTests
{
    private static readonly double[] Values = [1, 2, 4, 8, 16];
    private static readonly double[] Weights = [1, 1, 1, 1, 1];

    [Theory]
    [InlineData(1e-11)]
    [InlineData(-1e-11)]
    [InlineData(1e-9)]
    [InlineData(1e-6)]
    public void Orders_near_zero_keep_all_their_digits(double order)
    {
        // ln M(r) = mean + r·variance/2 + O(r²) of the logarithms.
        var (mean, variance) = (2 * Math.Log(2), 2 * Math.Log(2) * Math.Log(2));
        var expected = Math.Exp(mean + (order * variance / 2));
        Assert.Equal(expected, PowerMean.Of(Values, Weights, order), Math.Max(1e-14, 40 * order * order) * expected);
    }

    [Theory]
    [InlineData(1e6)]
    [InlineData(1e300)]
    [InlineData(double.MaxValue)]
    public void Very_large_orders_come_close_to_the_limit_without_being_rounded_to_it(double order)
    {
        Assert.Equal(16, PowerMean.Of(Values, Weights, order), 1e-3);
        Assert.Equal(1, PowerMean.Of(Values, Weights, -order), 1e-3);
    }

    [Fact]
    public void An_order_of_two_hundred_is_not_the_limit() =>
        Assert.Equal(16 * Math.Pow(0.2, 1.0 / 200), PowerMean.Of(Values, Weights, 200), 1e-12);

    [Fact]
    public void A_very_small_weight_still_counts() =>
        Assert.Equal(1e-12 * 1e15, PowerMean.Of([1e15, 1e-15], [1e-12, 1], 1), 1e-6);

    [Fact]
    public void A_value_of_zero_makes_means_of_negative_order_zero_and_is_skipped_by_positive_ones()
    {
        Assert.Equal(0, PowerMean.Of([0, 4], [1, 1], -1));
        Assert.Equal(0, PowerMean.Of([0, 4], [1, 1], 0));
        Assert.Equal(2, PowerMean.Of([0, 4], [1, 1], 1), 1e-12);
    }

    [Fact]
    public void Bad_input_is_an_error_and_not_a_number()
    {
        Assert.Throws<ArgumentException>(() => PowerMean.Of([], [], 1));
        Assert.Throws<ArgumentException>(() => PowerMean.Of([1], [1, 2], 1));
        Assert.Throws<ArgumentException>(() => PowerMean.Of([1], [1], double.NaN));
        Assert.Throws<ArgumentException>(() => PowerMean.Of([-1], [1], 1));
        Assert.Throws<ArgumentException>(() => PowerMean.Of([double.NaN], [1], 1));
        Assert.Throws<ArgumentException>(() => PowerMean.Of([1, 2], [0, 0], 1));
    }
}
