using Credibility.Storage.Auditing;
using Credibility.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Backups;

/// <summary>What a backup holds.</summary>
/// <param name="Schema">Version of its schema.</param>
/// <param name="Audit">Where its audit log ends; null where its schema is from before there was one.</param>
public sealed record BackupContent(long Bytes, int Schema, AuditHead? Audit);

/// <summary>Copies of a store, each one file that is whole by itself.</summary>
public static class StoreBackup
{
    /// <summary>
    /// Writes a compact copy of one commit to <paramref name="target"/>, beside a running service too, and checks it before it gets
    /// that name. A store of an older schema is copied as it is.
    /// </summary>
    /// <param name="overwrite">Whether a file of that name may be replaced.</param>
    /// <exception cref="StorageException">The store or the copy cannot be used; there is no backup under that name then, or the one before.</exception>
    /// <exception cref="IOException">The target exists, has no folder, or is the store itself.</exception>
    public static BackupContent Write(string store, string target, bool overwrite)
    {
        (store, target) = (Path.GetFullPath(store), Path.GetFullPath(target));
        RefuseTarget(store, target, overwrite);
        var draft = target + ".partial";
        try
        {
            Discard(draft);
            StoreCheck.Run(store, SqliteDatabase.NewestSchema);
            PrivateFile.Create(draft).Dispose();
            Copy(store, draft);
            var content = Check(draft);
            File.Move(draft, target, overwrite);
            return content;
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException or StorageException)
        {
            Discard(draft);
            throw SqliteFault.Of(exception, target) ?? exception;
        }
    }

    /// <summary>What a backup holds, if it can be restored. Nothing is written to it.</summary>
    /// <exception cref="StorageException">It is empty, damaged, no database, another application's or of a newer version.</exception>
    public static BackupContent Check(string backup) => StoreFile.Read(backup, (connection, schema) =>
    {
        SchemaUpgrade.RefuseChangedPast(connection, Migration.All, schema);
        return new BackupContent(new FileInfo(backup).Length, schema, AuditLog.HeadOf(connection));
    });

    private static void Copy(string store, string draft)
    {
        using (var connection = new SqliteConnection(ConnectionSettings.ConnectionString(store, pooled: false, SqliteOpenMode.ReadWrite, timeoutSeconds: 30)))
        {
            ConnectionSettings.Open(connection, queryOnly: false);
            // Takes a file that is there as long as it is empty; its rights stay.
            connection.Execute("VACUUM INTO @draft", new { draft });
        }

        // SQLite does not sync what it has vacuumed into.
        using var file = new FileStream(draft, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private static void RefuseTarget(string store, string target, bool overwrite)
    {
        if (target == store || Resolved(target) == Resolved(store))
        {
            throw new IOException($"{target} is the store itself; give the backup a name of its own");
        }

        if (Directory.Exists(target))
        {
            throw new IOException($"{target} is a folder; name a file in it");
        }

        if (Path.GetDirectoryName(target) is { } folder && !Directory.Exists(folder))
        {
            throw new IOException($"there is no folder {folder}; make it first");
        }

        if (!overwrite && File.Exists(target))
        {
            throw new IOException($"{target} exists; a backup overwrites nothing unless told to by --force");
        }
    }

    private static string Resolved(string path) => !File.Exists(path) ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    private static void Discard(string draft)
    {
        foreach (var end in new[] { "", "-journal", "-wal", "-shm" })
        {
            File.Delete(draft + end);
        }
    }
}
