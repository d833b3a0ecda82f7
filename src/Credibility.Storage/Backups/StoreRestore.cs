using System.Globalization;
using System.Security.Cryptography;
using Credibility.Storage.Auditing;
using Credibility.Storage.Scores;
using Credibility.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Backups;

/// <summary>What a restore did.</summary>
/// <param name="Content">What the backup held.</param>
/// <param name="Kept">Where the replaced store lies now; null where there was none.</param>
public sealed record RestoreResult(BackupContent Content, string? Kept);

/// <summary>
/// Puts a backup in the place of a store. Until the last step, which is one rename, the store is what it was; killed at any point, it
/// is the old one or the new one, whole.
/// </summary>
public static class StoreRestore
{
    /// <exception cref="StorageException">
    /// already-running: a process has the store open; else the backup cannot be used, or the file in its place is another application's.
    /// The store is as it was.
    /// </exception>
    public static RestoreResult Run(string backup, string store, TimeProvider time)
    {
        (backup, store) = (Path.GetFullPath(backup), Path.GetFullPath(store));
        var content = StoreBackup.Check(backup);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(store)!);
            using var owned = StoreLock.Take(store);
            return new RestoreResult(content, Put(backup, store, time));
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw SqliteFault.Of(exception, store) ?? exception;
        }
    }

    private static string? Put(string backup, string store, TimeProvider time)
    {
        var draft = store + ".restoring";
        Discard(draft);
        try
        {
            var replaced = ReplacedStore.Of(store);
            Prepare(backup, draft, replaced, time);
            var kept = replaced.StepAside(time.GetUtcNow());
            if (kept is null)
            {
                File.Move(draft, store, overwrite: false);
            }
            else
            {
                // Links the old file to its new name and renames the new one over it: there is a store at every moment.
                File.Replace(draft, store, kept);
            }

            return kept;
        }
        finally
        {
            Discard(draft);
        }
    }

    /// <summary>The store as it will be: a copy of the backup, brought forward, which says itself that it was restored.</summary>
    private static void Prepare(string backup, string draft, ReplacedStore replaced, TimeProvider time)
    {
        string sha256;
        using (var from = File.OpenRead(backup))
        using (var to = PrivateFile.Create(draft))
        {
            from.CopyTo(to);
            to.Flush(flushToDisk: true);
            to.Position = 0;
            sha256 = Convert.ToHexStringLower(SHA256.HashData(to));
        }

        using (var database = SqliteDatabase.Open(draft, StoreRole.Owner, time))
        using (var writer = new StoreWriter(database))
        {
            var before = replaced.Audit is { } head ? string.Create(CultureInfo.InvariantCulture, $"; the replaced store's log had {head.Entries} entries, the last {head.Sha256}") : "";
            writer.Write(connection =>
            {
                AuditWriting.Append(connection, time.GetUtcNow(), "cli", "store.restored", Path.GetFileName(backup), $"sha256 {sha256}{before}");
                ScoreLog.LeaveOut(connection, replaced.LastChange);
                return true;
            }).GetAwaiter().GetResult();
            // All of it must be in the one file that is moved.
            if (!writer.EmptyLog().GetAwaiter().GetResult())
            {
                throw new IOException($"{draft}: its log could not be emptied");
            }
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(draft, replaced.Mode);
        }
    }

    private static void Discard(string draft)
    {
        foreach (var end in new[] { "", "-wal", "-shm", "-journal", ".lock", ".owner" })
        {
            File.Delete(draft + end);
        }
    }
}
