using Credibility.Graphs;

namespace Credibility.Measures;

/// <summary>
/// Similarity-sensitive diversity of order q: the effective number of completely dissimilar types
/// (Leinster &amp; Cobbold, Ecology 93:477–489 (2012)). It says how the space is spread over dissimilar types; one more
/// redundant type <i>should</i> lower it. How many there are at all is <see cref="EffectiveNumber"/>.
/// </summary>
public static class SimilarityDiversity
{
    /// <summary>qD^Z(p), the reciprocal of the power mean of order q − 1 of the ordinariness Zp; from 1 to the Hill number.</summary>
    /// <param name="abundance">How much there is of each type, in any unit; not negative, one above 0.</param>
    /// <param name="q">The order, 0–∞; the higher, the less the rare types count.</param>
    /// <param name="similarity">Z with unit diagonal and cells 0–1; need not be symmetric.</param>
    /// <exception cref="ArgumentException">Abundances or order are out of range, or Z has another size, another diagonal or a cell out of range.</exception>
    public static double Of(ReadOnlySpan<double> abundance, double q, SquareMatrix similarity)
    {
        var shares = Abundance.Normalise(abundance);
        if (similarity.Size != shares.Length)
        {
            throw new ArgumentException($"{shares.Length} types have a similarity matrix of size {similarity.Size}.", nameof(similarity));
        }

        for (var i = 0; i < similarity.Size; i++)
        {
            if (!(Math.Abs(similarity[i, i] - 1) <= 1e-9))
            {
                throw new ArgumentException($"The diagonal cell {i} of a similarity matrix is not 1.", nameof(similarity));
            }

            foreach (var cell in similarity.Row(i))
            {
                if (!(cell >= 0 && cell <= 1 + 1e-9))
                {
                    throw new ArgumentException(
                        $"Row {i} of a similarity matrix has a cell that is not between 0 and 1.",
                        nameof(similarity));
                }
            }
        }

        var ordinariness = new double[shares.Length];
        similarity.Multiply(shares, ordinariness);
        return FromOrdinariness(ordinariness, shares, q);
    }

    /// <summary>The same for types given by their distributions over atoms; Zp is F(F'p), and Z is never formed: O(nonzeros).</summary>
    /// <param name="abundance">How much there is of each type, in any unit; not negative, one above 0.</param>
    /// <param name="q">The order, 0–∞.</param>
    /// <param name="rows">One distribution for each type; what a row lacks to 1 is its own.</param>
    /// <param name="kernel">How similarity is measured.</param>
    /// <exception cref="ArgumentException">Abundances, order or rows are out of range, or their numbers differ.</exception>
    public static double Of(ReadOnlySpan<double> abundance, double q, IReadOnlyList<SparseRow> rows, AffinityKernel kernel = AffinityKernel.SquareRoot)
    {
        var shares = Abundance.Normalise(abundance);
        return FromOrdinariness(Ordinariness(shares, rows, kernel), shares, q);
    }

    /// <summary>The same for several orders, with the work that they share done once.</summary>
    /// <param name="abundance">How much there is of each type, in any unit; not negative, one above 0.</param>
    /// <param name="rows">One distribution for each type; what a row lacks to 1 is its own.</param>
    /// <param name="orders">One q for each result.</param>
    /// <exception cref="ArgumentException">Abundances, orders or rows are out of range, or their numbers differ.</exception>
    public static double[] Of(ReadOnlySpan<double> abundance, IReadOnlyList<SparseRow> rows, params ReadOnlySpan<double> orders)
    {
        var shares = Abundance.Normalise(abundance);
        return FromOrdinariness(Ordinariness(shares, rows, AffinityKernel.SquareRoot), shares, orders);
    }

    internal static double FromOrdinariness(ReadOnlySpan<double> ordinariness, ReadOnlySpan<double> shares, double q) =>
        FromOrdinariness(ordinariness, shares, [q])[0];

    internal static double[] FromOrdinariness(ReadOnlySpan<double> ordinariness, ReadOnlySpan<double> shares, ReadOnlySpan<double> orders)
    {
        var weights = Abundance.Normalise(shares);
        var numbers = new double[orders.Length];
        for (var i = 0; i < orders.Length; i++)
        {
            if (!(orders[i] >= 0))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"The order of a diversity is {orders[i]}; it must be between 0 and infinity."),
                    nameof(orders));
            }

            numbers[i] = 1 / PowerMean.OfShares(ordinariness, weights, orders[i] - 1);
        }

        return numbers;
    }

    private static double[] Ordinariness(double[] shares, IReadOnlyList<SparseRow> rows, AffinityKernel kernel)
    {
        if (rows.Count != shares.Length) throw new ArgumentException($"{shares.Length} types have {rows.Count} rows.", nameof(rows));
        var ordinariness = new double[shares.Length];
        new AffinityFactor(rows, kernel).Multiply(shares, ordinariness);
        return ordinariness;
    }
}
