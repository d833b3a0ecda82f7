namespace Credibility.Graphs;

/// <summary>The Beta distribution: cumulative probability and quantiles, to about 1e-12.</summary>
/// <remarks>The continued fraction and the symmetry are DLMF 8.17.22 and 8.17.4 (https://dlmf.nist.gov/8.17); ln Γ is Stirling's series, DLMF 5.11.1.</remarks>
public static class BetaDistribution
{
    private const int MostTerms = 10_000, MostSteps = 200;
    private const double Tiny = 1e-300, Precision = 1e-15;

    /// <summary>P(X ≤ x) for X ~ Beta(alpha, beta).</summary>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not above 0 and finite.</exception>
    public static double Cumulative(double x, double alpha, double beta)
    {
        Check(alpha);
        Check(beta);
        return Cumulative(x, alpha, beta, LogBeta(alpha, beta));
    }

    private static double Cumulative(double x, double alpha, double beta, double logBeta)
    {
        if (!(x > 0))
        {
            return 0;
        }

        if (x >= 1)
        {
            return 1;
        }

        var front = Math.Exp((alpha * Math.Log(x)) + (beta * Math.Log(1 - x)) - logBeta);
        return x <= (alpha + 1) / (alpha + beta + 2)
            ? front * Fraction(x, alpha, beta) / alpha
            : 1 - (front * Fraction(1 - x, beta, alpha) / beta);
    }

    /// <summary>The x with P(X ≤ x) = probability.</summary>
    /// <param name="probability">0–1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not above 0 and finite, or the probability is outside 0–1.</exception>
    public static double Quantile(double probability, double alpha, double beta)
    {
        if (!(probability is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "a probability is between 0 and 1");
        }

        Check(alpha);
        Check(beta);
        if (probability is 0 or 1)
        {
            return probability;
        }

        // Newton inside a shrinking bracket: a step that leaves the bracket, or a flat density, falls back to its middle.
        var (low, high, x, logBeta) = (0d, 1d, alpha / (alpha + beta), LogBeta(alpha, beta));
        for (var step = 0; step < MostSteps && high - low > Precision; step++)
        {
            var error = Cumulative(x, alpha, beta, logBeta) - probability;
            (low, high) = error > 0 ? (low, x) : (x, high);
            var density = Math.Exp(((alpha - 1) * Math.Log(x)) + ((beta - 1) * Math.Log(1 - x)) - logBeta);
            var next = x - (error / density);
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.Abs(next - x) <= Precision * x)
            {
                return next;
            }

            x = next;
        }

        return x;
    }

    /// <summary>Lentz's evaluation of the continued fraction.</summary>
    private static double Fraction(double x, double a, double b)
    {
        var (c, d, value) = (1d, 1 / NotZero(1 - ((a + b) * x / (a + 1))), 0d);
        value = d;
        for (var m = 1; m <= MostTerms; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            value *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            var delta = d * c;
            value *= delta;
            if (Math.Abs(delta - 1) <= Precision)
            {
                break;
            }
        }

        return value;
    }

    private static double LogBeta(double a, double b) => LogGamma(a) + LogGamma(b) - LogGamma(a + b);

    /// <summary>Stirling's series from 15 upward, where five terms reach double precision; below, the recurrence Γ(z + 1) = z·Γ(z).</summary>
    private static double LogGamma(double z)
    {
        var product = 1d;
        for (; z < 15; z++)
        {
            product *= z;
        }

        var inverse = 1 / z;
        var square = inverse * inverse;
        var series = inverse * ((1d / 12) - (square * ((1d / 360) - (square * ((1d / 1260) - (square * ((1d / 1680) - (square / 1188))))))));
        return ((z - .5) * Math.Log(z)) - z + (.5 * Math.Log(2 * Math.PI)) + series - Math.Log(product);
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    private static void Check(double parameter)
    {
        if (!(parameter > 0) || !double.IsFinite(parameter))
        {
            throw new ArgumentOutOfRangeException(nameof(parameter), parameter, "alpha and beta are above 0 and finite");
        }
    }
}
