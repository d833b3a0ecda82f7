using System.Globalization;
using Credibility.Storage.Auditing;
using Credibility.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Replies;

/// <summary>
/// The right of reply: append-only, so that neither words nor a decision on them can be rewritten. Every member may throw
/// <see cref="StorageException"/>.
/// </summary>
public sealed class ReplyStore(SqliteDatabase database, StoreWriter writer)
{
    /// <summary>Replies that go with a score; a source with more than these shows the latest, and the list has all.</summary>
    public const int ShownWithScore = 20;

    /// <summary>Takes a reply in; nobody sees it before it is published.</summary>
    public Task<StoredReply> Add(NewReply reply, CancellationToken cancel = default) => writer.Write(
        connection =>
        {
            var id = connection.ExecuteScalar<long>(
                """
                INSERT INTO reply (source_id, about, about_key, author, text, contact, received_at, received_by)
                VALUES (@SourceId, @about, @AboutKey, @Author, @Text, @Contact, @now, @ReceivedBy)
                RETURNING reply
                """,
                new
                {
                    reply.SourceId, about = Word(reply.About), reply.AboutKey, reply.Author, reply.Text, reply.Contact,
                    now = database.Time.GetUtcNow(), reply.ReceivedBy,
                });
            return connection.QuerySingle<ReplyRow>($"SELECT {ReplyRow.Columns} FROM reply_current WHERE reply = @id", new { id }).ToReply();
        },
        cancel);

    /// <summary>Publishes, refuses or withdraws. Repeating the decision that stands writes nothing.</summary>
    /// <param name="reason">Required unless it is published.</param>
    /// <returns>Null where the source has no such reply.</returns>
    /// <exception cref="ReplyStateException">The step is not open to it: only what is published can be withdrawn, and only what was never shown refused.</exception>
    public Task<StoredReply?> Decide(string sourceId, long id, ReplyState state, string? reason, string decidedBy, CancellationToken cancel = default) => writer.Write(
        connection =>
        {
            StoredReply? Read() => connection.QuerySingleOrDefault<ReplyRow>(
                $"SELECT {ReplyRow.Columns} FROM reply_current WHERE reply = @id AND source_id = @sourceId", new { id, sourceId })?.ToReply();
            if (Read() is not { } before || before.State == state)
            {
                return Read();
            }

            if (!IsOpen(before.State, state))
            {
                throw new ReplyStateException(before.State, state);
            }

            connection.Execute(
                "INSERT INTO reply_decision (reply, state, reason, decided_at, decided_by) VALUES (@id, @state, @reason, @now, @decidedBy)",
                new { id, state = Word(state), reason = state == ReplyState.Published ? null : reason, now = database.Time.GetUtcNow(), decidedBy });
            AuditWriting.Append(connection, database.Time.GetUtcNow(), decidedBy, "reply." + Word(state), sourceId, string.Create(CultureInfo.InvariantCulture, $"reply {id}"));
            return Read();
        },
        cancel);

    /// <summary>A source's replies, the latest first.</summary>
    /// <param name="state">Only those in this state; null for all.</param>
    /// <param name="before">Only those with a smaller id; null from the latest.</param>
    public IReadOnlyList<StoredReply> List(string sourceId, ReplyState? state, long? before, int limit) => database.Read(connection => connection.Query<ReplyRow>(
        $"""
        SELECT {ReplyRow.Columns} FROM reply_current
        WHERE source_id = @sourceId AND (@before IS NULL OR reply < @before) AND (@state IS NULL OR state = @state)
        ORDER BY reply DESC LIMIT @limit
        """,
        new { sourceId, before, state = state is { } wanted ? Word(wanted) : null, limit }).Select(row => row.ToReply()).ToArray());

    /// <summary>What is shown with a source's score, the latest first.</summary>
    public IReadOnlyList<StoredReply> PublishedReplies(string sourceId) => List(sourceId, ReplyState.Published, before: null, ShownWithScore);

    /// <summary>When a source's words were last published or withdrawn; null where they never were.</summary>
    public DateTimeOffset? LastShown(string sourceId) => database.Read(connection => Shown(connection, "AND r.source_id = @sourceId", new { sourceId }).SingleOrDefault()?.DecidedAt);

    /// <summary>The same for every source whose words ever were.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> LastShown() => database.Read(connection =>
        Shown(connection, "", null).ToDictionary(row => row.SourceId, row => row.DecidedAt, StringComparer.Ordinal));

    /// <summary>Rises with every decision; 0 where there was none.</summary>
    public long Head() => database.Read(connection => connection.ExecuteScalar<long>("SELECT coalesce(max(decision), 0) FROM reply_decision"));

    private static ShownRow[] Shown(SqliteConnection connection, string of, object? values) => connection.Query<ShownRow>(
        $"""
        SELECT source_id, decided_at FROM reply_decision AS d JOIN reply AS r ON r.reply = d.reply
        WHERE d.decision IN (
            SELECT max(d.decision) FROM reply_decision AS d JOIN reply AS r ON r.reply = d.reply
            WHERE d.state IN ('published', 'withdrawn') {of} GROUP BY r.source_id)
        """, values).ToArray();

    private static bool IsOpen(ReplyState from, ReplyState to) => to switch
    {
        ReplyState.Published => true,
        ReplyState.Refused => from == ReplyState.Received,
        ReplyState.Withdrawn => from == ReplyState.Published,
        _ => false,
    };

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private sealed record ShownRow
    {
        public string SourceId { get; init; } = "";

        public DateTimeOffset DecidedAt { get; init; }
    }
}
