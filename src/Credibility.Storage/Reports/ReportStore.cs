using System.Globalization;
using Credibility.Storage.Auditing;
using Credibility.Storage.Sqlite;
using Dapper;

namespace Credibility.Storage.Reports;

/// <summary>A saved report.</summary>
public sealed record SavedReport
{
    public required string Id { get; init; }

    /// <summary>The report's bytes as they were given.</summary>
    public required byte[] Body { get; init; }

    /// <summary>The draft's text, only where its owner asked to keep it.</summary>
    public string? Text { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>
/// Reports by id and the key that saved them: somebody else's is as unknown as one that never was. Expired ones are unknown at
/// once and gone from the file at the next <see cref="PurgeExpired"/>.
/// </summary>
public sealed class ReportStore(SqliteDatabase database, StoreWriter writer)
{
    /// <summary>Saves, or saves anew from now: the same inputs give the same id.</summary>
    /// <param name="text">Null unless its owner asked to keep the text.</param>
    /// <returns>When it will expire.</returns>
    public Task<DateTimeOffset> Save(string id, string ownerKey, byte[] body, string? text, TimeSpan retention, CancellationToken cancel = default) => writer.Write(
        connection =>
        {
            var now = database.Time.GetUtcNow();
            var expires = now + retention;
            connection.Execute(
                """
                INSERT INTO report (id, owner_key, created_at, expires_at, keep_text, body, text)
                VALUES (@id, @ownerKey, @now, @expires, @keepText, @body, @text)
                ON CONFLICT (id, owner_key) DO UPDATE SET created_at = excluded.created_at, expires_at = excluded.expires_at,
                    keep_text = excluded.keep_text, body = excluded.body, text = excluded.text
                """,
                new { id, ownerKey, now, expires, keepText = text is not null, body, text });
            return expires;
        },
        cancel);

    /// <summary>Null where there is none, it has expired, or it belongs to another key.</summary>
    public SavedReport? Find(string id, string ownerKey) => database.Read(connection => connection.QuerySingleOrDefault<SavedReport>(
        "SELECT id, body, text, created_at, expires_at FROM report WHERE id = @id AND owner_key = @ownerKey AND expires_at > @now",
        new { id, ownerKey, now = database.Time.GetUtcNow() }));

    /// <param name="by">Who deletes it, for the audit log, which keeps the id and no words.</param>
    /// <returns>False exactly where <see cref="Find"/> gives null.</returns>
    public async Task<bool> Delete(string id, string ownerKey, string by, CancellationToken cancel = default)
    {
        var deleted = await writer.Write(
            connection =>
            {
                var now = database.Time.GetUtcNow();
                var gone = connection.Execute("DELETE FROM report WHERE id = @id AND owner_key = @ownerKey AND expires_at > @now", new { id, ownerKey, now });
                if (gone > 0)
                {
                    AuditWriting.Append(connection, now, by, "report.deleted", id);
                }

                return gone;
            },
            cancel).ConfigureAwait(false);
        return await Forgotten(deleted, cancel).ConfigureAwait(false) > 0;
    }

    /// <summary>Deletes what has expired, at most <paramref name="limit"/> at a time so that other writes get their turn.</summary>
    /// <returns>How many went; call again while it is <paramref name="limit"/>.</returns>
    public async Task<int> PurgeExpired(int limit = 500, CancellationToken cancel = default)
    {
        var deleted = await writer.Write(
            connection =>
            {
                var now = database.Time.GetUtcNow();
                var gone = connection.Execute(
                    "DELETE FROM report WHERE rowid IN (SELECT rowid FROM report WHERE expires_at <= @now ORDER BY expires_at LIMIT @limit)", new { now, limit });
                if (gone > 0)
                {
                    AuditWriting.Append(connection, now, database.Who(), "reports.expired", "reports", string.Create(CultureInfo.InvariantCulture, $"{gone} deleted"));
                }

                return gone;
            },
            cancel).ConfigureAwait(false);
        return await Forgotten(deleted, cancel).ConfigureAwait(false);
    }

    /// <summary>The log still holds what the file has overwritten.</summary>
    private async Task<int> Forgotten(int deleted, CancellationToken cancel)
    {
        if (deleted > 0)
        {
            await writer.EmptyLog(cancel).ConfigureAwait(false);
        }

        return deleted;
    }
}
