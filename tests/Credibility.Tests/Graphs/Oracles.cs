using Credibility.Graphs;

namespace Credibility.Tests.Graphs;

/// <summary>The same figures by the plainest possible means.</summary>
internal static class Oracles
{
    /// <summary>The effective number over every subset of units: the best of the solutions without negative parts.</summary>
    public static double NumberByEnumeration(SquareMatrix dependence, double[] weights)
    {
        var best = 0.0;
        for (var subset = 1; subset < 1 << dependence.Size; subset++)
        {
            var rows = Enumerable.Range(0, dependence.Size).Where(row => (subset >> row & 1) == 1).ToArray();
            var goal = rows.Select(row => Math.Sqrt(weights[row])).ToArray();
            var y = Solve(rows.Select(i => rows.Select(j => dependence[i, j]).ToArray()).ToArray(), goal);
            if (y is not null && y.Min() >= -1e-12) best = Math.Max(best, y.Zip(goal, (a, b) => a * b).Sum());
        }

        return best;
    }

    /// <summary>Gauss–Jordan with partial pivoting; null where a pivot is next to nothing.</summary>
    public static double[]? Solve(double[][] matrix, double[] right)
    {
        var n = right.Length;
        var rows = matrix.Select((row, i) => row.Append(right[i]).ToArray()).ToArray();
        for (var k = 0; k < n; k++)
        {
            var pivot = Enumerable.Range(k, n - k).MaxBy(i => Math.Abs(rows[i][k]));
            (rows[k], rows[pivot]) = (rows[pivot], rows[k]);
            if (Math.Abs(rows[k][k]) < 1e-9) return null;
            for (var i = 0; i < n; i++)
            {
                if (i == k) continue;
                var factor = rows[i][k] / rows[k][k];
                for (var j = k; j <= n; j++) rows[i][j] -= factor * rows[k][j];
            }
        }

        return [.. Enumerable.Range(0, n).Select(i => rows[i][n] / rows[i][i])];
    }

    /// <summary>The companies one entity controls, by repeated passes until nothing changes.</summary>
    public static SortedSet<int> Controlled(CsrGraph owners, int controller)
    {
        var controlled = new SortedSet<int> { controller };
        bool changed;
        do
        {
            changed = false;
            for (var company = 0; company < owners.NodeCount; company++)
            {
                var held = 0.0;
                for (var e = 0; e < owners.TargetsOf(company).Length; e++)
                {
                    if (controlled.Contains(owners.TargetsOf(company)[e])) held += owners.WeightsOf(company)[e];
                }

                if (held > 0.5 + 1e-12) changed |= controlled.Add(company);
            }
        }
        while (changed);
        controlled.Remove(controller);
        return controlled;
    }

    /// <summary>The roots from the controlled sets: the smallest of those controllers whom only their own peers control.</summary>
    public static int[] Roots(CsrGraph owners)
    {
        var controlled = Enumerable.Range(0, owners.NodeCount).Select(node => Controlled(owners, node)).ToArray();
        return [.. Enumerable.Range(0, owners.NodeCount).Select(company =>
            Enumerable.Range(0, owners.NodeCount)
                .Where(node => node == company || controlled[node].Contains(company))
                .First(node => Enumerable.Range(0, owners.NodeCount).All(above => above == node || !controlled[above].Contains(node) || controlled[node].Contains(above))))];
    }
}
