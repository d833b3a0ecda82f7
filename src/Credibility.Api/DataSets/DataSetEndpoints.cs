using Credibility.Api.Access;
using Credibility.Api.Http;
using Credibility.Api.OpenApi;
using Credibility.Api.Registries;
using Credibility.Storage.Sources;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Credibility.Api.DataSets;

internal sealed record DataSetList(IReadOnlyList<DataSetItem> Items);

/// <summary>One outside publication, as it was last loaded.</summary>
/// <param name="Layer"><c>shipped</c> or <c>import</c>.</param>
/// <param name="Licence">SPDX id or the licence's name.</param>
/// <param name="AsOf">The day as of which its facts are known.</param>
/// <param name="Retrieved">When it was fetched.</param>
/// <param name="Loaded">When it was loaded.</param>
/// <param name="Rows">Rows in it: profiles, hosts or ratings.</param>
/// <param name="State"><c>loaded</c>: a load is all or nothing, so none stands half done.</param>
internal sealed record DataSetItem(
    string Name, string Layer, string Version, string Sha256, string Licence, string? Url, DateOnly AsOf, DateTime Retrieved, DateTime Loaded, long Rows, string State)
{
    public static DataSetItem Of(LoadedDataSet set) => new(
        set.Manifest.Name, Names.Of(set.Manifest.Layer), set.Manifest.Version, set.Manifest.Sha256, set.Manifest.Licence, set.Manifest.Url, set.Manifest.AsOf,
        set.Manifest.RetrievedAt.UtcDateTime, set.LoadedAt.UtcDateTime, set.Rows, "loaded");
}

/// <summary><c>GET /v1/datasets</c>: what is loaded.</summary>
internal static class DataSetEndpoints
{
    private const int MaxAgeSeconds = 60;

    public static void MapDataSets(this WebApplication app) =>
        app.MapGroup("/v1").WithTags("Sources").Needs(Scopes.Read).MapGet("/datasets", List).WithName("listDataSets")
            .Described(new OperationNotes("Lists the data sets", "What is loaded, by name: version, licence, when it was fetched, how many rows.")
            {
                Answers = [AnswerNote.Unchanged],
                Problems = ["validation-failed", "storage-unavailable"],
            });

    /// <summary>The last load of each data set, by name.</summary>
    private static Results<CachedAnswer<DataSetList>, ProblemResult> List(HttpContext context, Store store)
    {
        if (QueryParameters.Of(context.Request).Problem is { } refused)
        {
            return new ProblemResult(refused);
        }

        var sets = store.Sources.DataSets();
        return new CachedAnswer<DataSetList>(
            new DataSetList([.. sets.Select(DataSetItem.Of)]), AnswerJson.Instance.DataSetList, sets.Count == 0 ? null : sets.Max(set => set.LoadedAt), MaxAgeSeconds);
    }
}
