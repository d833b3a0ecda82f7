using Credibility.Storage.Catalog;

namespace Credibility.Api.Registries;

/// <summary>Publishes what any process has written to the store, within half a second.</summary>
internal sealed class CatalogWatch(RegistryHolder holder, Store store, ILogger<CatalogWatch> log) : BackgroundService
{
    /// <summary>From here on one segment pays: an overlay is rebuilt as a whole with every change.</summary>
    private const int CompactFrom = 2_000;

    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500), AfterFault = TimeSpan.FromSeconds(5);

    private long revision = holder.FirstRevision;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await store.Feed.Watch(
                    (holder.Current.Catalog.Version, revision), Every, Publish, fault => log.LogWarning("The catalog is not watched: {Reason}", fault.Message), stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // A profile that cannot be read must not end the service: it goes on with the catalog that it has.
                log.LogError(fault, "The catalog could not be brought up to date");
                await Task.Delay(AfterFault, stoppingToken);
            }
        }
    }

    private void Publish(CatalogChange change)
    {
        var registry = holder.Current;
        var next = registry.Catalog.With(change.Changed, change.Withdrawn, change.AsOf ?? registry.Catalog.AsOf, change.Version).WithFlags(store.Flags());
        revision = change.Revision;
        holder.Publish(registry.With(next.OverlayCount >= CompactFrom ? next.Compact() : next));
        log.LogInformation("Catalog {Version}: {Changed} sources changed, {Withdrawn} withdrawn", change.Version, change.Changed.Count, change.Withdrawn.Count);
    }
}
