namespace Credibility.Graphs;

/// <summary>The factor LL' of a symmetric positive definite matrix, in the lower triangle of a row-major block.</summary>
internal static class Cholesky
{
    /// <summary>
    /// Factors in place; only the lower triangle is read. A pivot that rounding has brought below the ridge is set to it:
    /// the matrices here are positive semidefinite plus that ridge.
    /// </summary>
    public static void Factor(Span<double> cells, int size, double ridge)
    {
        for (var i = 0; i < size; i++)
        {
            var row = cells.Slice(i * size, i + 1);
            for (var j = 0; j < i; j++)
            {
                var other = cells.Slice(j * size, j + 1);
                row[j] = (row[j] - DenseKernels.Dot(row[..j], other)) / other[j];
            }

            row[i] = Math.Sqrt(Math.Max(row[i] - DenseKernels.Dot(row[..i], row), ridge));
        }
    }

    /// <summary>Replaces the right-hand side by the solution.</summary>
    public static void Solve(ReadOnlySpan<double> cells, int size, Span<double> vector)
    {
        for (var i = 0; i < size; i++)
        {
            var row = cells.Slice(i * size, i + 1);
            vector[i] = (vector[i] - DenseKernels.Dot(row[..i], vector)) / row[i];
        }

        for (var i = size - 1; i >= 0; i--)
        {
            var row = cells.Slice(i * size, i + 1);
            vector[i] /= row[i];
            DenseKernels.AddScaled(vector, row[..i], -vector[i]);
        }
    }
}
