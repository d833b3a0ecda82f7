using Credibility.Api.Registries;
using Credibility.Api.Scores;
using Credibility.Api.Tests.Hosting;
using Credibility.Api.Tests.Scores;
using Credibility.Formats.Snapshots;
using Credibility.Sources;
using Credibility.Storage.Imports;
using Credibility.Storage.Layers;
using Credibility.Storage.Sources;
using Dapper;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Credibility.Api.Tests.Registries;

public sealed class CatalogWatchTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("credibility-watch-").FullName;
    private readonly Store store;

    public CatalogWatchTests() => store = Store.Open(Path.Combine(folder, "store.db"), TimeProvider.System);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        store.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_could_not_be_published_is_published_whole_without_another_write()
    {
        var data = SnapshotReader.Read(Path.Combine(ServiceProcess.Binaries, SnapshotReader.FileName));
        var holder = new RegistryHolder(Registry.Of(data, SourceCatalog.Create([], data.States, data.AsOf, version: 0), 0));
        var log = new Faults();
        using var watch = new CatalogWatch(holder, store, new ScorePublishing(store, new ScoreTags("", "v1", [])), log);
        await watch.StartAsync(Cancelled);
        await holder.Scored(Cancelled);

        using (var connection = Direct())
        {
            connection.Execute("CREATE TRIGGER no_scores BEFORE INSERT ON score_revision BEGIN SELECT RAISE(ABORT, 'not now'); END");
        }

        // Addresses first: the version in which they come has been read when the score cannot be logged.
        await store.Imports.LoadFlags(
            new ImportManifest(new DataSetManifest("list", Layer.Import, "1", "1", "CC0-1.0", "https://list.example", data.AsOf, DateTimeOffset.UnixEpoch), "Institute", new RowBounds(1, 10)),
            "listed", [new ListedHost("flagged.example", null, null)], cancel: Cancelled);
        await store.Sources.Append(new SourceEdit.Replace(Outlets.Rated("outlet"), "ed@example", "seen"), Cancelled);
        await log.First.WaitAsync(Cancelled);
        using (var connection = Direct())
        {
            connection.Execute("DROP TRIGGER no_scores");
        }

        for (var next = holder.Next; holder.Current.Scores?.Find("outlet") is null; next = holder.Next)
        {
            await next.WaitAsync(TimeSpan.FromSeconds(60), Cancelled);
        }

        Assert.Single(holder.Current.Catalog.Flags.Find("flagged.example"));
        Assert.NotNull(holder.Current.Catalog.Find("outlet"));
        await watch.StopAsync(Cancelled);
    }

    private Microsoft.Data.Sqlite.SqliteConnection Direct()
    {
        var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(folder, "store.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    private sealed class Faults : ILogger<CatalogWatch>
    {
        private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task First => first.Task;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning)
            {
                first.TrySetResult();
            }
        }
    }
}
