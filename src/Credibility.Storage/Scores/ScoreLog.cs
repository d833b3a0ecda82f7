using Credibility.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Scores;

/// <summary>
/// Every score that was ever published, numbered in the order of publishing. Written by the service that owns the store, before
/// anybody is told of the score: what was told can always be told again.
/// </summary>
public sealed class ScoreLog(SqliteDatabase database, StoreWriter writer)
{
    /// <summary>Appends all of them, or none, in their order. Their time is the clock's, and never before that of the row before.</summary>
    public Task<IReadOnlyList<ScoreRevision>> Append(IReadOnlyList<ScoreEntry> entries, CancellationToken cancel = default) => writer.Write(
        connection =>
        {
            var last = connection.QuerySingleOrDefault<DateTimeOffset?>("SELECT recorded_at FROM score_revision ORDER BY change DESC LIMIT 1");
            var clock = database.Time.GetUtcNow().ToUniversalTime();
            var now = last > clock ? last.Value : clock;
            return (IReadOnlyList<ScoreRevision>)[.. entries.Select(entry => Append(connection, entry, now))];
        },
        cancel);

    /// <summary>The last row of each source, withdrawn ones included, without parts, in the order of their changes.</summary>
    public IEnumerable<ScoreRevision> Current() => database.Stream(connection => connection.Query<ScoreRevisionRow>(
        "SELECT r.* FROM score_current AS c JOIN score_revision AS r ON r.change = c.change ORDER BY r.change", buffered: false).Select(row => row.ToRevision(withParts: false)));

    /// <summary>Changes of all sources after one and up to another, oldest first, without parts.</summary>
    public IReadOnlyList<ScoreRevision> Between(long after, long upTo, int limit) => database.Read(connection => connection.Query<ScoreRevisionRow>(
        "SELECT * FROM score_revision WHERE change > @after AND change <= @upTo ORDER BY change LIMIT @limit", new { after, upTo, limit })
        .Select(row => row.ToRevision(withParts: false)).ToArray());

    /// <summary>Changes of one source before another change, newest first, with parts.</summary>
    public IReadOnlyList<ScoreRevision> History(string sourceId, long before, int limit) => database.Read(connection => connection.Query<ScoreRevisionRow>(
        "SELECT * FROM score_revision WHERE source_id = @sourceId AND change < @before ORDER BY change DESC LIMIT @limit", new { sourceId, before, limit })
        .Select(row => row.ToRevision(withParts: true)).ToArray());

    private static ScoreRevision Append(SqliteConnection connection, ScoreEntry entry, DateTimeOffset now)
    {
        var row = ScoreRevisionRow.Of(entry, now);
        var change = connection.ExecuteScalar<long>(
            """
            INSERT INTO score_revision (source_id, revision, inputs, version, method, parameters, as_of, name, kind, country,
                score, low, high, how_sure, letter, evidence, facts, not_rated, parts, since, withdrawn, recorded_at)
            VALUES (@SourceId, @Revision, @Inputs, @Version, @Method, @Parameters, @AsOf, @Name, @Kind, @Country,
                @Score, @Low, @High, @HowSure, @Letter, @Evidence, @Facts, @NotRated, @Parts, @Since, @Withdrawn, @RecordedAt)
            RETURNING change
            """,
            row);
        connection.Execute(
            "INSERT INTO score_current (source_id, change) VALUES (@SourceId, @change) ON CONFLICT (source_id) DO UPDATE SET change = excluded.change",
            new { row.SourceId, change });
        return new ScoreRevision(change, entry with { Since = row.Since }, now);
    }
}
