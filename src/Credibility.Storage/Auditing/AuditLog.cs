using System.Globalization;
using Credibility.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Auditing;

/// <summary>Where the log ends.</summary>
/// <param name="Entries">0 where nothing has been written yet.</param>
/// <param name="Sha256">Of the last entry; noted elsewhere, it later shows whether entries are gone.</param>
public sealed record AuditHead(long Entries, string Sha256);

/// <summary>What a walk along the chain found.</summary>
/// <param name="Broken">Number of the first entry that does not hold; null where all do.</param>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="Expected">Number of the entry whose hash was asked for; null where it is not there or none was asked for.</param>
public sealed record AuditVerdict(AuditHead Head, DateTimeOffset? First, DateTimeOffset? Last, long? Broken, string? Fault, long? Expected);

/// <summary>The audit log: what changed what others see. Every member may throw <see cref="StorageException"/>.</summary>
public sealed class AuditLog(SqliteDatabase database)
{
    private const string Columns = "entry, at, who, action, subject, detail, previous, sha256";

    /// <summary>Entries in the order in which they were written.</summary>
    /// <param name="after">Only those with a greater number.</param>
    public IReadOnlyList<AuditEntry> List(long after, int limit) => database.Read(connection => connection.Query<Row>(
        $"SELECT {Columns} FROM audit_entry WHERE entry > @after ORDER BY entry LIMIT @limit", new { after, limit }).Select(row => row.ToEntry()).ToArray());

    /// <summary>Walks the chain of the store in a file; nothing is written to it.</summary>
    /// <param name="expected">A hash that was noted before: it must still be on the chain.</param>
    public static AuditVerdict Verify(string path, string? expected) => StoreFile.Read(path, (connection, schema) =>
    {
        RefuseWithout(path, schema);
        return Walk(connection, expected);
    });

    /// <summary>Where the log of the store in a file ends; null where its schema is from before there was one.</summary>
    internal static AuditHead? HeadOf(SqliteConnection connection) => !StoreFile.HasTable(connection, "audit_entry") ? null
        : connection.QuerySingleOrDefault<AuditHead>("SELECT entry AS Entries, sha256 AS Sha256 FROM audit_entry ORDER BY entry DESC LIMIT 1") ?? new AuditHead(0, AuditEntry.NoPrevious);

    private static AuditVerdict Walk(SqliteConnection connection, string? expected)
    {
        var head = new AuditHead(0, AuditEntry.NoPrevious);
        (DateTimeOffset? first, DateTimeOffset? last, long? found) = (null, null, null);
        foreach (var row in connection.Query<Row>($"SELECT {Columns} FROM audit_entry ORDER BY entry", buffered: false))
        {
            if (Fault(row, head) is { } fault)
            {
                return new AuditVerdict(head, first, last, head.Entries + 1, fault, found);
            }

            var at = row.Instant!.Value;
            (head, first, last) = (new AuditHead(row.Entry, row.Sha256), first ?? at, at);
            found = row.Sha256 == expected ? row.Entry : found;
        }

        return new AuditVerdict(head, first, last, null, null, found);
    }

    /// <summary>Why an entry does not continue the chain up to <paramref name="head"/>.</summary>
    private static string? Fault(Row row, AuditHead head) =>
        row.Entry != head.Entries + 1 ? string.Create(CultureInfo.InvariantCulture, $"it is missing; the next one there is {row.Entry}")
        : row.Previous != head.Sha256 ? "it does not carry the hash of the entry before it"
        : row.Instant is not { } at ? "its time cannot be read"
        : !row.ToEntry(at).IsWhole ? "its content is not what its hash was made from"
        : null;

    private static void RefuseWithout(string path, int schema)
    {
        const int since = 6;
        if (schema < since)
        {
            throw new StorageException(
                StorageSlug.Invalid, string.Create(CultureInfo.InvariantCulture, $"The store {path} has schema {schema}, from before there was an audit log. The next start of the service begins one."));
        }
    }

    /// <summary>As it stands in the file, whatever somebody has written there.</summary>
    private sealed record Row
    {
        public long Entry { get; init; }

        public string At { get; init; } = "";

        public string Who { get; init; } = "";

        public string Action { get; init; } = "";

        public string Subject { get; init; } = "";

        public string Detail { get; init; } = "";

        public string Previous { get; init; } = "";

        public string Sha256 { get; init; } = "";

        public DateTimeOffset? Instant => TypeHandlers.Instant(At);

        public AuditEntry ToEntry() => ToEntry(Instant ?? throw new FormatException($"audit_entry {Entry} has the time '{At}'"));

        public AuditEntry ToEntry(DateTimeOffset at) => new(Entry, at, Who, Action, Subject, Detail, Previous, Sha256);
    }
}
