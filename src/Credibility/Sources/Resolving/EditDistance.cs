namespace Credibility.Sources.Resolving;

/// <summary>Bounded edit distance: insertions, deletions, replacements and swaps of neighbours (optimal string alignment).</summary>
internal static class EditDistance
{
    private const int MaxLetters = 400;

    /// <summary>The distance, or <paramref name="limit"/> + 1 where it is larger; work grows with length × limit. Digits must agree: "Channel 4" is not "Channel 5".</summary>
    public static int Within(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || left.Length > MaxLetters || right.Length > MaxLetters)
        {
            return limit + 1;
        }

        // What two names begin and end with alike costs nothing and cannot be spent better.
        var same = left.CommonPrefixLength(right);
        left = left[same..];
        right = right[same..];
        while (left.Length > 0 && right.Length > 0 && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }

        return left.Length == 0 || right.Length == 0 ? Steps(left.Length > 0 ? left : right, limit) : Band(left, right, limit);
    }

    /// <summary>All letters of one name are missing in the other.</summary>
    private static int Steps(ReadOnlySpan<char> letters, int limit)
    {
        var steps = 0;
        foreach (var letter in letters)
        {
            steps += Step(letter, limit);
        }

        return Math.Min(steps, limit + 1);
    }

    /// <summary>The cells no further than <paramref name="limit"/> from the diagonal; around them stands what is too far.</summary>
    private static int Band(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        Span<int> before = stackalloc int[right.Length + 1];
        Span<int> row = stackalloc int[right.Length + 1];
        Span<int> next = stackalloc int[right.Length + 1];
        row[0] = 0;
        for (var j = 1; j <= right.Length; j++)
        {
            row[j] = row[j - 1] + Step(right[j - 1], limit);
        }

        var dropped = 0;
        for (var i = 1; i <= left.Length; i++)
        {
            dropped += Step(left[i - 1], limit);
            var (first, last) = (Math.Max(1, i - limit), Math.Min(right.Length, i + limit));
            next[first - 1] = first == 1 ? dropped : limit + 1;
            var best = dropped;
            for (var j = first; j <= last; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : char.IsAsciiDigit(left[i - 1]) || char.IsAsciiDigit(right[j - 1]) ? limit + 1 : 1;
                var value = Math.Min(row[j - 1] + cost, Math.Min(row[j] + Step(left[i - 1], limit), next[j - 1] + Step(right[j - 1], limit)));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1] && !char.IsAsciiDigit(left[i - 1]) && !char.IsAsciiDigit(left[i - 2]))
                {
                    value = Math.Min(value, before[j - 2] + 1);
                }

                next[j] = value;
                best = Math.Min(best, value);
            }

            if (last < right.Length)
            {
                next[last + 1] = limit + 1;
            }

            if (best > limit)
            {
                return limit + 1;
            }

            var spare = before;
            before = row;
            row = next;
            next = spare;
        }

        return Math.Min(row[right.Length], limit + 1);
    }

    private static int Step(char letter, int limit) => char.IsAsciiDigit(letter) ? limit + 1 : 1;
}
