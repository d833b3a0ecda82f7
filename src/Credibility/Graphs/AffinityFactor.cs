using System.Runtime.InteropServices;

namespace Credibility.Graphs;

/// <summary>
/// The factor of an affinity matrix: Z = diag(rest) + FF', F sparse, over atoms numbered by first appearance.
/// Z·y is computed as F(F'y) and never from Z: O(nonzeros).
/// </summary>
internal sealed class AffinityFactor
{
    private readonly int[] _offsets;
    private readonly int[] _atoms;
    private readonly double[] _values;
    private readonly double[] _rest;
    private readonly double[] _atomSums;

    /// <param name="rows">The distributions; the order fixes the numbering of atoms and with it the order of every sum.</param>
    /// <param name="kernel">How dependence is measured.</param>
    /// <exception cref="ArgumentException">A row sums to more than 1.</exception>
    public AffinityFactor(IReadOnlyList<SparseRow> rows, AffinityKernel kernel)
    {
        _offsets = new int[rows.Count + 1];
        for (var i = 0; i < rows.Count; i++) _offsets[i + 1] = _offsets[i] + rows[i].Count;
        _atoms = new int[_offsets[^1]];
        _values = new double[_offsets[^1]];
        _rest = new double[rows.Count];
        var numbers = new Dictionary<int, int>();
        for (var i = 0; i < rows.Count; i++) Fill(i, rows[i], kernel, numbers);
        AtomCount = numbers.Count;
        _atomSums = new double[AtomCount];
    }

    public int RowCount => _rest.Length;

    public int AtomCount { get; }

    /// <summary>What each row needs beside its own atoms to have a unit diagonal, 0–1.</summary>
    public ReadOnlySpan<double> Rest => _rest;

    public ReadOnlySpan<int> AtomsOf(int row) => _atoms.AsSpan(_offsets[row], _offsets[row + 1] - _offsets[row]);

    public ReadOnlySpan<double> ValuesOf(int row) => _values.AsSpan(_offsets[row], _offsets[row + 1] - _offsets[row]);

    /// <summary>Writes Z·vector into <paramref name="product"/>.</summary>
    public void Multiply(ReadOnlySpan<double> vector, Span<double> product)
    {
        Array.Clear(_atomSums);
        for (var i = 0; i < RowCount; i++)
        {
            if (vector[i] == 0) continue;
            for (var e = _offsets[i]; e < _offsets[i + 1]; e++) _atomSums[_atoms[e]] += _values[e] * vector[i];
        }

        for (var i = 0; i < RowCount; i++)
        {
            var sum = _rest[i] * vector[i];
            for (var e = _offsets[i]; e < _offsets[i + 1]; e++) sum += _values[e] * _atomSums[_atoms[e]];
            product[i] = sum;
        }
    }

    /// <summary>What a row is divided by: its sum where rounding has carried it above 1, else 1.</summary>
    /// <exception cref="ArgumentException">The row sums to more than 1.</exception>
    public static double Scale(SparseRow row)
    {
        var sum = 0.0;
        foreach (var mass in row.Masses) sum += mass;
        if (sum > 1 + TransitionGraph.RowSumTolerance)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"A row of masses sums to {sum}; a distribution sums to at most 1."),
                nameof(row));
        }

        return Math.Max(sum, 1);
    }

    private void Fill(int row, SparseRow masses, AffinityKernel kernel, Dictionary<int, int> numbers)
    {
        var scale = Scale(masses);
        var rest = 1.0;
        for (var e = 0; e < masses.Count; e++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, masses.Atoms[e], out var known);
            if (!known) number = numbers.Count - 1;
            var mass = masses.Masses[e] / scale;
            var value = kernel == AffinityKernel.SquareRoot ? Math.Sqrt(mass) : mass;
            _atoms[_offsets[row] + e] = number;
            _values[_offsets[row] + e] = value;
            rest -= value * value;
        }

        // Below 1e-12 the rest is the rounding of stated shares, and a row is the whole of its atoms.
        _rest[row] = rest < 1e-12 ? 0 : rest;
    }
}
