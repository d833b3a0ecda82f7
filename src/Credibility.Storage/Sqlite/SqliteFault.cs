using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Sqlite;

/// <summary>One table from what SQLite and the file system report to what a caller is told.</summary>
internal static class SqliteFault
{
    /// <summary>Below this, an I/O error on growing a file is a full disk: SQLite reports a full disk under its shared memory as I/O error.</summary>
    private const long NoRoomBytes = 64 * 1024;

    /// <summary>Microsoft.Data.Sqlite gives the primary code of <c>sqlite3.h</c>.</summary>
    private const int Perm = 3, Busy = 5, Locked = 6, NoMemory = 7, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>The typed fault, or null where the exception is no fault of the store (a refused constraint, a mistake in code).</summary>
    public static StorageException? Of(Exception exception, string path) => exception switch
    {
        StorageException known => known,
        SqliteException sqlite => OfCode(sqlite, path),
        IOException or UnauthorizedAccessException => IsFull(path) ? NoRoom(path, exception) : Unavailable(path, exception.Message, exception),
        _ => null,
    };

    private static StorageException? OfCode(SqliteException sqlite, string path) => sqlite.SqliteErrorCode switch
    {
        Full => NoRoom(path, sqlite),
        IoError when IsFull(path) => NoRoom(path, sqlite),
        IoError => Unavailable(path, $"the disk reports an error (SQLite {sqlite.SqliteExtendedErrorCode})", sqlite),
        Busy or Locked => Unavailable(path, "another writer has held it for too long; try again", sqlite),
        CannotOpen or Perm or ReadOnly => Unavailable(path, "it cannot be opened for writing; look at the rights of the file and its folder", sqlite),
        NoMemory => Unavailable(path, "memory ran out", sqlite),
        Corrupt => Damaged(path, sqlite.Message, sqlite),
        NotADatabase => Invalid(path, "is not a SQLite database", sqlite),
        _ => null,
    };

    public static StorageException Damaged(string path, string what, Exception? cause = null) =>
        Invalid(path, $"is damaged ({what.Trim().TrimEnd('.')})", cause);

    public static StorageException Invalid(string path, string what, Exception? cause = null) => new(
        StorageSlug.Invalid, $"The store {path} {what}. Restore a backup, or move the file away to start with an empty store.", cause);

    public static StorageException NoRoom(string path, Exception? cause = null) => new(
        StorageSlug.Full, $"The store {path} cannot grow: its disk is full. Free some space; no restart is needed.", cause);

    private static StorageException Unavailable(string path, string why, Exception cause) => new(
        StorageSlug.Unavailable, $"The store {path} is not available: {why}.", cause);

    /// <summary>Free bytes of the file system that holds the store; <see cref="long.MaxValue"/> where that cannot be asked.</summary>
    public static long FreeBytes(string path)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(path))!).AvailableFreeSpace;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return long.MaxValue;
        }
    }

    public static bool IsFull(string path) => FreeBytes(path) < NoRoomBytes;
}
