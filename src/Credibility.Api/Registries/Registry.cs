using System.Globalization;
using Credibility.Api.Scores;
using Credibility.Attributions.Extraction;
using Credibility.Formats.Snapshots;
using Credibility.Sources;
using Credibility.Sources.Resolving;
using Credibility.Sources.Scores;

namespace Credibility.Api.Registries;

/// <summary>What answers are made from: one immutable whole, swapped at once, so that no answer mixes two catalogs.</summary>
/// <param name="Revision">The store's revision that the catalog shows.</param>
/// <param name="Scores">The scores of this catalog; null for the first moments of the service.</param>
internal sealed record Registry(LoadedData Data, SourceCatalog Catalog, SourcingAudit Audit, long Revision, ScoreBoard? Scores)
{
    private string? stamp;

    public static Registry Of(LoadedData data, SourceCatalog catalog, long revision) => new(
        data, catalog, new SourcingAudit(data.Method, data.Rules, data.Lexicon, data.Mentions, data.LookAlikes, new(() => new AttributionExtractor(data.Words, data.Model?.Model, data.Method.Reading))), revision, null);

    public SourceScorer Scorer { get; } = new(Data.Method.Scores);

    public SourceResolver Resolver => Audit.ResolverOf(Catalog);

    /// <summary>Names the catalog in a header, as a dictionary of RFC 9651: for answers whose bodies must not move with it.</summary>
    public string Stamp => stamp ??= string.Create(CultureInfo.InvariantCulture, $"version={Catalog.Version}, sha256=\"{Catalog.Sha256}\", as-of=\"{Catalog.AsOf:yyyy-MM-dd}\"");

    public Registry With(SourceCatalog catalog, long revision) => this with { Catalog = catalog, Revision = revision, stamp = null };
}

/// <summary>Holds the registry in use.</summary>
internal sealed class RegistryHolder(Registry first)
{
    private volatile Registry current = first;
    private volatile TaskCompletionSource next = NewSignal();

    public Registry Current => current;

    /// <summary>Done when another registry is published.</summary>
    public Task Next => next.Task;

    /// <summary>From here on answers are made from <paramref name="registry"/>; those under way end with what they began with.</summary>
    public void Publish(Registry registry)
    {
        current = registry;
        Interlocked.Exchange(ref next, NewSignal()).SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
