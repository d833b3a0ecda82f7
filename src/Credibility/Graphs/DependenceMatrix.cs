namespace Credibility.Graphs;

/// <summary>What has to be known about a dependence matrix that was given and not derived.</summary>
internal static class DependenceMatrix
{
    private const double Tolerance = 1e-9;

    /// <exception cref="ArgumentException">The matrix is not symmetric with unit diagonal in [0, 1].</exception>
    public static void Verify(SquareMatrix matrix)
    {
        for (var i = 0; i < matrix.Size; i++)
        {
            if (!(Math.Abs(matrix[i, i] - 1) <= Tolerance))
            {
                throw new ArgumentException($"The diagonal cell {i} of a dependence matrix is not 1.", nameof(matrix));
            }

            for (var j = 0; j < i; j++)
            {
                var cell = matrix[i, j];
                if (!(cell >= -Tolerance && cell <= 1 + Tolerance))
                {
                    throw new ArgumentException($"The cell ({i}, {j}) of a dependence matrix is not between 0 and 1.", nameof(matrix));
                }

                if (!(Math.Abs(cell - matrix[j, i]) <= Tolerance))
                {
                    throw new ArgumentException($"The cells ({i}, {j}) and ({j}, {i}) of a dependence matrix differ.", nameof(matrix));
                }
            }
        }
    }

    /// <summary>The rows with a goal above 0, of identical ones that with the greatest.</summary>
    public static List<int> Distinct(SquareMatrix matrix, double[] goal)
    {
        var kept = new List<int>();
        for (var i = 0; i < goal.Length; i++)
        {
            if (goal[i] <= 0) continue;
            var twin = kept.FindIndex(row => matrix[row, i] >= SymmetricAffinity.Identical);
            if (twin < 0) kept.Add(i);
            else if (goal[i] > goal[kept[twin]]) kept[twin] = i;
        }

        kept.Sort();
        return kept;
    }

    /// <summary>The kept rows that hang together through cells above 0.</summary>
    public static IEnumerable<int[]> Blocks(SquareMatrix matrix, List<int> kept)
    {
        var open = new List<int>(kept);
        while (open.Count > 0)
        {
            var block = new List<int> { open[0] };
            open.RemoveAt(0);
            for (var next = 0; next < block.Count; next++)
            {
                for (var i = open.Count - 1; i >= 0; i--)
                {
                    if (matrix[block[next], open[i]] <= 0) continue;
                    block.Add(open[i]);
                    open.RemoveAt(i);
                }
            }

            block.Sort();
            yield return [.. block];
        }
    }

    public static SquareMatrix Restrict(SquareMatrix matrix, int[] rows)
    {
        var restricted = new SquareMatrix(rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows.Length; j++) restricted[i, j] = matrix[rows[i], rows[j]];
        }

        return restricted;
    }
}
