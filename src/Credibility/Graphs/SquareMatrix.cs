namespace Credibility.Graphs;

/// <summary>A dense n×n matrix of doubles in one row-major block.</summary>
public sealed class SquareMatrix
{
    private readonly double[] _cells;

    /// <summary>The n×n matrix of zeros.</summary>
    public SquareMatrix(int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        Size = size;
        _cells = new double[checked(size * size)];
    }

    public int Size { get; }

    public double this[int row, int column]
    {
        get => _cells[(row * Size) + column];
        set => _cells[(row * Size) + column] = value;
    }

    public ReadOnlySpan<double> Row(int row) => _cells.AsSpan(row * Size, Size);

    /// <summary>Copies a matrix given row by row.</summary>
    /// <exception cref="ArgumentException">A row is not as long as there are rows.</exception>
    public static SquareMatrix FromRows(IReadOnlyList<double[]> rows)
    {
        var matrix = new SquareMatrix(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Length != rows.Count)
            {
                throw new ArgumentException($"Row {i} has {rows[i].Length} cells; the matrix has {rows.Count} rows.", nameof(rows));
            }

            rows[i].CopyTo(matrix._cells, i * rows.Count);
        }

        return matrix;
    }

    public static SquareMatrix Identity(int size)
    {
        var matrix = new SquareMatrix(size);
        for (var i = 0; i < size; i++) matrix[i, i] = 1;
        return matrix;
    }

    /// <summary>Writes the product with a vector into <paramref name="product"/>; both have <see cref="Size"/> cells.</summary>
    public void Multiply(ReadOnlySpan<double> vector, Span<double> product)
    {
        for (var i = 0; i < Size; i++) product[i] = DenseKernels.Dot(Row(i), vector);
    }
}
