namespace Credibility.Graphs;

/// <summary>
/// Interval of a share from a count (Wilson 1927, "Probable inference, the law of succession, and statistical inference"): honest
/// for few cases and for none or all of them, where the usual one collapses to a point.
/// </summary>
public static class WilsonInterval
{
    /// <summary>97.5 % quantile of the normal distribution: both tails together leave out 5 %.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>The 95 % interval, each end 0–1.</summary>
    /// <param name="hits">0 to <paramref name="cases"/>.</param>
    /// <param name="cases">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">No cases, or hits outside them.</exception>
    public static (double Low, double High) Of(int hits, int cases)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cases, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, cases);
        double n = cases;
        var share = hits / n;
        var scale = 1 + (Z * Z / n);
        var centre = (share + (Z * Z / (2 * n))) / scale;
        var reach = Z * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4 * n * n))) / scale;
        return (Math.Max(0, centre - reach), Math.Min(1, centre + reach));
    }
}
