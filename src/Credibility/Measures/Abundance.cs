namespace Credibility.Measures;

/// <summary>How much there is of each type, in any unit (words, citations): the input of every diversity.</summary>
internal static class Abundance
{
    /// <summary>The relative abundances, which sum to 1.</summary>
    /// <exception cref="ArgumentException">There are none, one is negative, NaN or infinite, or all are 0: no diversity is defined.</exception>
    public static double[] Normalise(ReadOnlySpan<double> abundance)
    {
        if (abundance.IsEmpty) throw new ArgumentException("There are no abundances; a diversity needs at least one.", nameof(abundance));
        var largest = 0.0;
        for (var i = 0; i < abundance.Length; i++)
        {
            if (!double.IsFinite(abundance[i]) || abundance[i] < 0)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Abundance {i} is {abundance[i]}; it must be finite and not negative."),
                    nameof(abundance));
            }

            largest = Math.Max(largest, abundance[i]);
        }

        if (largest <= 0) throw new ArgumentException("All abundances are 0; a diversity needs one above 0.", nameof(abundance));

        // Scaled by the largest first, so that the sum of very large abundances stays finite.
        var shares = new double[abundance.Length];
        var sum = 0.0;
        for (var i = 0; i < shares.Length; i++) sum += shares[i] = abundance[i] / largest;
        for (var i = 0; i < shares.Length; i++) shares[i] /= sum;
        return shares;
    }
}
