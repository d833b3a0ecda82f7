using Credibility.Api.Access;
using Credibility.Api.Http;

namespace Credibility.Api.Schemas;

/// <summary><c>/schemas/…</c>: what editors check front matter against while somebody types.</summary>
internal static class SchemaEndpoints
{
    private const string SchemaJson = "application/schema+json";
    private const int DaySeconds = 86_400;

    public static void MapSchemas(this WebApplication app) =>
        app.MapGroup("/schemas").Needs(Scopes.Read).ExcludeFromDescription().MapGet("/front-matter-v1.json", (Delegate)FrontMatter);

    /// <summary>As it lies beside the binaries; the service was built with it.</summary>
    private static IResult FrontMatter()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "data", "schemas", "front-matter.schema.json");
        return File.Exists(path) ? new CachedAnswer(File.ReadAllBytes(path), SchemaJson, null, DaySeconds) : ProblemResult.Of("not-found");
    }
}
