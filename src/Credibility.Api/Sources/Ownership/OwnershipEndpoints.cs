using Credibility.Api.Access;
using Credibility.Api.Http;
using Credibility.Api.OpenApi;
using Credibility.Api.Registries;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;

namespace Credibility.Api.Sources.Ownership;

/// <summary><c>GET /v1/sources/{id}/ownership</c></summary>
internal static class OwnershipEndpoints
{
    private const int MaxAgeSeconds = 60;

    public static void MapOwnership(this WebApplication app) =>
        app.MapGroup("/v1/sources").WithTags("Sources").Needs(Scopes.Read).MapGet("/{id}/ownership", Read).WithName("readOwnership").Described(new OperationNotes(
            "Reads who holds a source",
            "The graph of owners up to the ultimate controllers, with evidence; who controls it and why; what every ultimate owner holds over all chains and by the weakest link; "
            + "what is not known; and one level down what it holds itself. `ETag` is a hash of the answer, which an unrelated change does not move.")
        {
            Query = [new("asOf", JsonSchemaType.String, "Only facts that were valid on this day, as known now.", "date")],
            Answers = [AnswerNote.Unchanged],
            Problems = ["validation-failed", "not-found", "storage-unavailable"],
        });

    /// <summary>The graph of owners with what follows from it.</summary>
    private static Results<CachedAnswer<OwnershipAnswer>, ProblemResult> Read(string id, HttpContext context, RegistryHolder registries, Store store)
    {
        var query = QueryParameters.Of(context.Request, "asOf");
        var asOf = query.Day("asOf");
        if (query.Problem is { } refused)
        {
            return new ProblemResult(refused);
        }

        var view = new OwnershipView(registries.Current, store, asOf);
        return view.Of(id) is { } answer
            ? new CachedAnswer<OwnershipAnswer>(answer, AnswerJson.Instance.OwnershipAnswer, view.Modified, MaxAgeSeconds)
            : ProblemResult.Of("not-found");
    }
}
