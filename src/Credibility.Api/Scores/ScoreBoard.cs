using System.Collections.Concurrent;
using Credibility.Storage.Scores;

namespace Credibility.Api.Scores;

/// <summary>
/// Every published score, immutable: the last row of each source, withdrawn ones included. A change copies two lists of references,
/// which takes less than a millisecond for 100,000 sources.
/// </summary>
internal sealed class ScoreBoard
{
    private const int MostPages = 64;

    private readonly ScoreRow[] byId, byChange;
    private readonly IReadOnlyList<ScoreGap> gaps;
    private readonly ConcurrentDictionary<ScoreQuery, ScorePage> pages = new();

    private ScoreBoard(ScoreRow[] byId, ScoreRow[] byChange, ScoreDeparture[] departures, IReadOnlyList<ScoreGap> gaps, long headBefore, IReadOnlyList<ScoreRow> latest) =>
        (this.byId, this.byChange, Departures, this.gaps, HeadBefore, Latest) = (byId, byChange, departures, gaps, headBefore, latest);

    /// <summary>The board as the log has it.</summary>
    /// <param name="rows">The last row of each source, in the order of their changes.</param>
    /// <param name="departures">In the order of their changes.</param>
    /// <param name="gaps">Numbers that restores took out of use.</param>
    public static ScoreBoard Of(ScoreRow[] rows, ScoreDeparture[] departures, IReadOnlyList<ScoreGap> gaps) =>
        new([.. rows.OrderBy(row => row.Id, StringComparer.Ordinal)], rows, departures, gaps, rows.Length > 0 ? rows[^1].Change : 0, []);

    /// <summary>Number of the last change; 0 where there is none.</summary>
    public long Head => byChange.Length > 0 ? byChange[^1].Change : 0;

    /// <summary>The head before the last publishing.</summary>
    public long HeadBefore { get; }

    /// <summary>All changes after <see cref="HeadBefore"/>, in their order.</summary>
    public IReadOnlyList<ScoreRow> Latest { get; }

    /// <summary>Every change of a kind or a country, in the order of their changes.</summary>
    public ScoreDeparture[] Departures { get; }

    /// <summary>In the order of their ids.</summary>
    public ReadOnlySpan<ScoreRow> ById => byId;

    /// <summary>In the order of their last change.</summary>
    public ReadOnlySpan<ScoreRow> ByChange => byChange;

    /// <summary>Whether somebody who was told of changes up to this one can go on from it: it was given here, and no restore took it back.</summary>
    public bool CanGoOnFrom(long change) => change <= Head && gaps.All(gap => !gap.Holds(change));

    /// <summary>The row of a source, a withdrawn one included; null where nothing was ever published.</summary>
    public ScoreRow? Find(string id)
    {
        // Written out: on the path of every poll a closure would be the costliest part.
        var (low, high) = (0, byId.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(byId[middle].Id, id);
            if (order == 0)
            {
                return byId[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>Where rows after this id begin in <see cref="ById"/>.</summary>
    public int AfterId(string? id) => id is null ? 0 : FirstAfter(byId, row => string.CompareOrdinal(row.Id, id) > 0);

    /// <summary>Where rows after this change begin in <see cref="ByChange"/>.</summary>
    public int AfterChange(long change) => FirstAfter(byChange, row => row.Change > change);

    /// <summary>The next board.</summary>
    /// <param name="rows">What was published now, in the order of its changes; one row at most for a source.</param>
    public ScoreBoard With(IReadOnlyList<ScoreRow> rows)
    {
        if (rows.Count == 0)
        {
            return this;
        }

        var replaced = rows.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var changes = byChange.Where(row => !replaced.Contains(row.Id)).Concat(rows).ToArray();
        var departures = rows.Select(row => ScoreDeparture.Of(Find(row.Id), row)).OfType<ScoreDeparture>().ToArray();
        return new ScoreBoard(Merged(rows), changes, departures.Length == 0 ? Departures : [.. Departures, .. departures], gaps, Head, rows);
    }

    /// <summary>The page that a query asks for; asked again, it is made once.</summary>
    public ScorePage Page(ScoreQuery query, ScoreTags tags)
    {
        if (pages.TryGetValue(query, out var known))
        {
            return known;
        }

        var page = ScorePage.Of(this, query, tags);
        if (pages.Count < MostPages)
        {
            pages.TryAdd(query, page);
        }

        return page;
    }

    private ScoreRow[] Merged(IReadOnlyList<ScoreRow> rows)
    {
        var fresh = rows.OrderBy(row => row.Id, StringComparer.Ordinal).ToArray();
        var merged = new List<ScoreRow>(byId.Length + fresh.Length);
        var next = 0;
        foreach (var row in byId)
        {
            for (; next < fresh.Length && string.CompareOrdinal(fresh[next].Id, row.Id) < 0; next++)
            {
                merged.Add(fresh[next]);
            }

            var isReplaced = next < fresh.Length && fresh[next].Id == row.Id;
            merged.Add(isReplaced ? fresh[next++] : row);
        }

        merged.AddRange(fresh.AsSpan(next));
        return [.. merged];
    }

    private static int FirstAfter(ScoreRow[] rows, Func<ScoreRow, bool> isAfter)
    {
        var (low, high) = (0, rows.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isAfter(rows[middle]) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
