namespace Credibility.Graphs;

/// <summary>
/// A sparse vector of masses over atoms (integer ids): atoms ascending, each once, every mass above 0.
/// A row that sums to less than 1 is a distribution of which the rest is known to be nobody else's.
/// </summary>
public sealed class SparseRow
{
    private readonly int[] _atoms;
    private readonly double[] _masses;

    private SparseRow(int[] atoms, double[] masses)
    {
        _atoms = atoms;
        _masses = masses;
    }

    /// <summary>The row without any mass.</summary>
    public static SparseRow Empty { get; } = new([], []);

    public int Count => _atoms.Length;

    public ReadOnlySpan<int> Atoms => _atoms;

    public ReadOnlySpan<double> Masses => _masses;

    /// <summary>The mass at an atom; 0 where the row does not mention it.</summary>
    public double this[int atom]
    {
        get
        {
            var position = Array.BinarySearch(_atoms, atom);
            return position < 0 ? 0 : _masses[position];
        }
    }

    /// <summary>Builds a row from atoms in any order: zero masses are dropped, repeated atoms added up, the smaller mass first.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or a mass is negative or not finite.</exception>
    public static SparseRow From(ReadOnlySpan<int> atoms, ReadOnlySpan<double> masses)
    {
        if (atoms.Length != masses.Length) throw new ArgumentException($"{atoms.Length} atoms have {masses.Length} masses.", nameof(masses));
        var ids = new int[atoms.Length];
        var values = new double[atoms.Length];
        var count = 0;
        for (var i = 0; i < atoms.Length; i++)
        {
            if (!double.IsFinite(masses[i]) || masses[i] < 0)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Atom {atoms[i]} has the mass {masses[i]}; it must be finite and not negative."),
                    nameof(masses));
            }

            if (masses[i] <= 0) continue;
            ids[count] = atoms[i];
            values[count++] = masses[i];
        }

        count = SortAndMerge(ids.AsSpan(0, count), values.AsSpan(0, count), ids, values);
        return count == ids.Length ? new SparseRow(ids, values) : new SparseRow(ids[..count], values[..count]);
    }

    /// <summary>Builds a row from a dense vector; the position is the atom.</summary>
    /// <exception cref="ArgumentException">A mass is negative or not finite.</exception>
    public static SparseRow FromDense(ReadOnlySpan<double> masses)
    {
        var atoms = new int[masses.Length];
        for (var i = 0; i < atoms.Length; i++) atoms[i] = i;
        return From(atoms, masses);
    }

    /// <summary>Takes over arrays that are already ascending and above 0.</summary>
    internal static SparseRow FromSorted(int[] atoms, double[] masses) => new(atoms, masses);

    /// <summary>
    /// Sorts pairs by id and adds up repeated ids into the destination, which may begin at or before the pairs themselves.
    /// Equal ids are added in ascending order of value: addition of doubles is not associative, and the sum must not
    /// depend on the order of the input.
    /// </summary>
    internal static int SortAndMerge(Span<int> ids, Span<double> values, Span<int> toIds, Span<double> toValues)
    {
        if (ids.Length > 1) ids.Sort(values);
        var written = 0;
        for (var i = 0; i < ids.Length;)
        {
            var end = i + 1;
            while (end < ids.Length && ids[end] == ids[i]) end++;
            var run = values[i..end];
            if (run.Length > 1) run.Sort();
            var sum = 0.0;
            foreach (var value in run) sum += value;
            toIds[written] = ids[i];
            toValues[written++] = sum;
            i = end;
        }

        return written;
    }
}
