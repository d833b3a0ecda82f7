using Credibility.Storage;
using Credibility.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Credibility.Tests.Storage;

public sealed class StoreWriterTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_hundred_writers_and_a_second_process_never_find_it_busy()
    {
        var database = _folder.Open();
        var service = _folder.Keep(new StoreWriter(database));
        var command = _folder.Keep(new StoreWriter(_folder.Open(StoreRole.Guest)));

        await Task.WhenAll(Enumerable.Range(0, 200).Select(n => (n % 4 == 0 ? command : service).Write(
            connection =>
            {
                // Reads before it writes: what a deferred transaction fails at.
                connection.ExecuteScalar<int>("SELECT count(*) FROM report");
                return Save(connection, n);
            },
            TestContext.Current.CancellationToken)));

        Assert.Equal(200, Count(database));
    }

    [Fact]
    public async Task A_write_that_throws_is_rolled_back_and_the_next_goes_through()
    {
        var database = _folder.Open();
        var writer = _folder.Keep(new StoreWriter(database));
        var cancel = TestContext.Current.CancellationToken;

        await Assert.ThrowsAsync<InvalidDataException>(() => writer.Write<int>(
            connection =>
            {
                Save(connection, 1);
                throw new InvalidDataException();
            },
            cancel));
        await writer.Write(connection => Save(connection, 2), cancel);

        Assert.Equal(1, Count(database));
        Assert.Null(writer.Fault);
    }

    [Fact]
    public async Task What_is_queued_is_written_before_the_writer_closes()
    {
        var database = _folder.Open();
        var writer = new StoreWriter(database);
        var writes = Enumerable.Range(0, 50).Select(n => writer.Write(connection => Save(connection, n), TestContext.Current.CancellationToken)).ToArray();

        writer.Dispose();

        await Task.WhenAll(writes);
        Assert.Equal(50, Count(database));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => writer.Write(connection => Save(connection, 51), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_cancelled_write_that_has_not_begun_is_not_written()
    {
        var database = _folder.Open();
        var writer = _folder.Keep(new StoreWriter(database));
        using var gate = new ManualResetEventSlim();
        using var cancelled = new CancellationTokenSource();
        var first = writer.Write(
            _ =>
            {
                gate.Wait(TimeSpan.FromSeconds(10));
                return 0;
            },
            TestContext.Current.CancellationToken);
        var second = writer.Write(connection => Save(connection, 1), cancelled.Token);

        await cancelled.CancelAsync();
        gate.Set();

        await first;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal(0, Count(database));
    }

    [Fact]
    public async Task A_writer_that_holds_on_for_too_long_makes_the_store_unavailable_until_it_lets_go()
    {
        var cancel = TestContext.Current.CancellationToken;
        var writer = _folder.Keep(new StoreWriter(_folder.Keep(SqliteDatabase.Open(_folder.Store, StoreRole.Owner, timeoutSeconds: 1))));
        using var other = new SqliteConnection($"Data Source={_folder.Store};Pooling=False");
        other.Open();
        var holding = other.BeginTransaction(deferred: false);

        var fault = await Assert.ThrowsAsync<StorageException>(() => writer.Write(connection => Save(connection, 1), cancel));
        Assert.Equal(StorageSlug.Unavailable, fault.Slug);
        Assert.Same(fault, writer.Fault);

        holding.Dispose();
        Assert.Null(await writer.Probe(cancel));
        await writer.Write(connection => Save(connection, 1), cancel);
    }

    [Fact]
    public async Task A_store_found_damaged_is_not_written_to_any_more()
    {
        var cancel = TestContext.Current.CancellationToken;
        var database = _folder.Open();
        var writer = _folder.Keep(new StoreWriter(database));

        await Assert.ThrowsAsync<StorageException>(() => writer.Write<int>(_ => throw new SqliteException("malformed", 11), cancel));

        var fault = await Assert.ThrowsAsync<StorageException>(() => writer.Write(connection => Save(connection, 1), cancel));
        Assert.Equal(StorageSlug.Invalid, fault.Slug);
        Assert.Equal(StorageSlug.Invalid, (await writer.Probe(cancel))!.Slug);
        Assert.Equal(0, Count(database));
    }

    [Theory]
    [InlineData("UPDATE source_revision SET body = '{}'")]
    [InlineData("DELETE FROM source_revision")]
    [InlineData("INSERT OR REPLACE INTO source_revision (revision, source_id, layer, data_set, body, withdrawn, recorded_at, author, reason) VALUES (1, 'a', 'local', 'local', '{}', 0, '', '', '')")]
    [InlineData("UPDATE fact SET subject = 'x'")]
    [InlineData("DELETE FROM fact")]
    [InlineData("UPDATE data_set SET name = 'x'")]
    [InlineData("DELETE FROM data_set")]
    [InlineData("DELETE FROM catalog_version")]
    [InlineData("UPDATE catalog_version SET revision = 0")]
    public async Task What_is_recorded_cannot_be_changed(string sql)
    {
        using var stores = new Stores();
        await stores.Load("h1", Profiles.Agency("a") with { Owners = [Profiles.Owner("x")] });

        var refused = await Assert.ThrowsAsync<SqliteException>(() => stores.Writer.Write(
            connection => connection.Execute(sql), TestContext.Current.CancellationToken));

        Assert.True(refused.Message.Contains("append-only", StringComparison.Ordinal) || refused.Message.Contains("keeps", StringComparison.Ordinal), refused.Message);
    }

    internal static int Save(SqliteConnection connection, int n) => connection.Execute(
        "INSERT INTO report (id, owner_key, created_at, expires_at, keep_text, body) VALUES (@id, 'k', '', '9', 0, zeroblob(200))", new { id = $"r{n}" });

    private static int Count(SqliteDatabase database) => database.Read(connection => connection.ExecuteScalar<int>("SELECT count(*) FROM report"));
}
