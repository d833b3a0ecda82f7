namespace Credibility.Graphs;

/// <summary>Where a walk over a graph too large to hold stops.</summary>
/// <param name="ResidualMass">A node that receives less is not followed, 0–1.</param>
/// <param name="Depth">The number of steps from the start beyond which no node is followed.</param>
public sealed record WalkLimits(double ResidualMass = 1e-9, int Depth = 32)
{
    public static WalkLimits Default { get; } = new();
}

/// <summary>
/// Absorption from a few starts over a graph given row by row. Only rows that a start can reach are asked for. Each start is
/// walked on its own: its row depends on nothing but its own reach, to the last bit, whatever else is walked beside it.
/// What is not followed is returned as <see cref="AbsorptionRow.Truncated"/>, exactly.
/// </summary>
public static class AbsorptionWalk
{
    /// <summary>The rows of several starts, in their order; a start given twice is walked once.</summary>
    /// <exception cref="ArgumentException">A row that was asked for does not sum to 1.</exception>
    public static AbsorptionRow[] From(ReadOnlySpan<int> starts, Func<int, TransitionRow> rowOf, WalkLimits? limits = null)
    {
        var done = new Dictionary<int, AbsorptionRow>(starts.Length);
        var rows = new AbsorptionRow[starts.Length];
        for (var i = 0; i < starts.Length; i++)
        {
            if (!done.TryGetValue(starts[i], out var row)) done[starts[i]] = row = From(starts[i], rowOf, limits);
            rows[i] = row;
        }

        return rows;
    }

    /// <summary>The row of one start.</summary>
    /// <exception cref="ArgumentException">A row that was asked for does not sum to 1.</exception>
    public static AbsorptionRow From(int start, Func<int, TransitionRow> rowOf, WalkLimits? limits = null)
    {
        if (rowOf(start) is { Targets.IsEmpty: true, OwnMass: 1 })
        {
            // A root, as most starts are: nothing to walk.
            return new AbsorptionRow(SparseRow.FromSorted([start], [1]), 0, []);
        }

        var reach = new WalkReach(start, rowOf, limits ?? WalkLimits.Default);
        while (true)
        {
            reach.Expand();
            var row = reach.Solve(out var again);
            if (!again) return row;
        }
    }
}
