namespace Credibility.Graphs;

/// <summary>
/// max 2a'y − y'Zy over y ≥ 0, that is y ≥ 0, Zy ≥ a and one of the two tight in every row.
/// </summary>
/// <remarks>
/// Block principal pivoting (Júdice &amp; Pires, Computers &amp; Oper. Res. 21 (1994); Kim &amp; Park, SIAM J. Sci. Comput. 33
/// (2011)): all rows on the wrong side change sides at once. It is fast and has no proof of termination on a singular Z, so
/// after <see cref="BlockLimit"/> rounds single pivots (Lawson &amp; Hanson 1974) take over, which terminate.
/// </remarks>
internal sealed class NonNegativeOptimum
{
    /// <summary>Rounds of block pivoting before single pivots take over; about ten are usual.</summary>
    public const int BlockLimit = 60;

    /// <summary>Full exchanges that may fail to improve before only one row is exchanged (Kim &amp; Park: 3).</summary>
    private const int Patience = 3;

    private const double WeightTolerance = 1e-11;
    private const double SlackTolerance = 1e-10;

    private readonly PivotSystem _system;
    private readonly double[] _goal;
    private readonly double[] _y;
    private readonly double[] _image;
    private readonly bool[] _passive;
    private readonly int[] _set;

    private NonNegativeOptimum(PivotSystem system, double[] goal)
    {
        _system = system;
        _goal = goal;
        _y = new double[goal.Length];
        _image = new double[goal.Length];
        _passive = new bool[goal.Length];
        _set = new int[goal.Length];
    }

    /// <summary>Returns y for the goal a &gt; 0.</summary>
    public static double[] Find(PivotSystem system, double[] goal, int blockLimit = BlockLimit)
    {
        var search = new NonNegativeOptimum(system, goal);
        if (!search.PivotInBlocks(blockLimit)) search.PivotSingly();
        return search._y;
    }

    private bool PivotInBlocks(int limit)
    {
        Array.Fill(_passive, true);
        var fewest = int.MaxValue;
        var patience = Patience;
        for (var round = 0; round < limit; round++)
        {
            _system.SolveOn(PassiveSet(), _goal, _y);
            _system.Multiply(_y, _image);
            var wrong = CountWrong(out var lastWrong);
            if (wrong == 0) return ClipAndVerify();
            if (wrong < fewest) (fewest, patience) = (wrong, Patience);
            else patience--;
            if (patience >= 0) ExchangeWrong();
            else _passive[lastWrong] = !_passive[lastWrong];
        }

        return false;
    }

    private bool IsWrong(int row) => _passive[row] ? !(_y[row] >= -WeightTolerance) : _image[row] - _goal[row] < -SlackTolerance;

    private int CountWrong(out int last)
    {
        var count = 0;
        last = -1;
        for (var i = 0; i < _goal.Length; i++)
        {
            if (!IsWrong(i)) continue;
            count++;
            last = i;
        }

        return count;
    }

    private void ExchangeWrong()
    {
        for (var i = 0; i < _goal.Length; i++)
        {
            if (IsWrong(i)) _passive[i] = !_passive[i];
        }
    }

    /// <summary>A weight a rounding below 0 is 0; with that the conditions must still hold in every row, or the search goes on.</summary>
    private bool ClipAndVerify()
    {
        for (var i = 0; i < _y.Length; i++) _y[i] = Math.Max(_y[i], 0);
        _system.Multiply(_y, _image);
        for (var i = 0; i < _y.Length; i++)
        {
            var slack = _image[i] - _goal[i];
            if (slack < -10 * SlackTolerance || (_y[i] > WeightTolerance && slack > 10 * SlackTolerance)) return false;
        }

        return true;
    }

    private ReadOnlySpan<int> PassiveSet()
    {
        var count = 0;
        for (var i = 0; i < _passive.Length; i++)
        {
            if (_passive[i]) _set[count++] = i;
        }

        return _set.AsSpan(0, count);
    }

    /// <summary>Every accepted pivot raises the objective, so no passive set recurs; a row that rounding throws out again waits.</summary>
    private void PivotSingly()
    {
        var next = new double[_goal.Length];
        var waiting = new bool[_goal.Length];
        Array.Clear(_passive);
        Array.Clear(_y);
        for (var round = 0; round < (10 * _goal.Length) + 10; round++)
        {
            _system.Multiply(_y, _image);
            var entering = MostWanting(waiting);
            if (entering < 0) return;
            _passive[entering] = true;
            while (!TryStep(next)) { }
            waiting[entering] = !_passive[entering];
            if (_passive[entering]) Array.Clear(waiting);
        }
    }

    private int MostWanting(bool[] waiting)
    {
        var best = -1;
        var most = WeightTolerance;
        for (var i = 0; i < _goal.Length; i++)
        {
            if (_passive[i] || waiting[i] || _goal[i] - _image[i] <= most) continue;
            most = _goal[i] - _image[i];
            best = i;
        }

        return best;
    }

    /// <summary>Moves towards the solution on the passive set as far as y ≥ 0 allows; true when it is reached.</summary>
    private bool TryStep(double[] next)
    {
        var set = PassiveSet();
        _system.SolveOn(set, _goal, next);
        var stride = 1.0;
        var blocking = -1;
        foreach (var i in set)
        {
            if (next[i] > 0) continue;
            var reach = _y[i] > 0 ? _y[i] / (_y[i] - next[i]) : 0;
            if (blocking >= 0 && reach >= stride) continue;
            stride = reach;
            blocking = i;
        }

        foreach (var i in set) _y[i] += stride * (next[i] - _y[i]);
        if (blocking < 0) return true;
        _y[blocking] = 0;
        _passive[blocking] = false;
        foreach (var i in set)
        {
            if (_y[i] > 1e-14) continue;
            _y[i] = 0;
            _passive[i] = false;
        }

        return false;
    }
}
