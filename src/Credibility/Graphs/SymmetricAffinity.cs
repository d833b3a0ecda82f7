namespace Credibility.Graphs;

/// <summary>
/// The dependence matrix Z of distributions over atoms: symmetric, positive semidefinite, unit diagonal, in [0, 1].
/// Merging two atoms can only raise it. Rows that sum to less than 1 keep the rest to themselves.
/// </summary>
/// <remarks>
/// Z = FF' with F = √B (or B, with the diagonal filled up to 1), hence positive semidefinite by construction. A matrix put
/// together from pairwise rules is not, and the effective number is then ill-defined.
/// </remarks>
public static class SymmetricAffinity
{
    /// <summary>Two rows with at least this affinity are one.</summary>
    public const double Identical = 1 - 1e-12;

    /// <summary>Forms the whole matrix: n² cells, 32 MB for 2,000 rows. The measures themselves never need it.</summary>
    /// <exception cref="ArgumentException">A row sums to more than 1.</exception>
    public static SquareMatrix Of(IReadOnlyList<SparseRow> rows, AffinityKernel kernel = AffinityKernel.SquareRoot)
    {
        foreach (var row in rows) AffinityFactor.Scale(row);
        var matrix = SquareMatrix.Identity(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            for (var j = 0; j < i; j++) matrix[i, j] = matrix[j, i] = Between(rows[i], rows[j], kernel);
        }

        return matrix;
    }

    /// <summary>The affinity of two different units, 0–1, whose masses are given by their rows.</summary>
    public static double Between(SparseRow first, SparseRow second, AffinityKernel kernel = AffinityKernel.SquareRoot)
    {
        var atoms = first.Atoms;
        var others = second.Atoms;
        var sum = 0.0;
        for (int i = 0, j = 0; i < atoms.Length && j < others.Length;)
        {
            if (atoms[i] < others[j]) i++;
            else if (atoms[i] > others[j]) j++;
            else
            {
                var product = first.Masses[i++] * second.Masses[j++];
                sum += kernel == AffinityKernel.SquareRoot ? Math.Sqrt(product) : product;
            }
        }

        return Math.Min(sum, 1);
    }
}
