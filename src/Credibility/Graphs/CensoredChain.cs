namespace Credibility.Graphs;

/// <summary>
/// Expected visits to the states of a small loop that mass enters and leaves, by state reduction: states are censored one
/// by one, the chain watched only while it is in the rest.
/// </summary>
/// <remarks>
/// Grassmann, Taksar &amp; Heyman, "Regenerative analysis and steady state distributions for Markov chains", Oper. Res. 33
/// (1985). The pivot is the sum of all ways out and never 1 − q: nothing is subtracted, so a loop that leaks one part in a
/// billion is solved as exactly as any other, and no condition number has to be asked.
/// </remarks>
internal sealed class CensoredChain
{
    private readonly int _size;
    private readonly double[] _moves;
    private readonly double[] _pivots;

    /// <param name="moves">size×size, row-major: the share that moves from row to column. Overwritten.</param>
    /// <param name="exits">The share that leaves the loop from each state. Overwritten.</param>
    public CensoredChain(double[] moves, double[] exits)
    {
        _size = exits.Length;
        _moves = moves;
        _pivots = exits;
        for (var last = _size - 1; last >= 0; last--) Censor(last, exits);
    }

    /// <summary>Replaces the mass that enters at each state by the expected number of visits to it.</summary>
    public void SolveVisits(Span<double> mass)
    {
        for (var k = _size - 1; k > 0; k--)
        {
            DenseKernels.AddScaled(mass, _moves.AsSpan(k * _size, k), mass[k] / _pivots[k]);
        }

        for (var k = 0; k < _size; k++)
        {
            for (var i = 0; i < k; i++) mass[k] += mass[i] * _moves[(i * _size) + k];
            mass[k] /= _pivots[k];
        }
    }

    private void Censor(int state, double[] exits)
    {
        var exit = exits[state];
        var row = _moves.AsSpan(state * _size, state);
        var pivot = exit;
        foreach (var move in row) pivot += move;
        if (!(pivot > 0)) throw new ArithmeticException("The weights of a loop are too small to be told from zero.");
        for (var i = 0; i < state; i++)
        {
            var through = _moves[(i * _size) + state] / pivot;
            if (through <= 0) continue;
            exits[i] += through * exit;
            DenseKernels.AddScaled(_moves.AsSpan(i * _size, state), row, through);
        }

        _pivots[state] = pivot;
    }
}
