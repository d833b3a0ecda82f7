using System.Text;
using Credibility.Api.Access;
using Credibility.Api.Http;
using Credibility.Api.OpenApi;
using Credibility.Api.Registries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Credibility.Api.Sources.Badges;

/// <summary><c>/v1/sources/{id}/badge.svg</c> and <c>badge.json</c>: the score in a line, to be shown elsewhere.</summary>
internal static class BadgeEndpoints
{
    /// <summary>The least that shields.io keeps a badge.</summary>
    public const int MaxAgeSeconds = 300;

    private const string Svg = "image/svg+xml";

    public static void MapBadges(this WebApplication app)
    {
        var group = app.MapGroup("/v1/sources").WithTags("Sources").Needs(Scopes.Read);
        group.MapGet("/{id}/badge.svg", Draw).WithName("drawBadge").Described(Notes(
            "Draws the badge of a source", "The score with how sure it is, or that the source is not rated, with a title and a description for those who do not see it. One colour for every score: no verdict.",
            new(200, typeof(string), "A picture without script, style or outside resource.", Svg)));
        group.MapGet("/{id}/badge.json", Read).WithName("readBadge").Described(Notes(
            "Reads the badge of a source", "The same for the endpoint badge of shields.io."));
    }

    /// <summary>The badge as a picture.</summary>
    private static Results<CachedAnswer, ProblemResult> Draw(string id, HttpContext context, RegistryHolder registries, Store store)
    {
        var (badge, modified, problem) = Find(id, context, registries, store);
        return badge is null ? new ProblemResult(problem!) : new CachedAnswer(Encoding.UTF8.GetBytes(BadgeDrawing.Draw(badge)), Svg, modified, MaxAgeSeconds);
    }

    /// <summary>The badge for shields.io.</summary>
    private static Results<CachedAnswer<BadgeAnswer>, ProblemResult> Read(string id, HttpContext context, RegistryHolder registries, Store store)
    {
        var (badge, modified, problem) = Find(id, context, registries, store);
        return badge is null ? new ProblemResult(problem!)
            : new CachedAnswer<BadgeAnswer>(BadgeAnswer.Of(badge), AnswerJson.Instance.BadgeAnswer, modified, MaxAgeSeconds);
    }

    /// <returns>The badge, and since when its score and name have been published as they are; null of a body that every state has.</returns>
    private static (Badge? Badge, DateTimeOffset? Modified, Problem? Problem) Find(string id, HttpContext context, RegistryHolder registries, Store store)
    {
        if (QueryParameters.Of(context.Request).Problem is { } refused)
        {
            return (null, null, refused);
        }

        var registry = registries.Current;
        var profile = registry.Catalog.Find(id);
        // The store is up to half a second ahead of the catalog, and knows what has left it.
        var stored = profile is null ? store.Sources.Find(id) : null;
        var gone = stored is { Withdrawn: true };
        var row = registry.Scores?.Find(id);
        var modified = row?.Withdrawn == gone && profile is not { Structural: true } ? row?.Recorded.At : null;
        return gone ? (Badge.Withdrawn(stored!.Profile.Name), modified, null)
            : (profile ?? stored?.Profile) is { } source ? (Badge.Of(source.Name, registry.Scorer.Score(source, registry.Catalog.AsOf)), modified, null)
            : (null, null, new Problem("not-found"));
    }

    private static OperationNotes Notes(string summary, string description, AnswerNote? picture = null) => new(summary, description)
    {
        Answers = [.. picture is null ? Array.Empty<AnswerNote>() : [picture], AnswerNote.Unchanged],
        Problems = ["validation-failed", "not-found", "storage-unavailable"],
    };
}
