using Credibility.Api.Serving;
using Credibility.Api.Settings;
using Credibility.Api.Telemetry;
using Credibility.Formats.Snapshots;
using Credibility.Formats.Yaml;
using Credibility.Sources;
using Credibility.Storage.Layers;
using Credibility.Storage.Sources;

namespace Credibility.Api.Registries;

/// <summary>Brings the shipped data and the store together before the service listens.</summary>
internal static class RegistryLoading
{
    /// <summary>Name of the data set that <c>data/sources</c> is.</summary>
    public const string Shipped = "shipped";

    /// <summary>From here on the garbage of a load is worth tens of megabytes.</summary>
    private const int LargeCatalog = 10_000;

    public static void AddRegistry(this WebApplicationBuilder builder)
    {
        var settings = builder.Services.Settings();
        var path = settings.Storage.Path;
        // The two take a like time and share nothing until both are there.
        var opening = Task.Run(() => Store.Open(path, TimeProvider.System));
        LoadedData data;
        try
        {
            data = WithPolicies(Snapshot(), settings.Policies.Folder);
        }
        catch
        {
            // Whoever opened the store has to close it.
            opening.ContinueWith(store => store.Result.Dispose(), TaskContinuationOptions.OnlyOnRanToCompletion).Wait();
            throw;
        }

        data = WithChoices(data, settings);
        var store = opening.GetAwaiter().GetResult();
        var (catalog, revision) = Load(data, store);
        // Made by the container, so that the container closes it.
        builder.Services.AddSingleton(_ => store);
        builder.Services.AddSingleton(new RegistryHolder(Registry.Of(data, catalog, revision)));
        builder.Services.AddSingleton<Pages.SampleReport>();
        builder.Services.AddHostedService<StoreWatch>();
        builder.Services.AddHostedService<CatalogWatch>();
        builder.Services.AddHostedService<ReportExpiry>();
    }

    /// <summary>The catalog as the store has it; from the snapshot where the store holds nothing beyond it.</summary>
    public static (SourceCatalog Catalog, long Revision) Load(LoadedData data, Store store)
    {
        if (store.Sources.DataSets().FirstOrDefault(set => set.Manifest.Name == Shipped)?.Manifest.Sha256 != data.Sha256)
        {
            store.Sources.LoadDataSet(Manifest(data), data.Profiles).GetAwaiter().GetResult();
            ServiceMeter.Import("loaded");
        }

        var head = store.Feed.Head();
        if (store.Sources.HoldsOnly(Shipped))
        {
            return (SourceCatalog.Create(data.Profiles, data.States, head.AsOf ?? data.AsOf, head.Version).WithFlags(store.Flags()), head.Revision);
        }

        var (catalog, revision) = FromStore(data, store);
        GiveBack(catalog);
        return (catalog, revision);
    }

    /// <summary>Reading a large catalog, or all its scores, leaves more behind than stands in memory, and nothing later asks for so much that it would be given back.</summary>
    public static void GiveBack(SourceCatalog catalog)
    {
        if (catalog.Count >= LargeCatalog)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    private static (SourceCatalog Catalog, long Revision) FromStore(LoadedData data, Store store)
    {
        var all = store.Feed.Read(0);
        return (SourceCatalog.Create(all.Changed, data.States, all.AsOf ?? data.AsOf, all.Version).WithFlags(store.Flags()), all.Revision);
    }

    /// <summary>The shipped policies and the operator's.</summary>
    /// <exception cref="StartRefusedException">A policy cannot be used; every reason is told with its place.</exception>
    private static LoadedData WithPolicies(LoadedData data, string folder)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            return data;
        }

        var own = PolicyFolder.Load(folder, data.Policies);
        return own.Problems.Count == 0
            ? data with { Policies = own.Policies }
            : throw new StartRefusedException(StartRefusedException.Usage, "Policies:Folder: " + string.Join('\n', own.Problems));
    }

    private static DataSetManifest Manifest(LoadedData data) => new(
        Shipped, Layer.Shipped, SourcingAudit.Engine, data.Sha256, "Apache-2.0", Url: null, data.AsOf, TimeProvider.System.GetUtcNow());

    /// <summary>The method's numbers, with what it leaves to the operator.</summary>
    private static LoadedData WithChoices(LoadedData data, ServiceOptions options) =>
        data with { Method = data.Method with { Scores = data.Method.Scores with { People = options.People.Scores } } };

    private static LoadedData Snapshot()
    {
        var path = Path.Combine(AppContext.BaseDirectory, SnapshotReader.FileName);
        try
        {
            return SnapshotReader.Read(path);
        }
        catch (Exception fault) when (fault is IOException or SnapshotException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(StartRefusedException.CouldNotRun, $"{path}: {fault.Message}", fault);
        }
    }
}
