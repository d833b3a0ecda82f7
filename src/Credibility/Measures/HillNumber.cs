namespace Credibility.Measures;

/// <summary>
/// The Hill number of order q: the number of equally common types that would be as diverse
/// (Hill, Ecology 54:427 (1973); Jost, Oikos 113:363 (2006)).
/// </summary>
public static class HillNumber
{
    /// <summary>qD = (Σ pᵢ^q)^(1/(1−q)), from 1 to the number of types present, never rising with q.</summary>
    /// <param name="abundance">How much there is of each type, in any unit; not negative, one above 0.</param>
    /// <param name="q">0 counts types, 1 is exp(Shannon), 2 is inverse Simpson, ∞ is 1 / greatest share.</param>
    /// <exception cref="ArgumentException">The abundances are empty, negative, not finite or all 0, or q is negative or NaN.</exception>
    public static double Of(ReadOnlySpan<double> abundance, double q)
    {
        var shares = Abundance.Normalise(abundance);
        return SimilarityDiversity.FromOrdinariness(shares, shares, q);
    }

    /// <summary>The same for several orders, with the work that they share done once.</summary>
    /// <param name="abundance">How much there is of each type, in any unit; not negative, one above 0.</param>
    /// <param name="orders">One q for each result.</param>
    /// <exception cref="ArgumentException">The abundances are empty, negative, not finite or all 0, or an order is negative or NaN.</exception>
    public static double[] Of(ReadOnlySpan<double> abundance, params ReadOnlySpan<double> orders)
    {
        var shares = Abundance.Normalise(abundance);
        return SimilarityDiversity.FromOrdinariness(shares, shares, orders);
    }
}
