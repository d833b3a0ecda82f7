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
    /// <summary>More than any store gives between a backup and its loss, and small enough to stay a whole number in every reader.</summary>
    private const long LeftOutUnknown = 1_000_000_000;

    /// <summary>
    /// Appends all of them, or none, in their order, with one time: the clock's, and always after that of the row before. A reader
    /// who asks for what came after that row would otherwise never be told of these.
    /// </summary>
    public Task<IReadOnlyList<ScoreRevision>> Append(IReadOnlyList<ScoreEntry> entries, CancellationToken cancel = default) => writer.Write(
        connection =>
        {
            var last = connection.QuerySingleOrDefault<DateTimeOffset?>("SELECT recorded_at FROM score_revision ORDER BY change DESC LIMIT 1");
            var clock = database.Time.GetUtcNow().ToUniversalTime();
            var now = last >= clock ? last.Value.AddTicks(1) : clock;
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

    /// <summary>Every change with which a source got another kind or country, oldest first.</summary>
    public IReadOnlyList<ScoreMove> Moves() => database.Read(connection => connection.Query<ScoreRevisionRow, MoveRow, ScoreMove>(
        "SELECT r.*, m.was_kind, m.was_country FROM score_move AS m JOIN score_revision AS r ON r.change = m.change ORDER BY m.change",
        (row, move) => new ScoreMove(row.ToRevision(withParts: false), ScoreRevisionRow.KindOf(move.WasKind, row.Change), move.WasCountry), splitOn: "was_kind").ToArray());

    /// <summary>Numbers that restores took out of use, in their order.</summary>
    public IReadOnlyList<ScoreGap> Gaps() => database.Read(connection => connection.Query<GapRow>(
        "SELECT after_change, up_to FROM score_gap ORDER BY after_change").Select(row => new ScoreGap(row.AfterChange, row.UpTo)).ToArray());

    /// <summary>
    /// In a store that is being restored: no number that the replaced store gave is given again. A reader that holds one is told to
    /// begin anew, instead of going on from another past.
    /// </summary>
    /// <param name="replaced">The last change of the replaced store; null where nobody can tell, and then many numbers are left out.</param>
    internal static void LeaveOut(SqliteConnection connection, long? replaced)
    {
        var last = connection.ExecuteScalar<long>("SELECT coalesce(max(change), 0) FROM score_revision");
        var given = connection.ExecuteScalar<long>("SELECT coalesce(max(up_to), 0) FROM score_gap");
        var upTo = replaced ?? Math.Max(last, given) + LeftOutUnknown;
        if (upTo > last)
        {
            connection.Execute("INSERT INTO score_gap (after_change, up_to) VALUES (@last, @upTo) ON CONFLICT (after_change) DO UPDATE SET up_to = max(up_to, excluded.up_to)", new { last, upTo });
            connection.Execute("DELETE FROM sqlite_sequence WHERE name = 'score_revision'");
            connection.Execute("INSERT INTO sqlite_sequence (name, seq) VALUES ('score_revision', @seq)", new { seq = Math.Max(upTo, given) });
        }
    }

    /// <summary>The last number that a store has given or left out; null where it cannot be told.</summary>
    internal static long? LastOf(SqliteConnection connection) =>
        !StoreFile.HasTable(connection, "score_revision") ? null : connection.ExecuteScalar<long?>("SELECT seq FROM sqlite_sequence WHERE name = 'score_revision'") ?? 0;

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
            """
            INSERT INTO score_move (change, was_kind, was_country)
            SELECT @change, r.kind, r.country FROM score_current AS c JOIN score_revision AS r ON r.change = c.change
            WHERE c.source_id = @SourceId AND (r.kind <> @Kind OR r.country IS NOT @Country)
            """,
            new { change, row.SourceId, row.Kind, row.Country });
        connection.Execute(
            "INSERT INTO score_current (source_id, change) VALUES (@SourceId, @change) ON CONFLICT (source_id) DO UPDATE SET change = excluded.change",
            new { row.SourceId, change });
        return new ScoreRevision(change, entry with { Since = row.Since }, now);
    }

    private sealed record MoveRow
    {
        public string WasKind { get; init; } = "";

        public string? WasCountry { get; init; }
    }

    private sealed record GapRow
    {
        public long AfterChange { get; init; }

        public long UpTo { get; init; }
    }
}
