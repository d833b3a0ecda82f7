using Credibility.Sources;
using Credibility.Storage.Catalog;
using Credibility.Storage.Layers;
using Credibility.Storage.Sources;
using Credibility.Storage.Sqlite;
using Xunit;

namespace Credibility.Tests.Storage;

/// <summary>A store with its writer and sources, and a clock that the test moves.</summary>
internal sealed class Stores : IDisposable
{
    private readonly StoreFolder _folder = new();

    public Stores()
    {
        Database = _folder.Open(time: Clock);
        Writer = _folder.Keep(new StoreWriter(Database));
        Sources = new SourceStore(Database, Writer, Profiles.Codec);
        Feed = _folder.Keep(new CatalogFeed(Database, Writer, Profiles.Codec));
    }

    public HandClock Clock { get; } = new();

    public SqliteDatabase Database { get; }

    public StoreWriter Writer { get; }

    public SourceStore Sources { get; }

    public CatalogFeed Feed { get; }

    public string Path => _folder.Store;

    public Task<LoadCounts> Load(string sha256, params SourceProfile[] profiles) =>
        Sources.LoadDataSet(Profiles.Manifest(sha256), profiles, TestContext.Current.CancellationToken);

    public Task<LoadCounts> Import(string name, string sha256, params SourceProfile[] profiles) =>
        Sources.LoadDataSet(Profiles.Manifest(sha256, name, Layer.Import), profiles, TestContext.Current.CancellationToken);

    public Task<long> Set(string id, string json, long? expected = null) =>
        Sources.Append(new SourceEdit.Set(id, json, "ed@example", "seen in the register", expected), TestContext.Current.CancellationToken);

    public void Dispose() => _folder.Dispose();
}

/// <summary>Stands still until moved.</summary>
internal sealed class HandClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2025, 7, 20, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
