using Credibility.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Auditing;

/// <summary>Adds entries within the transaction of what they tell of: one cannot be there without the other.</summary>
internal static class AuditWriting
{
    /// <param name="who">Whoever asked for it; a command or the service by its role where nobody has a name.</param>
    /// <param name="detail">Neither secrets nor words of drafts and replies.</param>
    public static void Append(SqliteConnection connection, DateTimeOffset now, string who, string action, string subject, string detail = "")
    {
        var last = connection.QuerySingleOrDefault<LastEntry>("SELECT entry, at, sha256 FROM audit_entry ORDER BY entry DESC LIMIT 1");
        // The log's time never runs backwards, whatever the clock does.
        var at = last?.At > now ? last.At : now.ToUniversalTime();
        var (entry, previous) = ((last?.Entry ?? 0) + 1, last?.Sha256 ?? AuditEntry.NoPrevious);
        connection.Execute(
            """
            INSERT INTO audit_entry (entry, at, who, action, subject, detail, previous, sha256)
            VALUES (@entry, @at, @who, @action, @subject, @detail, @previous, @sha256)
            """,
            new { entry, at, who, action, subject, detail, previous, sha256 = AuditEntry.Hash(entry, at, who, action, subject, detail, previous) });
    }

    /// <summary>Who acts where nobody has a name.</summary>
    public static string Who(this SqliteDatabase database) => database.Role == StoreRole.Owner ? "service" : "cli";

    private sealed record LastEntry
    {
        public long Entry { get; init; }

        public DateTimeOffset At { get; init; }

        public string Sha256 { get; init; } = "";
    }
}
