namespace Credibility.Graphs;

/// <summary>
/// The rows of an affinity matrix that hang together through shared atoms. Z is block diagonal over them, and the
/// effective number is the sum over the blocks.
/// </summary>
internal sealed class AffinityBlocks
{
    /// <summary>Up to this size a block is formed whatever it shares: cheaper than any indirection, and exact where rows are nearly dependent.</summary>
    private const int SmallBlock = 32;

    private const int Private = -1;

    private readonly AffinityFactor _factor;
    private readonly bool[] _shared;
    private readonly int[] _localAtom;

    /// <param name="factor">The factor over all rows.</param>
    /// <param name="kept">The rows of the factor that count, ascending; an atom is shared when two of these have it.</param>
    public AffinityBlocks(AffinityFactor factor, ReadOnlySpan<int> kept)
    {
        _factor = factor;
        _shared = new bool[factor.AtomCount];
        _localAtom = new int[factor.AtomCount];
        Rows = Split(kept);
    }

    /// <summary>The rows of each block, ascending; blocks by their first row.</summary>
    public List<int[]> Rows { get; }

    /// <summary>The block's matrix: formed where that is cheaper, else as diagonal plus factor.</summary>
    public PivotSystem SystemOf(int[] rows)
    {
        var atomCount = NumberAtoms(rows);
        var own = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++) own[i] = OwnOf(rows[i]);
        if (rows.Length <= SmallBlock || 2 * atomCount >= rows.Length) return new DenseSystem(Form(rows, own, atomCount));
        var shared = new double[rows.Length * atomCount];
        for (var i = 0; i < rows.Length; i++)
        {
            var atoms = _factor.AtomsOf(rows[i]);
            var values = _factor.ValuesOf(rows[i]);
            for (var e = 0; e < atoms.Length; e++)
            {
                if (_shared[atoms[e]]) shared[(i * atomCount) + _localAtom[atoms[e]]] = values[e];
            }
        }

        return new FactoredSystem(own, shared);
    }

    private List<int[]> Split(ReadOnlySpan<int> kept)
    {
        var sets = new DisjointSets(kept.Length);
        var holder = new int[_factor.AtomCount];
        Array.Fill(holder, Private);
        for (var i = 0; i < kept.Length; i++)
        {
            foreach (var atom in _factor.AtomsOf(kept[i]))
            {
                if (holder[atom] == Private)
                {
                    holder[atom] = i;
                    continue;
                }

                _shared[atom] = true;
                var (one, other) = (sets.Find(holder[atom]), sets.Find(i));
                if (one != other) sets.Union(one, other);
            }
        }

        return Gather(kept, sets);
    }

    private static List<int[]> Gather(ReadOnlySpan<int> kept, DisjointSets sets)
    {
        var blocks = new List<int[]>();
        var blockOf = new int[kept.Length];
        var filled = new int[kept.Length];
        Array.Fill(blockOf, -1);
        for (var i = 0; i < kept.Length; i++)
        {
            var set = sets.Find(i);
            if (blockOf[set] < 0)
            {
                blockOf[set] = blocks.Count;
                blocks.Add(new int[sets.SizeOf(set)]);
            }

            blocks[blockOf[set]][filled[set]++] = kept[i];
        }

        return blocks;
    }

    /// <summary>Numbers the block's shared atoms by first appearance; returns how many there are.</summary>
    private int NumberAtoms(int[] rows)
    {
        foreach (var row in rows)
        {
            foreach (var atom in _factor.AtomsOf(row)) _localAtom[atom] = Private;
        }

        var count = 0;
        foreach (var row in rows)
        {
            foreach (var atom in _factor.AtomsOf(row))
            {
                if (_shared[atom] && _localAtom[atom] == Private) _localAtom[atom] = count++;
            }
        }

        return count;
    }

    /// <summary>The part of a row's unit diagonal that no other row shares, added up and not taken as 1 − shared.</summary>
    private double OwnOf(int row)
    {
        var own = _factor.Rest[row];
        var atoms = _factor.AtomsOf(row);
        var values = _factor.ValuesOf(row);
        for (var e = 0; e < atoms.Length; e++)
        {
            if (!_shared[atoms[e]]) own += values[e] * values[e];
        }

        return own;
    }

    private SquareMatrix Form(int[] rows, double[] own, int atomCount)
    {
        var matrix = new SquareMatrix(rows.Length);
        var holders = new List<(int Row, double Value)>[atomCount];
        for (var i = 0; i < rows.Length; i++)
        {
            matrix[i, i] = own[i];
            var atoms = _factor.AtomsOf(rows[i]);
            var values = _factor.ValuesOf(rows[i]);
            for (var e = 0; e < atoms.Length; e++)
            {
                if (!_shared[atoms[e]]) continue;
                var sharing = holders[_localAtom[atoms[e]]] ??= [];
                sharing.Add((i, values[e]));
                foreach (var (j, value) in sharing) matrix[i, j] += values[e] * value;
            }
        }

        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < i; j++) matrix[j, i] = matrix[i, j];
        }

        return matrix;
    }
}
