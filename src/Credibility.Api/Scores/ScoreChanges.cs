namespace Credibility.Api.Scores;

/// <summary>What a walk over changes tells: of each source its last row, or that it left the kind or the country that is asked for.</summary>
internal static class ScoreChanges
{
    /// <returns>In the order of their changes, one row more than the query's limit where there is one.</returns>
    /// <param name="upTo">The last change that belongs to the walk.</param>
    public static List<PagedRow> Of(ScoreBoard board, ScoreQuery query, long upTo)
    {
        var after = query.AfterChange ?? query.Since ?? 0;
        var left = Left(board, query, after, upTo);
        var found = new List<PagedRow>();
        var rows = board.ByChange;
        var next = 0;
        for (var i = board.AfterChange(after); i < rows.Length && rows[i].Change <= upTo && found.Count <= query.Limit; i++)
        {
            for (; next < left.Count && left[next].Change < rows[i].Change; next++)
            {
                found.Add(new PagedRow(left[next], HasLeft: true));
            }

            if (query.Takes(rows[i]) && IsSince(query, rows[i]))
            {
                found.Add(new PagedRow(rows[i], HasLeft: false));
            }
        }

        found.AddRange(left[next..].Select(row => new PagedRow(row, HasLeft: true)));
        return found.Count > query.Limit + 1 ? found[..(query.Limit + 1)] : found;
    }

    /// <summary>Who is no longer among the rows, each once: at the last time that it left. Who is there again is told by a row of its own.</summary>
    private static List<ScoreRow> Left(ScoreBoard board, ScoreQuery query, long after, long upTo)
    {
        if (!query.IsNarrow)
        {
            return [];
        }

        var last = new Dictionary<string, ScoreRow>(StringComparer.Ordinal);
        foreach (var departure in board.Departures)
        {
            if (departure.Row.Change <= upTo && query.Loses(departure))
            {
                last[departure.Row.Id] = departure.Row;
            }
        }

        return [.. last.Values.Where(row => row.Change > after && IsSince(query, row) && !query.Takes(board.Find(row.Id)!)).OrderBy(row => row.Change)];
    }

    private static bool IsSince(ScoreQuery query, ScoreRow row) => query.SinceInstant is not { } since || row.Recorded.At > since;
}
