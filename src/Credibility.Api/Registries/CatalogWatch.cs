using Credibility.Api.Scores;
using Credibility.Storage;
using Credibility.Storage.Catalog;

namespace Credibility.Api.Registries;

/// <summary>
/// Publishes what any process has written to the store, within half a second: the catalog and its scores at once. Where scores
/// cannot be logged, the service goes on with what it has, and tries again.
/// </summary>
internal sealed class CatalogWatch(RegistryHolder holder, Store store, ScorePublishing scores, ILogger<CatalogWatch> log) : BackgroundService
{
    /// <summary>From here on one segment pays: an overlay is rebuilt as a whole with every change.</summary>
    private const int CompactFrom = 2_000;

    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(5);

    /// <summary>The load of flagged addresses that the catalog carries; before the first change nobody has looked.</summary>
    private long flagLoad = -1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PublishFirst(stoppingToken);
                var registry = holder.Current;
                await store.Feed.Watch(
                    (registry.Catalog.Version, registry.Revision), StoreWatch.Every, change => Publish(change, stoppingToken), fault => log.LogWarning("The catalog is not watched: {Reason}", fault.Message), stoppingToken);
            }
            catch (StorageException fault)
            {
                log.LogWarning("Scores cannot be logged, and wait: {Reason}", fault.Message);
                await Task.Delay(AfterFault, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // A profile that cannot be read must not end the service: it goes on with the catalog that it has.
                log.LogError(fault, "The catalog could not be brought up to date");
                await Task.Delay(AfterFault, stoppingToken);
            }
        }
    }

    /// <summary>Not before the service listens: scores of many sources take seconds.</summary>
    private async Task PublishFirst(CancellationToken cancel)
    {
        if (holder.Current is { Scores: null } registry)
        {
            var board = await scores.First(registry, cancel);
            holder.Publish(registry with { Scores = board });
            RegistryLoading.GiveBack(registry.Catalog);
            log.LogInformation("Scores of {Sources} sources, {Published} of them published anew", registry.Catalog.Count, board.Latest.Count);
        }
    }

    private async Task Publish(CatalogChange change, CancellationToken cancel)
    {
        var registry = holder.Current;
        var next = registry.Catalog.With(change.Changed, change.Withdrawn, change.AsOf ?? registry.Catalog.AsOf, change.Version);
        var load = store.Imports.LastFlagLoad();
        if (load != flagLoad)
        {
            next = next.WithFlags(store.Flags());
        }

        var coming = registry.With(next.OverlayCount >= CompactFrom ? next.Compact() : next, change.Revision);
        var board = await scores.Next(registry.Scores!, registry.Catalog, coming, [.. change.Changed.Select(profile => profile.Id)], change.Withdrawn, cancel);
        holder.Publish(coming with { Scores = board });
        // Not before: a catalog that could not be published is built anew, and needs them again.
        flagLoad = load;
        log.LogInformation("Catalog {Version}: {Changed} sources changed, {Withdrawn} withdrawn", change.Version, change.Changed.Count, change.Withdrawn.Count);
    }
}
