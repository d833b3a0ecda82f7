namespace Credibility.Graphs;

/// <summary>A positive semidefinite matrix Z of which the equations of any subset of rows can be solved.</summary>
internal abstract class PivotSystem(int count)
{
    /// <summary>Added to the diagonal: Z is often singular (three rows over two atoms).</summary>
    public const double Ridge = 1e-12;

    private const int RefinementLimit = 5;

    private readonly double[] _residual = new double[count];
    private readonly double[] _image = new double[count];

    public int Count { get; } = count;

    /// <summary>Writes Z·vector into <paramref name="product"/>.</summary>
    public abstract void Multiply(ReadOnlySpan<double> vector, Span<double> product);

    /// <summary>Factors the rows and columns in <paramref name="set"/> (ascending), with the ridge.</summary>
    protected abstract void Factor(ReadOnlySpan<int> set);

    /// <summary>Replaces the right-hand side, position by position of the factored set, by the solution.</summary>
    protected abstract void Solve(ReadOnlySpan<int> set, Span<double> vector);

    /// <summary>
    /// Solves (Z + ridge)·y = goal on the set, y = 0 elsewhere, with iterative refinement: where a row keeps next to nothing
    /// to itself one solution is good to four digits only, and each round adds as many.
    /// </summary>
    public void SolveOn(ReadOnlySpan<int> set, ReadOnlySpan<double> goal, Span<double> y)
    {
        y.Clear();
        if (set.IsEmpty) return;
        Factor(set);
        var step = _residual.AsSpan(0, set.Length);
        for (var i = 0; i < set.Length; i++) step[i] = goal[set[i]];
        var last = double.PositiveInfinity;
        for (var round = 0; round < RefinementLimit; round++)
        {
            Solve(set, step);
            for (var i = 0; i < set.Length; i++) y[set[i]] += step[i];
            Multiply(y, _image);
            var largest = 0.0;
            for (var i = 0; i < set.Length; i++)
            {
                step[i] = goal[set[i]] - _image[set[i]] - (Ridge * y[set[i]]);
                largest = Math.Max(largest, Math.Abs(step[i]));
            }

            if (largest <= 1e-14 || !(largest < last / 2)) return;
            last = largest;
        }
    }
}
