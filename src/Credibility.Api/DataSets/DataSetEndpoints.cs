using Credibility.Api.Access;
using Credibility.Api.Http;
using Credibility.Api.OpenApi;
using Credibility.Api.Registries;
using Credibility.Storage.Imports;
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
/// <param name="Candidates">Claims that one side alone makes; left out where the data set has had none.</param>
internal sealed record DataSetItem(
    string Name, string Layer, string Version, string Sha256, string Licence, string? Url, DateOnly AsOf, DateTime Retrieved, DateTime Loaded, long Rows, string State,
    DataSetCandidates? Candidates)
{
    public static DataSetItem Of(LoadedDataSet set, CandidateCounts? candidates) => new(
        set.Manifest.Name, Names.Of(set.Manifest.Layer), set.Manifest.Version, set.Manifest.Sha256, set.Manifest.Licence, set.Manifest.Url, set.Manifest.AsOf,
        set.Manifest.RetrievedAt.UtcDateTime, set.LoadedAt.UtcDateTime, set.Rows, "loaded",
        candidates is null ? null : new DataSetCandidates(candidates.Open, candidates.Accepted, candidates.Refused));
}

/// <summary>What became of the claims that one side alone makes.</summary>
/// <param name="Open">Nobody has decided about them.</param>
/// <param name="Accepted">Taken over by an editor: facts of the data set.</param>
/// <param name="Rejected">Laid aside by an editor.</param>
internal sealed record DataSetCandidates(long Open, long Accepted, long Rejected);

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
        var candidates = store.Imports.CandidateCounts();
        var changed = sets.Select(set => set.LoadedAt).Concat(candidates.Select(counts => counts.ChangedAt)).ToList();
        return new CachedAnswer<DataSetList>(
            new DataSetList([.. sets.Select(set => DataSetItem.Of(set, candidates.FirstOrDefault(counts => counts.DataSet == set.Manifest.Name)))]),
            AnswerJson.Instance.DataSetList, changed.Count == 0 ? null : changed.Max(), MaxAgeSeconds);
    }
}
