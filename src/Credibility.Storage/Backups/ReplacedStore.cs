using System.Globalization;
using Credibility.Storage.Auditing;
using Credibility.Storage.Scores;
using Credibility.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Backups;

/// <summary>The file that a restore replaces, sound or not. Its log is its own: beside another file SQLite would play it into that one.</summary>
/// <param name="IsThere">False where there is no file.</param>
/// <param name="IsOurs">Whether its header says that it is a store.</param>
/// <param name="Audit">Where its audit log ends; null where nobody can tell.</param>
/// <param name="LastChange">The last number of a published score; null where nobody can tell.</param>
internal sealed record ReplacedStore(string Path, bool IsThere, bool IsOurs, AuditHead? Audit, long? LastChange)
{
    /// <summary>The rights that the restored file gets.</summary>
    public UnixFileMode Mode => IsThere && !OperatingSystem.IsWindows() ? File.GetUnixFileMode(Path) : PrivateFile.OwnerOnly;

    /// <exception cref="StorageException">storage-invalid: it is a database of another application.</exception>
    public static ReplacedStore Of(string path)
    {
        if (!File.Exists(path))
        {
            return new ReplacedStore(path, false, false, null, null);
        }

        StoreHeader header;
        try
        {
            header = StoreHeader.Read(path);
        }
        catch (StorageException fault) when (fault.Slug == StorageSlug.Invalid)
        {
            // Empty or overwritten: what a backup is for.
            return new ReplacedStore(path, true, false, null, null);
        }

        return header.ApplicationId == SqliteDatabase.ApplicationId ? new ReplacedStore(path, true, true, Asked(path, AuditLog.HeadOf), Asked(path, ScoreLog.LastOf))
            : throw new StorageException(StorageSlug.Invalid, $"The file {path} is a database of another application; nothing was replaced. Name the store with --store, or move that file away.");
    }

    /// <summary>Makes room: empties the log into the file where that can be done, and moves it to the dated name where not.</summary>
    /// <returns>The dated name, which the file itself is still to get; null where there is none.</returns>
    public string? StepAside(DateTimeOffset now)
    {
        var kept = Free(Path + ".replaced-" + now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        if (!IsOurs || !IsFoldedIn())
        {
            Move(Path + "-wal", kept + "-wal");
        }

        // Made anew from the log whenever it is missing.
        File.Delete(Path + "-shm");
        return IsThere ? kept : null;
    }

    /// <summary>Whether the whole of it now is in the one file. Leaving WAL mode plays the log in, and is refused while anybody else has it open.</summary>
    private bool IsFoldedIn()
    {
        try
        {
            using var connection = new SqliteConnection(ConnectionSettings.ConnectionString(Path, pooled: false, SqliteOpenMode.ReadWrite, timeoutSeconds: 2));
            connection.Open();
            return connection.ExecuteScalar<string>("PRAGMA journal_mode = DELETE") == "delete" && !File.Exists(Path + "-wal");
        }
        catch (SqliteException fault) when (SqliteFault.Of(fault, Path) is { Slug: StorageSlug.Invalid })
        {
            return false;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            throw new StorageException(StorageSlug.AlreadyRunning, $"Another process has the store {Path} open; wait until it has ended, or stop it.", fault);
        }
    }

    private static T? Asked<T>(string path, Func<SqliteConnection, T?> question)
    {
        try
        {
            using var connection = new SqliteConnection(ConnectionSettings.ConnectionString(path, pooled: false, SqliteOpenMode.ReadWrite, timeoutSeconds: 2));
            connection.Open();
            return question(connection);
        }
        catch (SqliteException)
        {
            return default;
        }
    }

    private static string Free(string name)
    {
        var free = name;
        for (var i = 2; File.Exists(free); i++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}");
        }

        return free;
    }

    private static void Move(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Move(from, to);
        }
    }
}
