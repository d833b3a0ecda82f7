using Credibility.Api.Access;
using Credibility.Api.Http;
using Credibility.Api.OpenApi;
using Credibility.Api.Registries;
using Credibility.Api.Sources;
using Credibility.Reports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Credibility.Api.Methods;

/// <summary>By what the service judges now.</summary>
/// <param name="File">Every number of the method, as its file says it.</param>
internal sealed record MethodAnswer(string Engine, string Version, string Sha256, CatalogStamp Catalog, IReadOnlyList<string> Policies, string File);

/// <summary><c>GET /v1/method</c></summary>
internal static class MethodEndpoints
{
    public static void MapMethods(this WebApplication app) =>
        app.MapGroup("/v1").WithTags("Method").Needs(Scopes.Read).MapGet("/method", Read).WithName("readMethod")
            .Described(new OperationNotes("Reads the method", "Version, hash, and every number in it.") { Problems = ["validation-failed"] });

    /// <summary>The method in use: version, hash, and every number in it.</summary>
    private static Results<Ok<MethodAnswer>, ProblemResult> Read(HttpContext context, RegistryHolder registries)
    {
        if (QueryParameters.Of(context.Request).Problem is { } refused)
        {
            return new ProblemResult(refused);
        }

        var (data, catalog) = (registries.Current.Data, registries.Current.Catalog);
        var answer = new MethodAnswer(
            SourcingAudit.Engine, data.Method.Version, data.Method.Sha256, catalog.Stamp(), [.. data.Policies.Keys.Order(StringComparer.Ordinal)], MethodFile());
        return TypedResults.Ok(answer);
    }

    private static string MethodFile()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "data", "method", "v1.yaml");
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }
}
