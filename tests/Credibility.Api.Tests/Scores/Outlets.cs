using Credibility.Api.Tests.Hosting;
using Credibility.Formats.Json;
using Credibility.Sources;
using Credibility.Storage;
using Credibility.Storage.Backups;
using Credibility.Storage.Imports;
using Credibility.Storage.Layers;
using Credibility.Storage.Sources;
using Credibility.Storage.Sqlite;
using Xunit;

namespace Credibility.Api.Tests.Scores;

/// <summary>A service of its own, with invented outlets that a command writes beside it.</summary>
internal sealed class Outlets : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("credibility-scores-").FullName;

    private Outlets()
    {
    }

    private ServiceProcess? running;

    public ServiceProcess Service => running!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<Outlets> StartAsync(params string[] settings)
    {
        var outlets = new Outlets();
        await outlets.StartAgainAsync(settings);
        return outlets;
    }

    /// <summary>Stops the service, if it runs, and starts it on the same store.</summary>
    public async Task StartAgainAsync(params string[] settings)
    {
        await StopAsync();
        running = await ServiceProcess.StartAsync(settings, folder);
    }

    public async Task StopAsync()
    {
        if (running is not null)
        {
            await running.StopAsync();
            await running.DisposeAsync();
            running = null;
        }
    }

    /// <summary>Evidence enough for a score.</summary>
    public static SourceProfile Rated(string id, string corrections = "policy") => new()
    {
        Id = id, Name = "Outlet " + id, Kind = SourceKind.NewsSite, Country = "NO",
        Signals = [Signal("corrections", corrections), Signal("ownership-disclosed", "to-the-end"), Signal("complaints-body", "member")],
        Evidence = [new Evidence("e1", "https://register.example/" + id, "Register", null, FactDate.Parse("2026-11-01"), "Entry of " + id)],
    };

    public static ObservedSignal Signal(string signal, string level, string? from = null, string? to = null) => new(
        signal, level, new Validity(from is null ? null : FactDate.Parse(from), to is null ? null : FactDate.Parse(to)), ["e1"]);

    /// <summary>Writes, and waits until the service has it.</summary>
    public Task SetAsync(SourceProfile profile) => WriteAsync(store => store.Append(new SourceEdit.Replace(profile, "ed@example", "seen in the register"), Cancelled));

    public Task WithdrawAsync(string id) => WriteAsync(store => store.Append(new SourceEdit.Withdraw(id, "ed@example", "gone"), Cancelled));

    public Task LoadAsync(string sha, params SourceProfile[] profiles) => WriteAsync(
        store => store.LoadDataSet(new DataSetManifest("outlets", Layer.Import, sha, sha, "CC0-1.0", null, new DateOnly(2026, 11, 1), DateTimeOffset.UnixEpoch), profiles, Cancelled));

    /// <summary>Makes these what an invented rater says.</summary>
    public async Task RateAsync(string sha, params PublishedRating[] ratings)
    {
        using var database = SqliteDatabase.Open(Path.Combine(folder, "credibility.db"), StoreRole.Guest);
        using var writer = new StoreWriter(database);
        await new RatingStore(database, writer).Load(
            new ImportManifest(
                new DataSetManifest("invented-ratings", Layer.Import, sha, sha, "CC0-1.0", "https://rater.example/", new DateOnly(2026, 11, 1), DateTimeOffset.UnixEpoch),
                "Invented Rater", new RowBounds(0, 10)),
            ratings, ratings.Length, acceptShrink: true, Cancelled);
    }

    /// <summary>Claims that invented sites make about others.</summary>
    public async Task ClaimAsync(params string[] sites)
    {
        using var database = SqliteDatabase.Open(Path.Combine(folder, "credibility.db"), StoreRole.Guest);
        using var writer = new StoreWriter(database);
        var imports = new ImportStore(database, writer, Codec);
        var manifest = new ImportManifest(
            new DataSetManifest("claims", Layer.Import, "1", "1", "CC0-1.0", null, new DateOnly(2026, 11, 1), DateTimeOffset.UnixEpoch), "the sites", new RowBounds(0, 10));
        await imports.LoadFacts(
            manifest, [], [.. sites.Select(site => new ImportCandidate(site, "control", "held.example", Agreed: false, $"https://{site}/trust.txt", new DateOnly(2026, 11, 1)))],
            sites.ToHashSet(), cancel: Cancelled);
        await imports.Decide(manifest, imports.Candidates("claims")[0], new CandidateDecision(CandidateState.Refused, "A. Roy", "asked them"), [], Cancelled);
    }

    public static PublishedRating Rating(string id, string value) => new(
        "invented-ratings", "Invented Rater", id, id, value, "stars, one to seven", FactDate.Parse("2026-10"), "https://rater.example/" + id);

    /// <summary>Copies the store, beside the running service.</summary>
    /// <returns>The file, which goes with the folder.</returns>
    public string BackUp()
    {
        var file = Path.Combine(folder, "backup.db");
        StoreBackup.Write(Path.Combine(folder, "credibility.db"), file, overwrite: false);
        return file;
    }

    /// <summary>Stops the service, puts a backup in the place of its store and starts it again.</summary>
    public async Task RestoreAsync(string backup)
    {
        await StopAsync();
        StoreRestore.Run(backup, Path.Combine(folder, "credibility.db"), TimeProvider.System);
        await StartAgainAsync();
    }

    public async Task WriteAsync(Func<SourceStore, Task> write)
    {
        await WriteWithoutWaitingAsync(write);
        using var database = SqliteDatabase.Open(Path.Combine(folder, "credibility.db"), StoreRole.Guest);
        using var writer = new StoreWriter(database);
        using var feed = new Storage.Catalog.CatalogFeed(database, writer, Codec);
        var version = feed.Head().Version;
        for (var i = 0; i < 400; i++)
        {
            using var ready = await Service.Get("/readyz");
            if ((long)(await ready.Json())["catalog"]!["version"]! >= version)
            {
                return;
            }

            await Task.Delay(25, Cancelled);
        }

        Assert.Fail("the service did not come up to the store's version");
    }

    /// <summary>For a service that does not run.</summary>
    public async Task WriteWithoutWaitingAsync(Func<SourceStore, Task> write)
    {
        using var database = SqliteDatabase.Open(Path.Combine(folder, "credibility.db"), StoreRole.Guest);
        using var writer = new StoreWriter(database);
        await write(new SourceStore(database, writer, Codec));
    }

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
        {
            await running.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static ProfileCodec Codec { get; } = new(ProfileJson.Write, text => ProfileJson.Read(text));
}
