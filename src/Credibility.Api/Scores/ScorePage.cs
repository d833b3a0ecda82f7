using System.Globalization;
using Credibility.Sources;

namespace Credibility.Api.Scores;

/// <summary>Which rows are asked for.</summary>
/// <param name="Kind">Only this kind; null for all.</param>
/// <param name="Country">Only this one, in upper case; null for all.</param>
/// <param name="Since">Only changes after this one; null for the list of all sources.</param>
/// <param name="SinceInstant">Only changes recorded after this instant; used instead of <paramref name="Since"/>.</param>
/// <param name="AfterId">In a walk over all sources: the last id of the page before.</param>
/// <param name="AfterChange">In a walk over changes: the last change of the page before.</param>
/// <param name="UpTo">The head of the board with which the walk began; null on its first page.</param>
internal readonly record struct ScoreQuery(
    SourceKind? Kind, string? Country, long? Since, DateTimeOffset? SinceInstant, string? AfterId, long? AfterChange, long? UpTo, int Limit)
{
    /// <summary>Whether only what has changed is asked for.</summary>
    public bool IsOfChanges => Since is not null || SinceInstant is not null;

    /// <summary>Whether a source that gets another kind or country may leave the list.</summary>
    public bool IsNarrow => Kind is not null || Country is not null;

    public bool Takes(ScoreRow row) => Takes(row.Kind, row.Country);

    public bool Takes(SourceKind kind, string? country) => (Kind is null || kind == Kind) && (Country is null || country == Country);

    /// <summary>Whether the source was among the rows, and with this change no longer is.</summary>
    public bool Loses(ScoreDeparture departure) => Takes(departure.Kind, departure.Country) && !Takes(departure.Row);
}

/// <summary>A row of an answer.</summary>
/// <param name="HasLeft">Whether the source no longer is of the kind or the country that is asked for.</param>
internal readonly record struct PagedRow(ScoreRow Row, bool HasLeft);

/// <summary>The rows that answer a query, with the tag of that answer.</summary>
/// <param name="Next">Cursor of the next page; null on the last.</param>
/// <param name="Changes">What to give as <c>changedSince</c> to be told of everything that this walk does not hold.</param>
/// <param name="Modified">Since when nothing that the query is about has changed; null where there is no row.</param>
internal sealed record ScorePage(IReadOnlyList<PagedRow> Rows, string? Next, long Changes, string ETag, ScoreMoment? Modified)
{
    /// <summary>
    /// A walk over all sources goes by id: who is there throughout is seen once, and what changes meanwhile has a change above
    /// <see cref="Changes"/>. A walk over changes goes by change up to the head that it began with: nobody is seen twice, and who
    /// changes meanwhile is told by the next walk.
    /// </summary>
    public static ScorePage Of(ScoreBoard board, ScoreQuery query, ScoreTags tags)
    {
        var last = Last(board, query);
        // Of a later page, where its walk began.
        var changes = query.UpTo ?? Math.Max(last?.Change ?? 0, query.Since ?? 0);
        var found = query.IsOfChanges ? ScoreChanges.Of(board, query, changes) : All(board, query);
        var more = found.Count > query.Limit;
        var rows = more ? found[..query.Limit] : found;
        var next = !more ? null : ScoreCursor.Of(query.IsOfChanges ? null : rows[^1].Row.Id, query.IsOfChanges ? rows[^1].Row.Change : null, changes);
        var parts = rows.Select(row => row.HasLeft ? "left " + row.Row.ETag : row.Row.ETag).Append(next ?? "");
        return new ScorePage(rows, next, changes, tags.Of(Text(query, changes), parts), last?.Recorded);
    }

    /// <summary>The last row that changed what the query is about: one of its own, or one that left it.</summary>
    private static ScoreRow? Last(ScoreBoard board, ScoreQuery query)
    {
        ScoreRow? last = null;
        var rows = board.ByChange;
        for (var i = rows.Length - 1; i >= 0 && last is null; i--)
        {
            last = query.Takes(rows[i]) ? rows[i] : null;
        }

        var left = query.IsNarrow ? Array.FindLast(board.Departures, query.Loses)?.Row : null;
        return left?.Change > (last?.Change ?? 0) ? left : last;
    }

    private static List<PagedRow> All(ScoreBoard board, ScoreQuery query)
    {
        var found = new List<PagedRow>();
        var rows = board.ById;
        for (var i = board.AfterId(query.AfterId); i < rows.Length && found.Count <= query.Limit; i++)
        {
            if (!rows[i].Withdrawn && query.Takes(rows[i]))
            {
                found.Add(new PagedRow(rows[i], HasLeft: false));
            }
        }

        return found;
    }

    private static string Text(ScoreQuery query, long changes) => string.Create(
        CultureInfo.InvariantCulture,
        $"scores {query.Kind} {query.Country} {query.IsOfChanges} {query.AfterId} {query.AfterChange} {query.Limit} {changes}");
}
