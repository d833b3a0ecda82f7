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

    public bool Takes(ScoreRow row) => (Kind is null || row.Kind == Kind) && (Country is null || row.Country == Country);
}

/// <summary>The rows that answer a query, with the tag of that answer.</summary>
/// <param name="Next">Cursor of the next page; null on the last.</param>
/// <param name="Changes">What to give as <c>changedSince</c> to be told of everything that this walk does not hold.</param>
/// <param name="Modified">Since when nothing that the query is about has changed, or later; null where there is no row.</param>
internal sealed record ScorePage(IReadOnlyList<ScoreRow> Rows, string? Next, long Changes, string ETag, ScoreMoment? Modified)
{
    /// <summary>
    /// A walk over all sources goes by id: who is there throughout is seen once, and what changes meanwhile has a change above
    /// <see cref="Changes"/>. A walk over changes goes by change up to the head that it began with: nobody is seen twice, and who
    /// changes meanwhile is told by the next walk.
    /// </summary>
    public static ScorePage Of(ScoreBoard board, ScoreQuery query, ScoreTags tags)
    {
        var (changes, modified) = Extent(board, query);
        var found = query.IsOfChanges ? Changed(board, query, changes) : All(board, query);
        var more = found.Count > query.Limit;
        var rows = more ? found[..query.Limit] : found;
        var next = !more ? null : ScoreCursor.Of(query.IsOfChanges ? null : rows[^1].Id, query.IsOfChanges ? rows[^1].Change : null, changes);
        return new ScorePage(rows, next, changes, tags.Of(Text(query, changes), rows.Select(row => row.ETag).Append(next ?? "")), modified);
    }

    /// <summary>The last change among the rows that the query is about. Of a later page, where its walk began.</summary>
    private static (long Changes, ScoreMoment? Modified) Extent(ScoreBoard board, ScoreQuery query)
    {
        var rows = board.ByChange;
        for (var i = rows.Length - 1; i >= 0; i--)
        {
            if (query.Takes(rows[i]))
            {
                // Who has left a kind or a country is no longer among its rows, so any change may have been one of them.
                return (query.UpTo ?? Math.Max(rows[i].Change, query.Since ?? 0), rows[^1].Recorded);
            }
        }

        return (query.UpTo ?? query.Since ?? 0, null);
    }

    private static List<ScoreRow> All(ScoreBoard board, ScoreQuery query)
    {
        var found = new List<ScoreRow>();
        var rows = board.ById;
        for (var i = board.AfterId(query.AfterId); i < rows.Length && found.Count <= query.Limit; i++)
        {
            if (!rows[i].Withdrawn && query.Takes(rows[i]))
            {
                found.Add(rows[i]);
            }
        }

        return found;
    }

    private static List<ScoreRow> Changed(ScoreBoard board, ScoreQuery query, long upTo)
    {
        var found = new List<ScoreRow>();
        var rows = board.ByChange;
        for (var i = board.AfterChange(query.AfterChange ?? query.Since ?? 0); i < rows.Length && rows[i].Change <= upTo && found.Count <= query.Limit; i++)
        {
            if (query.Takes(rows[i]) && (query.SinceInstant is not { } since || rows[i].Recorded.At > since))
            {
                found.Add(rows[i]);
            }
        }

        return found;
    }

    private static string Text(ScoreQuery query, long changes) => string.Create(
        CultureInfo.InvariantCulture,
        $"scores {query.Kind} {query.Country} {query.IsOfChanges} {query.AfterId} {query.AfterChange} {query.Limit} {changes}");
}
