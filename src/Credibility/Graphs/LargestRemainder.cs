namespace Credibility.Graphs;

/// <summary>Rounds parts so that they sum to their rounded total (Hamilton's method of apportionment).</summary>
public static class LargestRemainder
{
    /// <summary>Remainders nearer than this are equal: then the earlier part goes first.</summary>
    private const double Tie = 1e-9;

    /// <summary>Parts in whole units, each within one unit of its value, summing to the total in whole units.</summary>
    /// <param name="values">Parts, negative ones too; they sum to <paramref name="total"/>.</param>
    /// <param name="unitsPerOne">10 rounds to tenths.</param>
    public static long[] Units(ReadOnlySpan<double> values, double total, int unitsPerOne)
    {
        var units = new long[values.Length];
        var remainders = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var scaled = values[i] * unitsPerOne;
            units[i] = (long)Math.Floor(scaled);
            remainders[i] = scaled - units[i];
        }

        var missing = (long)Math.Round(total * unitsPerOne, MidpointRounding.ToEven) - units.Sum();
        foreach (var i in Enumerable.Range(0, units.Length).OrderByDescending(i => i, Comparer<int>.Create((left, right) => ByRemainder(remainders, left, right))))
        {
            if (missing-- <= 0)
            {
                break;
            }

            units[i]++;
        }

        return units;
    }

    /// <summary>Snapped to a grid first, so that "nearly equal" is transitive and the order is one.</summary>
    private static int ByRemainder(double[] remainders, int left, int right)
    {
        var (first, second) = (Math.Round(remainders[left] / Tie), Math.Round(remainders[right] / Tie));
        return first != second ? first.CompareTo(second) : right.CompareTo(left);
    }
}
