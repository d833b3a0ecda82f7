using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Sqlite;

/// <summary>
/// Makes a store under another name and moves it into place when it is whole: a start that is killed half-way leaves no
/// empty file that the next start would have to refuse.
/// </summary>
internal static class NewStore
{
    public static void Create(string path, IReadOnlyList<Migration> steps, TimeProvider time)
    {
        RefuseOrphanLog(path);
        var draft = path + ".new";
        foreach (var left in new[] { draft, draft + "-wal", draft + "-shm", draft + "-journal" })
        {
            File.Delete(left);
        }

        using (var connection = new SqliteConnection(ConnectionSettings.ConnectionString(draft, pooled: false, SqliteOpenMode.ReadWriteCreate, timeoutSeconds: 10)))
        {
            connection.Open();
            connection.Execute("PRAGMA application_id = " + SqliteDatabase.ApplicationId.ToString(CultureInfo.InvariantCulture));
            connection.Close();
            ConnectionSettings.Open(connection, queryOnly: false);
            SchemaUpgrade.Run(connection, steps, time);
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        File.Move(draft, path, overwrite: false);
    }

    /// <summary>SQLite would play a log that lies beside the file into it, whosever log it is.</summary>
    private static void RefuseOrphanLog(string path)
    {
        if (File.Exists(path + "-wal"))
        {
            throw new StorageException(
                StorageSlug.Invalid,
                $"The store {path} is missing but its log {path}-wal is there. Put the store back beside its log, or move the log away to start with an empty store.");
        }
    }
}
