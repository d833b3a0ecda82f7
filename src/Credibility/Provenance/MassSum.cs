using System.Runtime.InteropServices;
using Credibility.Graphs;

namespace Credibility.Provenance;

/// <summary>Adds weighted rows up; the order of atoms is canonical, so the sum is the same to the last bit.</summary>
internal sealed class MassSum(int expected = 4)
{
    private readonly List<int> _atoms = new(expected);
    private readonly List<double> _masses = new(expected);

    public void Add(int atom, double mass)
    {
        if (mass > 0)
        {
            _atoms.Add(atom);
            _masses.Add(mass);
        }
    }

    public void Add(SparseRow row, double weight)
    {
        for (var i = 0; i < row.Count; i++)
        {
            Add(row.Atoms[i], weight * row.Masses[i]);
        }
    }

    public SparseRow ToRow() => SparseRow.From(CollectionsMarshal.AsSpan(_atoms), CollectionsMarshal.AsSpan(_masses));
}
