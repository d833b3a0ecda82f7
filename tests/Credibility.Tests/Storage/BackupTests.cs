using Credibility.Sources;
using Credibility.Sources.Scores;
using Credibility.Storage;
using Credibility.Storage.Auditing;
using Credibility.Storage.Backups;
using Credibility.Storage.Scores;
using Credibility.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Credibility.Tests.Storage;

public sealed class BackupTests : IDisposable
{
    private const string Owner = "owner only";

    private readonly StoreFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Backup => Path.Combine(_folder.Folder, "it's a backup.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_of_a_running_store_is_a_store_that_only_its_owner_reads()
    {
        var database = _folder.Open();
        using var writer = new StoreWriter(database);
        await writer.Write(connection => StoreWriterTests.Save(connection, 1), Cancel);

        var content = StoreBackup.Write(_folder.Store, Backup, overwrite: false);

        Assert.Equal((SqliteDatabase.NewestSchema, new FileInfo(Backup).Length, 0L), (content.Schema, content.Bytes, content.Audit!.Entries));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? UnixFileMode.UserRead | UnixFileMode.UserWrite : File.GetUnixFileMode(Backup));
        Assert.Equal([Backup], Directory.GetFiles(_folder.Folder, "it's*"));
        using var copy = SqliteDatabase.Open(Backup, StoreRole.Owner);
        Assert.Equal(1, Reports(copy));
    }

    [Fact]
    public void A_backup_overwrites_nothing_unless_told_to_and_never_the_store()
    {
        MakeStore(1);
        File.WriteAllText(Backup, Owner);

        Assert.Throws<IOException>(() => StoreBackup.Write(_folder.Store, Backup, overwrite: false));
        Assert.Equal(Owner, File.ReadAllText(Backup));
        Assert.Throws<IOException>(() => StoreBackup.Write(_folder.Store, _folder.Store, overwrite: true));
        File.CreateSymbolicLink(Backup + ".link", _folder.Store);
        Assert.Throws<IOException>(() => StoreBackup.Write(_folder.Store, Backup + ".link", overwrite: true));

        StoreBackup.Write(_folder.Store, Backup, overwrite: true);
        Assert.Equal(SqliteDatabase.NewestSchema, StoreBackup.Check(Backup).Schema);
    }

    [Fact]
    public void A_store_of_an_older_schema_is_backed_up_as_it_is()
    {
        SqliteDatabase.Open(_folder.Store, StoreRole.Owner, [.. Migration.All.Take(5)], TimeProvider.System, 5).Dispose();

        var content = StoreBackup.Write(_folder.Store, Backup, overwrite: false);

        Assert.Equal((5, null), (content.Schema, content.Audit));
        Assert.Equal(5, StoreHeader.Read(_folder.Store).SchemaVersion);
        Assert.Contains("before there was an audit log", Assert.Throws<StorageException>(() => AuditLog.Verify(_folder.Store, null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_store_makes_no_backup_and_leaves_the_one_before()
    {
        MakeStore(1);
        File.WriteAllText(Backup, Owner);
        Damage(_folder.Store);

        Assert.Equal(StorageSlug.Invalid, Assert.Throws<StorageException>(() => StoreBackup.Write(_folder.Store, Backup, overwrite: true)).Slug);

        Assert.Equal([Backup], Directory.GetFiles(_folder.Folder, "it's*"));
        Assert.Equal(Owner, File.ReadAllText(Backup));
    }

    [Fact]
    public void A_restore_shows_the_backup_keeps_the_store_before_and_says_so_in_the_log()
    {
        MakeStore(1);
        StoreBackup.Write(_folder.Store, Backup, overwrite: false);
        var backup = File.ReadAllBytes(Backup);
        MakeStore(5);
        var clock = new HandClock();

        var result = StoreRestore.Run(Backup, _folder.Store, clock);

        Assert.Equal(_folder.Store + ".replaced-20250720T120000Z", result.Kept);
        Assert.Equal(backup, File.ReadAllBytes(Backup));
        Assert.Equal(["store.db", "store.db.lock", "store.db.owner", "store.db.replaced-20250720T120000Z"], Directory.GetFiles(_folder.Folder, "store.db*").Select(Path.GetFileName).Order());
        using (var restored = _folder.Open())
        {
            Assert.Equal(1, Reports(restored));
            var entry = Assert.Single(new AuditLog(restored).List(0, 10));
            Assert.Equal(("cli", "store.restored", "it's a backup.db", clock.Now), (entry.Who, entry.Action, entry.Subject, entry.At));
            Assert.Contains("the replaced store's log had 0 entries", entry.Detail, StringComparison.Ordinal);
        }

        using var kept = SqliteDatabase.Open(result.Kept!, StoreRole.Owner);
        Assert.Equal(5, Reports(kept));
    }

    [Theory]
    [InlineData(true, 5)]
    [InlineData(false, 1_000_000_003)]
    public async Task No_number_of_a_change_that_a_restore_took_back_is_given_again(bool isStoreThere, long last)
    {
        await Publish("a", "b", "c");
        StoreBackup.Write(_folder.Store, Backup, overwrite: false);
        await Publish("d", "e");
        if (!isStoreThere)
        {
            File.Delete(_folder.Store);
        }

        StoreRestore.Run(Backup, _folder.Store, TimeProvider.System);

        Assert.Equal(last + 1, Assert.Single(await Publish("f")));
        using var database = SqliteDatabase.Open(_folder.Store, StoreRole.Owner);
        using var writer = new StoreWriter(database);
        Assert.Equal([new ScoreGap(3, last)], new ScoreLog(database, writer).Gaps());
    }

    [Fact]
    public async Task A_restore_of_what_is_there_takes_no_change_back()
    {
        await Publish("a");
        StoreBackup.Write(_folder.Store, Backup, overwrite: false);

        StoreRestore.Run(Backup, _folder.Store, TimeProvider.System);

        Assert.Equal(2, Assert.Single(await Publish("b")));
        using var database = SqliteDatabase.Open(_folder.Store, StoreRole.Owner);
        using var writer = new StoreWriter(database);
        Assert.Empty(new ScoreLog(database, writer).Gaps());
    }

    [Fact]
    public void Two_restores_in_one_second_keep_both_stores()
    {
        MakeStore(1);
        StoreBackup.Write(_folder.Store, Backup, overwrite: false);

        var kept = Enumerable.Range(0, 2).Select(_ => StoreRestore.Run(Backup, _folder.Store, new HandClock()).Kept).ToList();

        Assert.Equal(2, kept.Distinct().Count());
        Assert.All(kept, path => Assert.True(File.Exists(path)));
    }

    [Fact]
    public async Task What_the_log_of_a_killed_service_holds_stays_with_the_store_that_it_belongs_to()
    {
        MakeStore(1);
        StoreBackup.Write(_folder.Store, Backup, overwrite: false);
        // A copy of a store in use, log and all, is what a kill leaves.
        using (var database = SqliteDatabase.Open(_folder.Store, StoreRole.Owner))
        using (var writer = new StoreWriter(database))
        {
            await writer.Write(connection => StoreWriterTests.Save(connection, 77), Cancel);
            Directory.CreateDirectory(Path.Combine(_folder.Folder, "killed"));
            File.Copy(_folder.Store, Killed());
            File.Copy(_folder.Store + "-wal", Killed() + "-wal");
        }

        Assert.NotEqual(0, new FileInfo(Killed() + "-wal").Length);
        var kept = StoreRestore.Run(Backup, Killed(), TimeProvider.System).Kept!;

        Assert.False(File.Exists(Killed() + "-wal"));
        using var restored = SqliteDatabase.Open(Killed(), StoreRole.Owner);
        using var before = SqliteDatabase.Open(kept, StoreRole.Owner);
        Assert.Equal((1, 2), (Reports(restored), Reports(before)));

        string Killed() => Path.Combine(_folder.Folder, "killed", "store.db");
    }

    [Theory]
    [InlineData("damaged")]
    [InlineData("empty")]
    [InlineData("text")]
    [InlineData("missing")]
    public void A_store_that_is_lost_or_beyond_use_is_replaced_and_its_log_put_aside(string how)
    {
        MakeStore(1);
        StoreBackup.Write(_folder.Store, Backup, overwrite: false);
        switch (how)
        {
            case "damaged": Damage(_folder.Store); break;
            case "empty": File.WriteAllBytes(_folder.Store, []); break;
            case "text": File.WriteAllText(_folder.Store, new string('x', 9_000)); break;
            default: File.Delete(_folder.Store); break;
        }

        File.WriteAllText(_folder.Store + "-wal", "of another file");
        var kept = StoreRestore.Run(Backup, _folder.Store, new HandClock()).Kept;

        Assert.Equal(how != "missing", kept is not null);
        Assert.False(File.Exists(_folder.Store + "-wal"));
        using var restored = _folder.Open();
        Assert.Equal(1, Reports(restored));
    }

    [Fact]
    public void What_cannot_be_restored_is_refused_and_the_store_keeps_every_byte()
    {
        MakeStore(3);
        StoreBackup.Write(_folder.Store, Backup, overwrite: false);
        var before = File.ReadAllBytes(_folder.Store);

        string Refusal(Action spoil, string slug = StorageSlug.Invalid)
        {
            File.Delete(Backup);
            StoreBackup.Write(_folder.Store, Backup, overwrite: false);
            spoil();
            var fault = Assert.Throws<StorageException>(() => StoreRestore.Run(Backup, _folder.Store, TimeProvider.System));
            Assert.Equal(slug, fault.Slug);
            Assert.Equal(before, File.ReadAllBytes(_folder.Store));
            Assert.Empty(Directory.GetFiles(_folder.Folder, "*.replaced*"));
            Assert.Empty(Directory.GetFiles(_folder.Folder, "*.restoring*"));
            return fault.Message;
        }

        Assert.Contains("empty", Refusal(() => File.WriteAllBytes(Backup, [])), StringComparison.Ordinal);
        Assert.Contains("not a SQLite database", Refusal(() => File.WriteAllText(Backup, new string('x', 5_000))), StringComparison.Ordinal);
        Assert.Contains("damaged", Refusal(() => Damage(Backup)), StringComparison.Ordinal);
        Assert.Contains("another application", Refusal(() => Write(Backup, "PRAGMA application_id = 42")), StringComparison.Ordinal);
        Assert.Contains("newer version", Refusal(() => Write(Backup, "PRAGMA user_version = 999"), StorageSlug.SchemaTooNew), StringComparison.Ordinal);
        Refusal(() => File.Delete(Backup), StorageSlug.Unavailable);
    }

    [Fact]
    public void A_store_in_use_and_a_database_of_others_are_left_alone()
    {
        MakeStore(1);
        StoreBackup.Write(_folder.Store, Backup, overwrite: false);
        using (_folder.Open())
        {
            Assert.Equal(StorageSlug.AlreadyRunning, Assert.Throws<StorageException>(() => StoreRestore.Run(Backup, _folder.Store, TimeProvider.System)).Slug);
        }

        using (_folder.Open(StoreRole.Guest))
        {
            Assert.Equal(StorageSlug.AlreadyRunning, Assert.Throws<StorageException>(() => StoreRestore.Run(Backup, _folder.Store, TimeProvider.System)).Slug);
        }

        Write(_folder.Store, "PRAGMA application_id = 42");
        Assert.Contains("another application", Assert.Throws<StorageException>(() => StoreRestore.Run(Backup, _folder.Store, TimeProvider.System)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_restore_left_stops_neither_the_store_nor_the_next_restore()
    {
        MakeStore(1);
        StoreBackup.Write(_folder.Store, Backup, overwrite: false);
        foreach (var end in new[] { "", "-wal", "-shm" })
        {
            File.WriteAllText(_folder.Store + ".restoring" + end, "half");
        }

        SqliteDatabase.Open(_folder.Store, StoreRole.Owner).Dispose();
        StoreRestore.Run(Backup, _folder.Store, TimeProvider.System);

        Assert.Empty(Directory.GetFiles(_folder.Folder, "*.restoring*"));
    }

    /// <summary>Publishes a score of each, and tells the numbers.</summary>
    private async Task<IReadOnlyList<long>> Publish(params string[] ids)
    {
        using var database = SqliteDatabase.Open(_folder.Store, StoreRole.Owner);
        using var writer = new StoreWriter(database);
        var entries = ids.Select(id => new ScoreEntry
        {
            SourceId = id, Revision = 1, Inputs = "11", Version = "0a", Method = "v1", Parameters = "ff", AsOf = new DateOnly(2025, 7, 20), Name = id,
            Kind = SourceKind.NewsSite, NotRated = NotRatedReason.NotEnoughEvidence,
        });
        return [.. (await new ScoreLog(database, writer).Append([.. entries], Cancel)).Select(row => row.Change)];
    }

    private static int Reports(SqliteDatabase database) => database.Read(connection => connection.ExecuteScalar<int>("SELECT count(*) FROM report"));

    private static void Damage(string path)
    {
        using var file = File.OpenWrite(path);
        file.Position = 4_096;
        file.Write(Enumerable.Range(0, 40_000).Select(n => (byte)(n * 37)).ToArray());
    }

    private static void Write(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }

    /// <summary>A store with so many reports.</summary>
    private void MakeStore(int reports)
    {
        using var database = SqliteDatabase.Open(_folder.Store, StoreRole.Owner);
        using var writer = new StoreWriter(database);
        for (var n = Reports(database); n < reports; n++)
        {
            var number = n;
            writer.Write(connection => StoreWriterTests.Save(connection, number), Cancel).Wait(Cancel);
        }
    }
}
