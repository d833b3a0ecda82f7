namespace Credibility.Formats.Changes;

/// <summary>A stretch of two sequences where they differ: what was taken out, and what stands there now. One of the two may be empty.</summary>
internal readonly record struct Hunk(int BeforeStart, int BeforeEnd, int AfterStart, int AfterEnd);

/// <summary>
/// The shortest edit that turns one sequence into another (Myers 1986). Sequences that have next to nothing in common would cost the
/// square of their length, so beyond a number of edits all that lies between their common ends counts as changed.
/// </summary>
internal static class SequenceDiff
{
    private const int MostEdits = 2_000;

    public static IReadOnlyList<Hunk> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var shorter = Math.Min(before.Count, after.Count);
        var head = 0;
        while (head < shorter && before[head] == after[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < shorter - head && before[before.Count - 1 - tail] == after[after.Count - 1 - tail])
        {
            tail++;
        }

        var (beforeEnd, afterEnd) = (before.Count - tail, after.Count - tail);
        return head == beforeEnd && head == afterEnd ? []
            : head == beforeEnd || head == afterEnd ? [new Hunk(head, beforeEnd, head, afterEnd)]
            : Joined(Matches(before, after, head, beforeEnd, afterEnd), head, beforeEnd, afterEnd);
    }

    /// <summary>Pairs of equal items in order, last first; null where there are too many edits.</summary>
    private static List<(int Before, int After)>? Matches(IReadOnlyList<string> before, IReadOnlyList<string> after, int head, int beforeEnd, int afterEnd)
    {
        var (n, m) = (beforeEnd - head, afterEnd - head);
        var most = Math.Min(n + m, MostEdits);
        var furthest = new int[(2 * most) + 3];
        var trace = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            trace.Add(furthest[(most + 1 - edits)..(most + 2 + edits)]);
            for (var k = -edits; k <= edits; k += 2)
            {
                var at = most + 1 + k;
                var x = k == -edits || (k != edits && furthest[at - 1] < furthest[at + 1]) ? furthest[at + 1] : furthest[at - 1] + 1;
                while (x < n && x - k >= 0 && x - k < m && before[head + x] == after[head + x - k])
                {
                    x++;
                }

                furthest[at] = x;
                if (x >= n && x - k >= m)
                {
                    return WayBack(trace, n, m, head);
                }
            }
        }

        return null;
    }

    private static List<(int Before, int After)> WayBack(List<int[]> trace, int n, int m, int head)
    {
        var pairs = new List<(int, int)>();
        var (x, y) = (n, m);
        for (var edits = trace.Count - 1; edits >= 0; edits--)
        {
            int At(int diagonal) => diagonal < -edits || diagonal > edits ? 0 : trace[edits][diagonal + edits];
            var k = x - y;
            var fromAbove = k == -edits || (k != edits && At(k - 1) < At(k + 1));
            var startX = edits == 0 ? 0 : fromAbove ? At(k + 1) : At(k - 1) + 1;
            while (x > startX && y > 0)
            {
                (x, y) = (x - 1, y - 1);
                pairs.Add((head + x, head + y));
            }

            (x, y) = fromAbove ? (x, y - 1) : (x - 1, y);
        }

        return pairs;
    }

    private static List<Hunk> Joined(List<(int Before, int After)>? matches, int head, int beforeEnd, int afterEnd)
    {
        var hunks = new List<Hunk>();
        var (before, after) = (head, head);
        foreach (var (nextBefore, nextAfter) in (matches ?? []).AsEnumerable().Reverse().Append((beforeEnd, afterEnd)))
        {
            if (nextBefore > before || nextAfter > after)
            {
                hunks.Add(new Hunk(before, nextBefore, after, nextAfter));
            }

            (before, after) = (nextBefore + 1, nextAfter + 1);
        }

        return hunks;
    }
}
