using System.Threading.Channels;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Sqlite;

/// <summary>
/// The one writer of a process: writes queue up, run one at a time in an immediate transaction on a thread of their own, and are
/// acknowledged only after the commit has returned. The queue is bounded: who writes faster than the disk waits.
/// Dispose it before its database.
/// </summary>
public sealed class StoreWriter : IDisposable
{
    /// <summary>Room that must be free before a full disk counts as relieved.</summary>
    private const long RoomBytes = 1024 * 1024;

    private readonly SqliteDatabase _database;
    private readonly Channel<Action> _queue;
    private readonly Thread _thread;
    private SqliteConnection? _connection;
    private volatile StorageException? _fault;

    public StoreWriter(SqliteDatabase database, int capacity = 1024)
    {
        _database = database;
        _queue = Channel.CreateBounded<Action>(new BoundedChannelOptions(capacity) { SingleReader = true });
        _thread = new Thread(Run) { IsBackground = true, Name = "store writer" };
        _thread.Start();
    }

    /// <summary>
    /// The fault of the last write; null once a write has gone through again. What readiness reports. Damage stays: a damaged
    /// store is not written to any more.
    /// </summary>
    public StorageException? Fault => _fault;

    /// <summary>Writes that wait for their turn.</summary>
    public int Waiting => _queue.Reader.Count;

    /// <summary>Runs <paramref name="write"/> in a transaction; the result comes after the commit. An exception rolls back and comes back.</summary>
    /// <param name="cancel">Withdraws a write that has not begun; one that has begun ends.</param>
    /// <exception cref="StorageException">storage-full, storage-unavailable or storage-invalid: the write is not acknowledged and nobody sees it. (After
    /// a failing disk and then a crash it may turn up: what the disk has, only the disk knows.)</exception>
    /// <exception cref="ObjectDisposedException">The writer is closing.</exception>
    public Task<T> Write<T>(Func<SqliteConnection, T> write, CancellationToken cancel = default) => Enqueue(() => Commit(write), cancel);

    /// <summary>
    /// Moves the log into the file and empties it, so that deleted bytes are gone from both. Readers of an older commit may
    /// be in the way; then the next call does it.
    /// </summary>
    /// <returns>Whether the log is empty.</returns>
    public Task<bool> EmptyLog(CancellationToken cancel = default) => Enqueue(
        () => (_connection ??= _database.OpenOwn(queryOnly: false)).ExecuteScalar<long>("PRAGMA wal_checkpoint(TRUNCATE)") == 0, cancel);

    /// <summary>After a fault, tries a small write once there is room; so readiness comes back although nobody writes.</summary>
    /// <returns>The fault that still stands, or null.</returns>
    public async Task<StorageException?> Probe(CancellationToken cancel = default)
    {
        if (Fault is null || (Fault.Slug == StorageSlug.Full && SqliteFault.FreeBytes(_database.Path) < RoomBytes))
        {
            return Fault;
        }

        try
        {
            await Write(connection => connection.Execute("UPDATE store SET probed_at = @now", new { now = _database.Time.GetUtcNow() }), cancel).ConfigureAwait(false);
        }
        catch (StorageException fault)
        {
            return fault;
        }

        return Fault;
    }

    /// <summary>Takes no more, ends what is queued, then closes.</summary>
    public void Dispose()
    {
        if (_queue.Writer.TryComplete())
        {
            _thread.Join();
            _connection?.Dispose();
        }
    }

    private async Task<T> Enqueue<T>(Func<T> work, CancellationToken cancel)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await _queue.Writer.WriteAsync(() => Perform(work, done, cancel), cancel).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(StoreWriter));
        }

        return await done.Task.ConfigureAwait(false);
    }

    private void Run()
    {
        var reader = _queue.Reader;
        while (reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (reader.TryRead(out var work))
            {
                work();
            }
        }
    }

    private void Perform<T>(Func<T> work, TaskCompletionSource<T> done, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
        {
            done.SetCanceled(cancel);
            return;
        }

        try
        {
            if (_fault is { Slug: StorageSlug.Invalid } damage)
            {
                throw new StorageException(damage.Slug, damage.Message, damage);
            }

            var result = work();
            _fault = null;
            done.SetResult(result);
        }
        catch (Exception exception)
        {
            var fault = SqliteFault.Of(exception, _database.Path);
            if (fault is not null)
            {
                // After a fault the state of the connection is anybody's guess; the next write opens a fresh one.
                _fault = fault;
                Reset();
            }

            done.SetException(fault ?? exception);
        }
    }

    private T Commit<T>(Func<SqliteConnection, T> write)
    {
        _connection ??= _database.OpenOwn(queryOnly: false);
        // Immediate: a transaction that reads first and then wants to write can lose the race and fail at once.
        using var transaction = _connection.BeginTransaction(deferred: false);
        try
        {
            var result = write(_connection);
            transaction.Commit();
            return result;
        }
        catch
        {
            RollBack(transaction);
            throw;
        }
    }

    /// <summary>SQLite has rolled back by itself after some faults; a second one must not hide the first.</summary>
    private static void RollBack(SqliteTransaction transaction)
    {
        try
        {
            transaction.Rollback();
        }
        catch (Exception exception) when (exception is SqliteException or InvalidOperationException)
        {
            // The fault that led here is the one to report.
        }
    }

    private void Reset()
    {
        try
        {
            _connection?.Dispose();
        }
        catch (SqliteException)
        {
            // A connection that cannot even close has nothing left to lose.
        }

        _connection = null;
    }
}
