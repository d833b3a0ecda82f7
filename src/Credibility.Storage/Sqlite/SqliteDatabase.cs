using Microsoft.Data.Sqlite;

namespace Credibility.Storage.Sqlite;

/// <summary>Who opens the store.</summary>
public enum StoreRole
{
    /// <summary>The running service: one for each store, and the only one that changes the schema beside nobody.</summary>
    Owner,
    /// <summary>A command beside it: reads, and writes in immediate transactions of its own.</summary>
    Guest,
}

/// <summary>A store in one SQLite file: checked, migrated, and handed out as connections with the settings of <see cref="ConnectionSettings"/>.</summary>
public sealed class SqliteDatabase : IDisposable
{
    /// <summary>"Cred" in ASCII; tells our files from those of other applications.</summary>
    public const int ApplicationId = 0x43726564;

    private readonly StoreLock? _lock;
    private readonly SqliteConnection _anchor;
    private readonly string _readers;
    private readonly int _timeoutSeconds;

    private SqliteDatabase(string path, StoreLock? storeLock, TimeProvider time, int timeoutSeconds)
    {
        (Path, _lock, Time, _timeoutSeconds) = (path, storeLock, time, timeoutSeconds);
        _readers = ConnectionSettings.ConnectionString(path, pooled: true, SqliteOpenMode.ReadWrite, timeoutSeconds);
        _anchor = OpenOwn(queryOnly: false);
        try
        {
            LogIndex.Anchor(_anchor, isOwner: storeLock is not null, time);
        }
        catch
        {
            _anchor.Dispose();
            throw;
        }
    }

    /// <summary>Absolute path of the file.</summary>
    public string Path { get; }

    public TimeProvider Time { get; }

    /// <summary>As whom it was opened.</summary>
    public StoreRole Role => _lock is null ? StoreRole.Guest : StoreRole.Owner;

    /// <summary>The newest schema that this build knows.</summary>
    public static int NewestSchema => Migration.All.Count;

    /// <summary>Opens the store at <paramref name="path"/>; makes it where there is no file, refuses what is not ours before the first write.</summary>
    /// <param name="timeoutSeconds">How long a statement waits for a writer in another process; a large load takes seconds.</param>
    /// <exception cref="StorageException">Any slug of <see cref="StorageSlug"/>.</exception>
    public static SqliteDatabase Open(string path, StoreRole role, TimeProvider? time = null, int timeoutSeconds = 30) =>
        Open(path, role, Migration.All, time ?? TimeProvider.System, timeoutSeconds);

    internal static SqliteDatabase Open(string path, StoreRole role, IReadOnlyList<Migration> steps, TimeProvider time, int timeoutSeconds)
    {
        TypeHandlers.Register();
        path = System.IO.Path.GetFullPath(path);
        StoreLock? owned = null;
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            owned = role == StoreRole.Owner ? StoreLock.Take(path) : null;
            Prepare(path, owned, steps, time);
            return new SqliteDatabase(path, owned, time, timeoutSeconds);
        }
        catch (Exception exception)
        {
            owned?.Dispose();
            throw SqliteFault.Of(exception, path) ?? exception;
        }
    }

    /// <summary>Runs <paramref name="read"/> on a pooled connection that refuses writes.</summary>
    public T Read<T>(Func<SqliteConnection, T> read)
    {
        try
        {
            using var connection = OpenReader();
            return read(connection);
        }
        catch (SqliteException exception)
        {
            throw SqliteFault.Of(exception, Path) ?? (Exception)exception;
        }
    }

    /// <summary>As <see cref="Read"/>, with every query of <paramref name="read"/> seeing the same commit.</summary>
    public T ReadSnapshot<T>(Func<SqliteConnection, T> read) => Read(connection =>
    {
        using var snapshot = connection.BeginTransaction(deferred: true);
        return read(connection);
    });

    /// <summary>The rows of <paramref name="read"/> as they are asked for, from one commit; the connection is held until the last.</summary>
    public IEnumerable<T> Stream<T>(Func<SqliteConnection, IEnumerable<T>> read)
    {
        using var connection = Mapped(OpenReader);
        using var rows = Mapped(() => read(connection).GetEnumerator());
        while (Mapped(rows.MoveNext))
        {
            yield return rows.Current;
        }
    }

    /// <summary>Waits for nobody: callers have stopped by now.</summary>
    public void Dispose()
    {
        using (var connection = new SqliteConnection(_readers))
        {
            SqliteConnection.ClearPool(connection);
        }

        _anchor.Dispose();
        _lock?.Dispose();
    }

    internal SqliteConnection OpenReader() => OpenConnection(_readers, queryOnly: true);

    /// <summary>A connection of its own, outside the pool: for the writer, and for what watches <c>data_version</c>.</summary>
    internal SqliteConnection OpenOwn(bool queryOnly) =>
        OpenConnection(ConnectionSettings.ConnectionString(Path, pooled: false, SqliteOpenMode.ReadWrite, _timeoutSeconds), queryOnly);

    private static SqliteConnection OpenConnection(string connectionString, bool queryOnly)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            ConnectionSettings.Open(connection, queryOnly);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Prepare(string path, StoreLock? owned, IReadOnlyList<Migration> steps, TimeProvider time)
    {
        LogIndex.RefuseWithoutRoom(path);
        if (!File.Exists(path))
        {
            using var creating = owned is null ? StoreLock.Take(path) : null;
            NewStore.Create(path, steps, time);
        }

        var schema = StoreCheck.Run(path, steps.Count);
        using var connection = OpenConnection(ConnectionSettings.ConnectionString(path, pooled: false, SqliteOpenMode.ReadWrite, timeoutSeconds: 10), queryOnly: false);
        SchemaUpgrade.RefuseChangedPast(connection, steps, schema);
        if (schema < steps.Count)
        {
            // A schema must not change under a running service of the old version.
            using var upgrading = owned is null ? StoreLock.Take(path) : null;
            SchemaUpgrade.Run(connection, steps, time);
        }
    }

    private T Mapped<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (SqliteException exception)
        {
            throw SqliteFault.Of(exception, Path) ?? (Exception)exception;
        }
    }
}
