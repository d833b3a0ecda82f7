using System.Security.Cryptography;
using Credibility.Storage;
using Credibility.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Credibility.Tests.Storage;

/// <summary>What is not ours, or not whole, is refused before the first write and keeps every byte.</summary>
public sealed class StoreOpeningTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_absent_file_becomes_a_store_with_every_migration_on_record()
    {
        var database = _folder.Open();

        Assert.Equal(SqliteDatabase.ApplicationId, database.Read(connection => connection.ExecuteScalar<int>("PRAGMA application_id")));
        Assert.Equal(SqliteDatabase.NewestSchema, database.Read(connection => connection.ExecuteScalar<int>("PRAGMA user_version")));
        Assert.Equal(SqliteDatabase.NewestSchema, database.Read(connection => connection.ExecuteScalar<int>("SELECT count(*) FROM schema_migration WHERE length(sha256) = 64")));
        Assert.Empty(Directory.GetFiles(_folder.Folder, "*.new*"));
    }

    [Fact]
    public void A_start_that_was_killed_while_making_the_store_does_not_stop_the_next()
    {
        File.WriteAllText(_folder.Store + ".new", "half");
        File.WriteAllText(_folder.Store + ".new-wal", "half");
        _folder.Open();
    }

    [Fact]
    public void An_empty_file_is_refused() => Refused(StorageSlug.Invalid, "empty", () => File.WriteAllBytes(_folder.Store, []));

    [Fact]
    public void A_text_file_is_refused() => Refused(StorageSlug.Invalid, "not a SQLite database", () => File.WriteAllText(_folder.Store, new string('x', 5000)));

    [Fact]
    public void A_short_file_is_refused() => Refused(StorageSlug.Invalid, "not a SQLite database", () => File.WriteAllText(_folder.Store, "SQLite format 3\0"));

    [Fact]
    public void Another_applications_database_is_refused() => Refused(StorageSlug.Invalid, "another application", () =>
    {
        using var connection = new SqliteConnection($"Data Source={_folder.Store};Pooling=False");
        connection.Open();
        connection.Execute("PRAGMA application_id = 42; CREATE TABLE theirs (x)");
    });

    [Fact]
    public void A_random_header_is_refused() => Refused(StorageSlug.Invalid, "not a SQLite database", () => Damage(0, 100));

    [Fact]
    public void A_file_cut_in_half_is_refused() => Refused(StorageSlug.Invalid, "damaged", () =>
    {
        MakeSoundStore();
        using var file = File.OpenWrite(_folder.Store);
        file.SetLength(file.Length / 2);
    });

    [Fact]
    public void Damaged_pages_are_refused() => Refused(StorageSlug.Invalid, "damaged", () => Damage(4096, 40_000));

    [Fact]
    public void A_newer_schema_is_refused() => Refused(StorageSlug.SchemaTooNew, "newer version", () =>
    {
        MakeSoundStore();
        Write("PRAGMA user_version = 999");
    });

    [Fact]
    public void A_newer_schema_that_only_the_log_knows_is_refused()
    {
        MakeSoundStore();
        using var writer = new SqliteConnection($"Data Source={_folder.Store};Pooling=False");
        writer.Open();
        writer.Execute("PRAGMA user_version = 999");

        Assert.Equal(StorageSlug.SchemaTooNew, Assert.Throws<StorageException>(() => SqliteDatabase.Open(_folder.Store, StoreRole.Guest)).Slug);
    }

    [Fact]
    public void A_log_without_its_store_is_refused_and_kept()
    {
        File.WriteAllText(_folder.Store + "-wal", "acknowledged writes");

        Assert.Equal(StorageSlug.Invalid, Assert.Throws<StorageException>(() => SqliteDatabase.Open(_folder.Store, StoreRole.Owner)).Slug);

        Assert.Equal("acknowledged writes", File.ReadAllText(_folder.Store + "-wal"));
        Assert.False(File.Exists(_folder.Store));
    }

    [Fact]
    public void A_store_whose_past_differs_is_refused()
    {
        MakeSoundStore();
        var first = Migration.All[0];
        Migration[] edited = [Migration.Of("0001_first.sql", first.Sql + "\n-- edited"), .. Migration.All.Skip(1)];

        var fault = Assert.Throws<StorageException>(() => SqliteDatabase.Open(_folder.Store, StoreRole.Owner, edited, TimeProvider.System, 5));

        Assert.Contains("migration 1 (first)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_of_a_checkout_are_no_change() =>
        Assert.Equal(Migration.Of("0001_a.sql", "SELECT 1;\n").Sha256, Migration.Of("0001_a.sql", "SELECT 1;\r\n").Sha256);

    [Fact]
    public void An_older_store_is_brought_forward_and_a_step_that_fails_leaves_it_as_it_was()
    {
        MakeSoundStore();
        var next = Migration.All.Count + 1;
        Migration Step(string sql) => Migration.Of($"{next:0000}_next.sql", sql);

        Assert.Throws<SqliteException>(() => SqliteDatabase.Open(
            _folder.Store, StoreRole.Owner, [.. Migration.All, Step("CREATE TABLE more (x); SELECT nonsense;")], TimeProvider.System, 5));
        using (_folder.Open())
        {
        }

        using var newer = SqliteDatabase.Open(_folder.Store, StoreRole.Owner, [.. Migration.All, Step("CREATE TABLE more (x)")], TimeProvider.System, 5);
        Assert.Equal(0, newer.Read(connection => connection.ExecuteScalar<int>("SELECT count(*) FROM more")));
    }

    [Fact]
    public void A_store_has_one_owner_and_any_number_of_guests()
    {
        _folder.Open();
        _folder.Open(StoreRole.Guest);

        var fault = Assert.Throws<StorageException>(() => SqliteDatabase.Open(_folder.Store, StoreRole.Owner));

        Assert.Equal(StorageSlug.AlreadyRunning, fault.Slug);
        Assert.Contains($"process {Environment.ProcessId}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_owner_that_closes_makes_room_for_the_next()
    {
        SqliteDatabase.Open(_folder.Store, StoreRole.Owner).Dispose();
        SqliteDatabase.Open(_folder.Store, StoreRole.Owner).Dispose();
    }

    [Fact]
    public void Every_pooled_connection_has_the_settings_whatever_its_last_user_did()
    {
        var database = _folder.Open();
        for (var round = 0; round < 3; round++)
        {
            SqliteConnection[] held = [.. Enumerable.Range(0, 4).Select(_ => database.OpenReader())];
            foreach (var connection in held)
            {
                Assert.Equal("wal", connection.ExecuteScalar<string>("PRAGMA journal_mode"));
                Assert.Equal(2, connection.ExecuteScalar<int>("PRAGMA synchronous"));
                Assert.Equal(1, connection.ExecuteScalar<int>("PRAGMA foreign_keys"));
                Assert.Equal(0, connection.ExecuteScalar<int>("PRAGMA trusted_schema"));
                Assert.Equal(1, connection.ExecuteScalar<int>("PRAGMA cell_size_check"));
                Assert.Equal(1, connection.ExecuteScalar<int>("PRAGMA query_only"));
                connection.Execute("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA query_only = OFF; PRAGMA trusted_schema = ON");
                connection.Dispose();
            }
        }

        using var writer = database.OpenOwn(queryOnly: false);
        Assert.Equal(2, writer.ExecuteScalar<int>("PRAGMA synchronous"));
    }

    [Fact]
    public void A_reader_cannot_write() =>
        Assert.Throws<StorageException>(() => _folder.Open().Read(connection => connection.Execute("DELETE FROM report")));

    [Fact]
    public void The_library_is_past_the_version_that_could_reset_a_log_under_a_reader() =>
        Assert.True(Version.Parse(_folder.Open().Read(connection => connection.ServerVersion)) >= new Version(3, 51, 3));

    private void Refused(string slug, string says, Action make)
    {
        make();
        var before = SHA256.HashData(File.ReadAllBytes(_folder.Store));

        foreach (var role in new[] { StoreRole.Owner, StoreRole.Guest })
        {
            var fault = Assert.Throws<StorageException>(() => SqliteDatabase.Open(_folder.Store, role));
            Assert.Equal(slug, fault.Slug);
            Assert.Contains(says, fault.Message, StringComparison.Ordinal);
            Assert.Contains(_folder.Store, fault.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, SHA256.HashData(File.ReadAllBytes(_folder.Store)));
    }

    private void MakeSoundStore() => SqliteDatabase.Open(_folder.Store, StoreRole.Owner).Dispose();

    private void Damage(int from, int length)
    {
        MakeSoundStore();
        var noise = new byte[length];
        new Random(7).NextBytes(noise);
        using var file = File.OpenWrite(_folder.Store);
        file.Position = from;
        file.Write(noise);
    }

    private void Write(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.Store};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
