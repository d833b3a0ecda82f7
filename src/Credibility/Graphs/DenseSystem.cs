namespace Credibility.Graphs;

/// <summary>A dense matrix; a subset of k rows costs O(k³).</summary>
internal sealed class DenseSystem(SquareMatrix matrix) : PivotSystem(matrix.Size)
{
    private double[] _cells = [];

    public override void Multiply(ReadOnlySpan<double> vector, Span<double> product) => matrix.Multiply(vector, product);

    protected override void Factor(ReadOnlySpan<int> set)
    {
        if (_cells.Length < set.Length * set.Length) _cells = new double[set.Length * set.Length];
        for (var i = 0; i < set.Length; i++)
        {
            var row = matrix.Row(set[i]);
            for (var j = 0; j <= i; j++) _cells[(i * set.Length) + j] = row[set[j]];
            _cells[(i * set.Length) + i] += Ridge;
        }

        Cholesky.Factor(_cells, set.Length, Ridge);
    }

    protected override void Solve(ReadOnlySpan<int> set, Span<double> vector) => Cholesky.Solve(_cells, set.Length, vector);
}
