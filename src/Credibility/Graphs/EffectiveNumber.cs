namespace Credibility.Graphs;

/// <summary>
/// The effective number of separate units among n units with dependence matrix Z and weights v:
/// N = max over y ≥ 0 of 2·Σ √vᵢ yᵢ − y'Zy. n units that share nothing give Σ v; units that are one give max v;
/// another unit never lowers it and raises it by at most its weight.
/// </summary>
/// <remarks>
/// For v = 1 it is the maximum diversity, the same for every order q (Leinster &amp; Meckes, Entropy 18:88 (2016)); for equal
/// correlations it is the equivalent number of independent experts (Clemen &amp; Winkler, Oper. Res. 33 (1985)).
/// With K shared atoms the cost is O(nK²) a round and about ten rounds; where K ≥ n/2 it is O(n³).
/// </remarks>
public static class EffectiveNumber
{
    /// <summary>The number for units given by their distributions over atoms.</summary>
    /// <param name="rows">One distribution for each unit; what a row lacks to 1 is its own.</param>
    /// <param name="weights">v, 0–1, one for each unit; empty for all 1.</param>
    /// <param name="kernel">How dependence is measured.</param>
    /// <exception cref="ArgumentException">A row sums to more than 1, or the weights do not fit.</exception>
    public static EffectiveNumberResult Of(
        IReadOnlyList<SparseRow> rows, ReadOnlySpan<double> weights = default, AffinityKernel kernel = AffinityKernel.SquareRoot)
    {
        var goals = Goals(rows.Count, weights);
        var canonical = CanonicalRows.Of(rows, goals, kernel);
        var ordered = new SparseRow[rows.Count];
        var goal = new double[rows.Count];
        for (var i = 0; i < ordered.Length; i++)
        {
            ordered[i] = rows[canonical.Order[i]];
            goal[i] = goals[canonical.Order[i]];
        }

        var factor = new AffinityFactor(ordered, kernel);
        var y = new double[rows.Count];
        var blocks = new AffinityBlocks(factor, canonical.Kept);
        foreach (var block in blocks.Rows) Solve(block, goal, y, blocks.SystemOf);
        var image = new double[rows.Count];
        factor.Multiply(y, image);
        var inInputOrder = new double[rows.Count];
        for (var i = 0; i < y.Length; i++) inInputOrder[canonical.Order[i]] = y[i];
        return Result(goal, y, image, inInputOrder);
    }

    /// <summary>The number for a given dependence matrix.</summary>
    /// <param name="dependence">
    /// Z: symmetric, unit diagonal, 0–1, and positive semidefinite. The last is the caller's to know: on any other matrix
    /// the problem has many local optima (Motzkin &amp; Straus 1965) and the result is only one of them.
    /// </param>
    /// <param name="weights">v, 0–1, one for each unit; empty for all 1.</param>
    /// <exception cref="ArgumentException">The matrix is not symmetric with unit diagonal in [0, 1], or the weights do not fit.</exception>
    public static EffectiveNumberResult OfMatrix(SquareMatrix dependence, ReadOnlySpan<double> weights = default)
    {
        DependenceMatrix.Verify(dependence);
        var goal = Goals(dependence.Size, weights);
        var y = new double[goal.Length];
        foreach (var block in DependenceMatrix.Blocks(dependence, DependenceMatrix.Distinct(dependence, goal)))
        {
            Solve(block, goal, y, rows => new DenseSystem(DependenceMatrix.Restrict(dependence, rows)));
        }

        var image = new double[goal.Length];
        dependence.Multiply(y, image);
        return Result(goal, y, image, y);
    }

    private static double[] Goals(int count, ReadOnlySpan<double> weights)
    {
        if (!weights.IsEmpty && weights.Length != count)
        {
            throw new ArgumentException($"{count} units have {weights.Length} weights.", nameof(weights));
        }

        var goals = new double[count];
        Array.Fill(goals, 1);
        for (var i = 0; i < weights.Length; i++)
        {
            if (!(weights[i] >= 0 && weights[i] <= 1))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Unit {i} has the weight {weights[i]}; a weight is between 0 and 1."),
                    nameof(weights));
            }

            goals[i] = Math.Sqrt(weights[i]);
        }

        return goals;
    }

    private static void Solve(int[] block, double[] goal, double[] y, Func<int[], PivotSystem> systemOf)
    {
        if (block.Length == 1)
        {
            y[block[0]] = goal[block[0]];
            return;
        }

        var local = NonNegativeOptimum.Find(systemOf(block), Array.ConvertAll(block, row => goal[row]));
        for (var i = 0; i < block.Length; i++) y[block[i]] = local[i];
    }

    private static EffectiveNumberResult Result(double[] goal, double[] y, double[] image, double[] inInputOrder)
    {
        var (linear, quadratic) = (0.0, 0.0);
        var (minWeight, minSlack) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var i = 0; i < y.Length; i++)
        {
            linear += goal[i] * y[i];
            quadratic += y[i] * image[i];
            minWeight = Math.Min(minWeight, y[i]);
            minSlack = Math.Min(minSlack, image[i] - goal[i]);
        }

        var certificate = y.Length == 0 ? default : new OptimalityCertificate(minWeight, minSlack, Math.Abs(linear - quadratic));
        return new EffectiveNumberResult((2 * linear) - quadratic, inInputOrder, certificate);
    }
}
