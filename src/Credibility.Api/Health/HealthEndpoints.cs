using Credibility.Api.Http;
using Credibility.Api.OpenApi;
using Credibility.Api.Registries;
using Credibility.Api.Sources;
using Credibility.Reports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Credibility.Api.Health;

/// <summary>The process answers.</summary>
internal sealed record Liveness(string Status);

/// <summary>What the service can do now.</summary>
/// <param name="Status"><c>ready</c> or <c>not-ready</c>.</param>
/// <param name="Reads">Whether the store can be read.</param>
/// <param name="Writes"><c>ok</c>, or the fault of the last write.</param>
internal sealed record Readiness(string Status, bool Reads, string Writes, CatalogStamp Catalog, int Sources);

/// <summary><c>/healthz</c> (process) and <c>/readyz</c> (store and catalog); open to everybody.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        var group = app.MapGroup("").WithTags("Health");
        group.MapGet("/healthz", Live).WithName("live").Described(new OperationNotes("Whether the process answers", "Open to everybody."));
        group.MapGet("/readyz", Ready).WithName("ready").Produces<Readiness>(200).Produces<Readiness>(503)
            .Described(new OperationNotes("Whether the service is ready", "200 if reports can be made and saved. 503 while something is missing; reports that are not saved go on working. Open to everybody."));
    }

    /// <summary>200 as long as the process answers.</summary>
    private static Ok<Liveness> Live() => TypedResults.Ok(new Liveness("ok"));

    /// <summary>200 if reports can be made and saved, 503 if something is missing; reports that are not saved go on working.</summary>
    private static async Task<JsonHttpResult<Readiness>> Ready(HttpContext context, RegistryHolder registries, Store store)
    {
        var fault = await store.Writer.Probe(context.RequestAborted);
        var catalog = registries.Current.Catalog;
        var reads = store.CanRead();
        var ready = reads && fault is null && catalog.Count > 0;
        return TypedResults.Json(
            new Readiness(ready ? "ready" : "not-ready", reads, fault?.Slug ?? "ok", catalog.Stamp(), catalog.Count), AnswerJson.Instance.Readiness,
            statusCode: ready ? 200 : 503);
    }
}
