using Credibility.Formats.Snapshots;
using Credibility.Sources;
using Credibility.Sources.Resolving;
using Credibility.Sources.Scores;

namespace Credibility.Api.Registries;

/// <summary>What answers are made from: one immutable whole, swapped at once, so that no answer mixes two catalogs.</summary>
internal sealed record Registry(LoadedData Data, SourceCatalog Catalog, SourcingAudit Audit, SourceScorer Scorer)
{
    public static Registry Of(LoadedData data, SourceCatalog catalog) => new(
        data, catalog, new SourcingAudit(data.Method, data.Rules, data.Lexicon, data.Mentions), new SourceScorer(data.Method.Scores));

    public SourceResolver Resolver => Audit.ResolverOf(Catalog);

    public Registry With(SourceCatalog catalog) => this with { Catalog = catalog };
}

/// <summary>Holds the registry in use.</summary>
/// <param name="revision">The store's revision that the first registry shows.</param>
internal sealed class RegistryHolder(Registry first, long revision)
{
    public long FirstRevision { get; } = revision;

    private volatile Registry current = first;

    public Registry Current => current;

    /// <summary>From here on answers are made from <paramref name="next"/>; those under way end with what they began with.</summary>
    public void Publish(Registry next) => current = next;
}
