using Credibility.Api.Access;
using Credibility.Api.Http;
using Credibility.Api.OpenApi;
using Credibility.Api.Registries;
using Credibility.Sources;
using Credibility.Storage.Sources;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Credibility.Api.Sources;

/// <summary><c>/v1/sources</c>: the profiles that reports rest on.</summary>
internal static class SourceEndpoints
{
    private const int UsualItems = 100, MostItems = 500;

    public static void MapSources(this WebApplication app)
    {
        var group = app.MapGroup("/v1/sources").WithTags("Sources").Needs(Scopes.Read);
        group.MapGet("/", List).WithName("listSources").Described(SourceNotes.List);
        group.MapGet("/{id}", Read).WithName("readSource").Described(SourceNotes.Read);
    }

    /// <summary>Sources in the order of their ids, a page at a time.</summary>
    private static Results<Ok<SourcePage>, ProblemResult> List(HttpContext context, RegistryHolder registries, Store store)
    {
        var registry = registries.Current;
        var catalog = registry.Catalog;
        var query = QueryParameters.Of(context.Request, "q", "kind", "country", "controlledBy", "changedSince", "cursor", "limit");
        var limit = query.Whole("limit", 1, MostItems, UsualItems);
        var filter = Filter(query, store);
        var after = query.Text("cursor", maxChars: 500) is { } cursor ? PageCursor.Read(cursor) : null;
        if (after is null && context.Request.Query.ContainsKey("cursor"))
        {
            query.Refuse("cursor", "This is no cursor of this list; take next from the answer before.");
        }

        if (query.Problem is { } refused)
        {
            return new ProblemResult(refused);
        }

        var found = filter.Of(catalog, registry.Data.Method.Autonomy, after).Take(limit + 1).ToList();
        var next = found.Count > limit ? PageCursor.After(found[limit - 1].Id) : null;
        if (next is not null)
        {
            context.Response.Headers.Link = Links.Next(context.Request, next);
        }

        return TypedResults.Ok(new SourcePage(catalog.Stamp(), [.. found.Take(limit).Select(SourceItem.Of)], next));
    }

    /// <summary>The profile with its evidence: as known now, as facts stood on a day, or as was recorded at an instant.</summary>
    private static Results<SourceAnswer, ProblemResult> Read(string id, HttpContext context, RegistryHolder registries, Store store)
    {
        var query = QueryParameters.Of(context.Request, "asOf", "knownAt");
        var (asOf, knownAt) = (query.Day("asOf"), query.Instant("knownAt"));
        if (query.Problem is { } refused)
        {
            return new ProblemResult(refused);
        }

        var registry = registries.Current;
        var catalog = registry.Catalog;
        // As the catalog has it that the answer names, whatever has been written in the half second since.
        var stored = asOf is null && knownAt is null ? store.Sources.FindAt(id, registry.Revision) : store.Sources.FindAsOf(id, asOf, knownAt);
        // A body that every state has is made from the role table and is in no store.
        return stored is not null ? new SourceAnswer(stored, registry)
            : catalog.Find(id) is { Structural: true } body ? new SourceAnswer(new StoredSource(body, 0, false, default), registry)
            : ProblemResult.Of("not-found");
    }

    private static SourceFilter Filter(QueryParameters query, Store store)
    {
        var changed = query.Instant("changedSince") is { } since ? store.Sources.ChangedAfter(since).ToHashSet(StringComparer.Ordinal) : null;
        return new SourceFilter(query.Text("q"), query.Choice<SourceKind>("kind"), query.Country("country"), query.Text("controlledBy"), changed);
    }
}
