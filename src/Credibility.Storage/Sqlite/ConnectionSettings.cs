using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Sqlite;

/// <summary>
/// What every connection is told at every open. A PRAGMA belongs to the physical connection, and a pool hands out
/// connections that somebody else has used.
/// </summary>
internal static class ConnectionSettings
{
    /// <summary>
    /// Journal first: the readers of a running service must not wait for a writer.
    /// </summary>
    private const string Pragmas = """
        -- Readers keep their snapshot while one writer appends; a write is one sequential file.
        -- The mode is stored in the file, so this is a check more than a change.
        PRAGMA journal_mode = WAL;
        -- NORMAL skips the sync at commit: a power cut then takes acknowledged writes with it.
        -- FULL still makes thousands of commits a second.
        PRAGMA synchronous = FULL;
        -- SQLite ignores REFERENCES unless told otherwise,
        -- for the sake of files older than 2009.
        PRAGMA foreign_keys = ON;
        -- A store is a file that somebody may hand us: its views and triggers
        -- must not call functions with side effects.
        PRAGMA trusted_schema = OFF;
        -- Checks the layout of a page when it is read,
        -- so that damage is reported where it is and not copied on.
        PRAGMA cell_size_check = ON;
        -- A deleted report must be gone from the file, not merely unlisted:
        -- freed bytes are overwritten with zeros.
        PRAGMA secure_delete = ON;
        -- After one large load the log would keep its size for good;
        -- 64 MiB is what it may keep.
        PRAGMA journal_size_limit = 67108864;
        """;

    /// <summary>Opens and applies the settings; <paramref name="queryOnly"/> refuses every write on this connection.</summary>
    public static void Open(SqliteConnection connection, bool queryOnly)
    {
        connection.Open();
        using var command = connection.CreateCommand();
        // The first result row is the journal mode that holds now; a file system without shared memory refuses WAL silently.
        command.CommandText = Pragmas + (queryOnly ? "\nPRAGMA query_only = ON;" : "\nPRAGMA query_only = OFF;");
        var journal = command.ExecuteScalar() as string;
        if (journal != "wal")
        {
            throw new StorageException(
                StorageSlug.Unavailable,
                $"The store {connection.DataSource} cannot keep a write-ahead log (journal mode is '{journal}'). Put it on a local disk.");
        }
    }

    /// <param name="timeoutSeconds">How long a statement waits for another writer; the driver's own knob, which <c>busy_timeout</c> is not.</param>
    public static string ConnectionString(string path, bool pooled, SqliteOpenMode mode, int timeoutSeconds) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        Pooling = pooled,
        DefaultTimeout = timeoutSeconds,
    }.ConnectionString;
}
