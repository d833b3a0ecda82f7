namespace Credibility.Measures;

/// <summary>
/// The weighted power mean Mᵣ(x) = (Σ wᵢ xᵢʳ)^(1/r), with its limits: geometric mean at r = 0, maximum and minimum at ±∞
/// (Hardy, Littlewood &amp; Pólya, <i>Inequalities</i>, 1934).
/// </summary>
public static class PowerMean
{
    /// <summary>Orders nearer to 0 than this are the geometric mean: the difference is below rounding.</summary>
    private const double GeometricOrder = 1e-12;

    /// <summary>
    /// The mean of the values whose weight is above 0. Computed relative to the extreme value, so that no order, however
    /// large, overflows or has to be rounded to infinity, and near order 0 without cancellation.
    /// </summary>
    /// <param name="values">Finite, not negative; a value of 0 makes every mean of order ≤ 0 equal to 0.</param>
    /// <param name="weights">Finite, not negative, at least one above 0; in any unit.</param>
    /// <param name="order">Any order, ±∞ included.</param>
    /// <exception cref="ArgumentException">The lengths differ, the order is NaN, or a value or weight is out of range.</exception>
    public static double Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double order)
    {
        if (values.Length != weights.Length) throw new ArgumentException($"{values.Length} values have {weights.Length} weights.", nameof(weights));
        if (double.IsNaN(order)) throw new ArgumentException("The order of a power mean is NaN.", nameof(order));
        return OfShares(values, Abundance.Normalise(weights), order);
    }

    /// <summary>The same for weights that sum to 1.</summary>
    internal static double OfShares(ReadOnlySpan<double> values, double[] shares, double order)
    {
        var extreme = Extreme(values, shares, order > 0);
        if (double.IsInfinity(order) || extreme == 0) return extreme;
        return extreme * Math.Exp(LogMean(values, shares, order, Math.Log(extreme)));
    }

    private static double Extreme(ReadOnlySpan<double> values, ReadOnlySpan<double> shares, bool greatest)
    {
        var extreme = greatest ? 0 : double.PositiveInfinity;
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]) || values[i] < 0)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Value {i} is {values[i]}; it must be finite and not negative."),
                    nameof(values));
            }

            if (shares[i] > 0) extreme = greatest ? Math.Max(extreme, values[i]) : Math.Min(extreme, values[i]);
        }

        return extreme;
    }

    /// <summary>
    /// ln(Mᵣ(x) / extreme). With the extreme taken out every power is at most 1. While the sum of powers is near 1 (orders
    /// near 0) its distance from 1 is what carries the digits, and is summed instead.
    /// </summary>
    private static double LogMean(ReadOnlySpan<double> values, ReadOnlySpan<double> shares, double order, double logExtreme)
    {
        var (geometric, powers, distance) = (0.0, 0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            if (shares[i] <= 0) continue;
            var log = Math.Log(values[i]) - logExtreme;
            if (log == 0)
            {
                powers += shares[i];
                continue;
            }

            geometric += shares[i] * log;
            powers += shares[i] * Math.Exp(order * log);
            distance += shares[i] * ExpMinusOne(order * log);
        }

        if (Math.Abs(order) < GeometricOrder) return geometric;
        return (powers > 0.5 ? LogOnePlus(distance) : Math.Log(powers)) / order;
    }

    /// <summary>eˣ − 1 to full precision near 0 (Kahan's correction; the framework's own subtracts).</summary>
    private static double ExpMinusOne(double x)
    {
        var power = Math.Exp(x);
        if (power == 1) return x;
        return power < 0.5 ? power - 1 : (power - 1) * x / Math.Log(power);
    }

    /// <summary>ln(1 + x) to full precision near 0.</summary>
    private static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }
}
