using Credibility.Formats.Json;
using Credibility.Storage;
using Credibility.Storage.Access;
using Credibility.Storage.Catalog;
using Credibility.Storage.Imports;
using Credibility.Storage.Sources;
using Credibility.Storage.Sqlite;

namespace Credibility.Cli.Importing;

/// <summary>The store of a service, opened beside it: it may be running, and notices what is written.</summary>
internal sealed class OpenedStore : IDisposable
{
    private static readonly ProfileCodec Codec = new(ProfileJson.Write, text => ProfileJson.Read(text));

    private readonly SqliteDatabase _database;
    private readonly StoreWriter _writer;

    private OpenedStore(SqliteDatabase database)
    {
        (_database, _writer) = (database, new StoreWriter(database));
        Imports = new ImportStore(database, _writer, Codec);
        Sources = new SourceStore(database, _writer, Codec);
        Ratings = new RatingStore(database, _writer);
        Feed = new CatalogFeed(database, _writer, Codec);
        Keys = new KeyStore(database, _writer);
    }

    public ImportStore Imports { get; }

    public SourceStore Sources { get; }

    public RatingStore Ratings { get; }

    public CatalogFeed Feed { get; }

    public KeyStore Keys { get; }

    /// <summary>Runs <paramref name="work"/> on the store, and says what is wrong with it in words.</summary>
    /// <exception cref="StoppedException">There is no store, it cannot be used, or it refuses what is to be loaded.</exception>
    /// <param name="make">Whether a store is made where there is none.</param>
    public static T Use<T>(string path, TimeProvider time, Func<OpenedStore, T> work, bool make = false)
    {
        if (!make && !File.Exists(path))
        {
            throw StoppedException.CouldNotRun($"there is no store at {path}; name it with --store, or start the service once, which makes it");
        }

        try
        {
            using var store = new OpenedStore(SqliteDatabase.Open(path, StoreRole.Guest, time));
            return work(store);
        }
        catch (StorageException fault)
        {
            throw Stopped(fault);
        }
        catch (KeyRefusedException fault)
        {
            throw StoppedException.Usage(fault.Message);
        }
        catch (Exception fault) when (fault is ImportRefusedException or FormatException or ArgumentException)
        {
            throw StoppedException.CouldNotRun($"nothing was written: {fault.Message}");
        }
    }

    public static StoppedException Stopped(StorageException fault) =>
        new(fault.Slug == StorageSlug.AlreadyRunning ? ExitCode.StoreInUse : ExitCode.CouldNotRun, fault.Message);

    public void Dispose()
    {
        Feed.Dispose();
        _writer.Dispose();
        _database.Dispose();
    }
}
