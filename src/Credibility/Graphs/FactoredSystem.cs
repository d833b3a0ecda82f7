namespace Credibility.Graphs;

/// <summary>
/// A matrix Z = diag(own) + LL' with L over K shared atoms, never formed. A subset of k rows is solved in the smaller of
/// the two spaces: k ≤ K directly, O(k³); else by Woodbury's identity in K dimensions, O(kK² + K³).
/// </summary>
internal sealed class FactoredSystem : PivotSystem
{
    private readonly double[] _own;
    private readonly double[] _shared;
    private readonly int _atomCount;
    private readonly double[] _atomSums;
    private double[] _cells = [];

    /// <param name="own">What a row shares with nobody, 0–1.</param>
    /// <param name="shared">L, row-major: one row of K values for every row of Z.</param>
    public FactoredSystem(double[] own, double[] shared)
        : base(own.Length)
    {
        _own = own;
        _shared = shared;
        _atomCount = shared.Length / own.Length;
        _atomSums = new double[_atomCount];
    }

    public override void Multiply(ReadOnlySpan<double> vector, Span<double> product)
    {
        Array.Clear(_atomSums);
        for (var i = 0; i < vector.Length; i++)
        {
            if (vector[i] != 0) DenseKernels.AddScaled(_atomSums, SharedOf(i), vector[i]);
        }

        for (var i = 0; i < vector.Length; i++) product[i] = (_own[i] * vector[i]) + DenseKernels.Dot(SharedOf(i), _atomSums);
    }

    protected override void Factor(ReadOnlySpan<int> set)
    {
        if (set.Length <= _atomCount) FactorRows(set);
        else FactorAtoms(set);
    }

    protected override void Solve(ReadOnlySpan<int> set, Span<double> vector)
    {
        if (set.Length <= _atomCount) Cholesky.Solve(_cells, set.Length, vector);
        else SolveAtoms(set, vector);
    }

    private ReadOnlySpan<double> SharedOf(int row) => _shared.AsSpan(row * _atomCount, _atomCount);

    private void Reserve(int size)
    {
        if (_cells.Length < size * size) _cells = new double[size * size];
    }

    private void FactorRows(ReadOnlySpan<int> set)
    {
        Reserve(set.Length);
        for (var i = 0; i < set.Length; i++)
        {
            var row = _cells.AsSpan(i * set.Length, i + 1);
            for (var j = 0; j <= i; j++) row[j] = DenseKernels.Dot(SharedOf(set[i]), SharedOf(set[j]));
            row[i] += _own[set[i]] + Ridge;
        }

        Cholesky.Factor(_cells, set.Length, Ridge);
    }

    /// <summary>M = I + L'D⁻¹L.</summary>
    private void FactorAtoms(ReadOnlySpan<int> set)
    {
        Reserve(_atomCount);
        Array.Clear(_cells);
        for (var k = 0; k < _atomCount; k++) _cells[(k * _atomCount) + k] = 1;
        foreach (var i in set)
        {
            var row = SharedOf(i);
            var weight = 1 / (_own[i] + Ridge);
            for (var k = 0; k < row.Length; k++)
            {
                if (row[k] != 0) DenseKernels.AddScaled(_cells.AsSpan(k * _atomCount), row[..(k + 1)], row[k] * weight);
            }
        }

        Cholesky.Factor(_cells, _atomCount, Ridge);
    }

    /// <summary>y = D⁻¹(b − L M⁻¹ L'D⁻¹ b).</summary>
    private void SolveAtoms(ReadOnlySpan<int> set, Span<double> vector)
    {
        Array.Clear(_atomSums);
        for (var i = 0; i < set.Length; i++) DenseKernels.AddScaled(_atomSums, SharedOf(set[i]), vector[i] / (_own[set[i]] + Ridge));
        Cholesky.Solve(_cells, _atomCount, _atomSums);
        for (var i = 0; i < set.Length; i++)
        {
            vector[i] = (vector[i] - DenseKernels.Dot(SharedOf(set[i]), _atomSums)) / (_own[set[i]] + Ridge);
        }
    }
}
