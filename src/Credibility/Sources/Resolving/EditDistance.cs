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

        Span<int> before = stackalloc int[right.Length + 1];
        Span<int> row = stackalloc int[right.Length + 1];
        Span<int> next = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            next.Fill(limit + 1);
            next[0] = i;
            var best = i;
            for (var j = Math.Max(1, i - limit); j <= Math.Min(right.Length, i + limit); j++)
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
