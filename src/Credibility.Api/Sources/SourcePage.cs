using Credibility.Api.Http;
using Credibility.Reports;
using Credibility.Sources;

namespace Credibility.Api.Sources;

/// <summary>One page of sources, in the order of their ids.</summary>
/// <param name="Next">Cursor of the next page, or null on the last.</param>
internal sealed record SourcePage(CatalogStamp Catalog, IReadOnlyList<SourceItem> Items, string? Next);

/// <summary>A source in a list.</summary>
/// <param name="Status"><c>current</c>: withdrawn sources are not listed.</param>
/// <param name="AsOf">Latest day on which a piece of its evidence was read or published.</param>
internal sealed record SourceItem(
    string Id, string Name, IReadOnlyList<string> Aliases, string Kind, string? Country, IReadOnlyList<string> Languages, string Status, DateOnly? AsOf)
{
    public static SourceItem Of(SourceProfile profile) => new(
        profile.Id, profile.Name, [.. profile.Aliases.Select(alias => alias.Text)], Names.Of(profile.Kind), profile.Country, profile.Languages,
        "current", LatestEvidence(profile));

    private static DateOnly? LatestEvidence(SourceProfile profile) =>
        profile.Evidence.Select(proof => (proof.Retrieved ?? proof.Published)?.Last).DefaultIfEmpty(null).Max();
}

internal static class CatalogStamps
{
    public static CatalogStamp Stamp(this SourceCatalog catalog) => new(catalog.Version, catalog.Sha256, catalog.AsOf);
}
