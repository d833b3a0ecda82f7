using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Sqlite;

/// <summary>
/// The index of the log, <c>&lt;store&gt;-shm</c>, is memory-mapped. SQLite allocates one byte of each 4 KiB page; where the file
/// system has smaller blocks (ext4 below 512 MB has 1 KiB) the rest of the page is a hole, and filling a hole on a full disk
/// is no error code but SIGBUS, the end of the process. So the index is made and filled while there is room, and kept.
/// </summary>
internal static class LogIndex
{
    /// <exception cref="StorageException">storage-full: the index would have to be made on a full disk.</exception>
    public static void RefuseWithoutRoom(string path)
    {
        if (!File.Exists(path + "-shm") && SqliteFault.IsFull(path))
        {
            throw SqliteFault.NoRoom(path);
        }
    }

    /// <summary>
    /// While <paramref name="connection"/> is open, no other connection is the last one, which would delete the index. The
    /// first write fills its first 32 KiB, enough for a log of 16 MB.
    /// </summary>
    public static void Anchor(SqliteConnection connection, bool isOwner, TimeProvider time)
    {
        if (isOwner)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            connection.Execute("UPDATE store SET probed_at = @now", new { now = time.GetUtcNow() });
            transaction.Commit();
        }
        else
        {
            connection.ExecuteScalar<int>("SELECT count(*) FROM store");
        }
    }
}
