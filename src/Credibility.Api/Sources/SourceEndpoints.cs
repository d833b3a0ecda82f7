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
            context.Response.Headers.Link = NextLink(context.Request, next);
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

        var catalog = registries.Current.Catalog;
        var stored = asOf is null && knownAt is null ? store.Sources.Find(id) : store.Sources.FindAsOf(id, asOf, knownAt);
        // A body that every state has is made from the role table and is in no store.
        return stored is not null ? new SourceAnswer(stored, catalog)
            : catalog.Find(id) is { Structural: true } body ? new SourceAnswer(new StoredSource(body, 0, false, default), catalog)
            : ProblemResult.Of("not-found");
    }

    private static SourceFilter Filter(QueryParameters query, Store store)
    {
        var kind = query.Text("kind");
        if (kind is not null && Names.Parse<SourceKind>(kind) is null)
        {
            query.Refuse("kind", $"kind must be one of {string.Join(", ", Names.All<SourceKind>())}.");
        }

        var country = query.Text("country");
        if (country is not null && (country.Length != 2 || !country.All(char.IsAsciiLetter)))
        {
            query.Refuse("country", "country must be an ISO 3166-1 code of two letters, such as DE.");
        }

        var changed = query.Instant("changedSince") is { } since ? store.Sources.ChangedAfter(since).ToHashSet(StringComparer.Ordinal) : null;
        return new SourceFilter(query.Text("q"), Names.Parse<SourceKind>(kind), country, query.Text("controlledBy"), changed);
    }

    /// <summary>Relative (RFC 8288), so that no name that a caller made up gets into it.</summary>
    private static string NextLink(HttpRequest request, string cursor)
    {
        var rest = request.Query.Where(parameter => parameter.Key != "cursor").Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value.ToString())}&");
        return $"</v1/sources?{string.Concat(rest)}cursor={cursor}>; rel=\"next\"";
    }
}
