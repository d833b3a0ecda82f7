using System.Globalization;
using Credibility.Api.Http;
using Credibility.Api.Registries;
using Credibility.Api.Settings;
using Credibility.Formats.Json;
using Credibility.Sources;
using Credibility.Sources.Scores;

namespace Credibility.Api.Scores;

/// <summary><c>GET /v1/sources/{id}/score</c>.</summary>
internal sealed class ScoreEndpoint(RegistryHolder registries, Registries.Store store, BesideScores beside, ScoreTags tags, ServiceOptions options, TimeProvider time)
{
    /// <summary>A poll that finds nothing new is a look-up and a comparison: no store, no body.</summary>
    public Task Read(HttpContext context)
    {
        var registry = registries.Current;
        return registry.Scores?.Find(IdOf(context)) is { Withdrawn: false } row && !context.Request.QueryString.HasValue
            && beside.MarkOf(row.Id) is var mark && Conditional.Unchanged(context, registry, mark.With(row.ETag), mark.Later(row.Recorded), time.GetUtcNow())
                ? Task.CompletedTask
                : ReadWhole(context);
    }

    public static string IdOf(HttpContext context) => (string)context.Request.RouteValues["id"]!;

    private async Task ReadWhole(HttpContext context)
    {
        var parameters = QueryParameters.Of(context.Request, "asOf", "knownAt");
        var (asOf, knownAt) = (parameters.Day("asOf"), parameters.Instant("knownAt"));
        if (await registries.Scored(context.RequestAborted) is not { Scores: { } board } registry)
        {
            await ScoreReading.NotYet(context);
            return;
        }

        if (asOf > registry.Catalog.AsOf)
        {
            parameters.Refuse("asOf", string.Create(CultureInfo.InvariantCulture, $"asOf must not lie after the day as of which the catalog is known, {registry.Catalog.AsOf:yyyy-MM-dd}."));
        }

        var id = IdOf(context);
        var row = board.Find(id);
        await (parameters.Problem is { } refused ? context.Answer(refused)
            : registry.Catalog.Find(id) is { Structural: true } body ? Unpublished(context, registry, body, body, asOf)
            : row is null ? context.Answer(new Problem("not-found"))
            : knownAt is { } instant ? AsKnown(context, registry, id, asOf, instant)
            : asOf is { } day ? OnDay(context, registry, row, day)
            : Published(context, registry, row));
    }

    private Task Published(HttpContext context, Registry registry, ScoreRow row)
    {
        var shownBeside = beside.Read(row.Id);
        if (Conditional.Unchanged(context, registry, shownBeside.Mark.With(row.ETag), shownBeside.Mark.Later(row.Recorded), time.GetUtcNow()))
        {
            return Task.CompletedTask;
        }

        var writing = new ScoreWriting(registry.Data.Method, registry.Scorer, options.Operator.Contact, shownBeside.Ratings, shownBeside.Replies);
        if (row.Withdrawn)
        {
            return Write(context, writing.Withdrawn(row.Id, row.Name, row.Kind, row.Country, row.AsOf, row.Since.At, row.Version));
        }

        var (shown, profile) = Profile(registry, row.Id);
        // On the day of the row: any day since comes to the same, and one day has to stand in the answer.
        return Write(context, writing.Of(shown, profile, registry.Scorer.Score(shown, row.AsOf), row.Since.At));
    }

    /// <summary>By the facts of a past day as known now.</summary>
    private Task OnDay(HttpContext context, Registry registry, ScoreRow row, DateOnly day)
    {
        if (row.Withdrawn)
        {
            return context.Answer(new Problem("not-found", "The source has been withdrawn; its history tells what was published."));
        }

        var (shown, profile) = Profile(registry, row.Id);
        return Unpublished(context, registry, shown, profile, day);
    }

    /// <summary>By what was recorded at an instant, judged by today's method: what was published then stands in the history.</summary>
    private Task AsKnown(HttpContext context, Registry registry, string id, DateOnly? asOf, DateTimeOffset knownAt)
    {
        var recorded = store.Sources.FindAsOf(id, null, knownAt);
        var then = DateOnly.FromDateTime(knownAt.UtcDateTime);
        return recorded is null ? context.Answer(new Problem("not-found", "Nothing was recorded of it by then."))
            : recorded.Withdrawn ? context.Answer(new Problem("not-found", "The source was withdrawn by then; its history tells what was published."))
            : Unpublished(context, registry, recorded.Profile, recorded.Profile, asOf ?? (then < registry.Catalog.AsOf ? then : registry.Catalog.AsOf));
    }

    private Task Unpublished(HttpContext context, Registry registry, SourceProfile shown, SourceProfile profile, DateOnly? asOf)
    {
        // Of a body that every state has nothing is held that a day could change: the day of the shipped tables stands for all.
        var score = registry.Scorer.Score(shown, asOf ?? registry.Data.AsOf);
        var shownBeside = beside.Read(shown.Id);
        var etag = tags.Of($"on {score.AsOf:O}", [shown.Id, ScoreInputs.Of(shown, score)]);
        return Conditional.Unchanged(context, registry, shownBeside.Mark.With(etag), null, time.GetUtcNow())
            ? Task.CompletedTask
            : Write(context, new ScoreWriting(registry.Data.Method, registry.Scorer, options.Operator.Contact, shownBeside.Ratings, shownBeside.Replies).Of(shown, profile, score, null));
    }

    /// <summary>The profile as the catalog has it, and as the store had it at that catalog's revision: with its evidence.</summary>
    private (SourceProfile Shown, SourceProfile Profile) Profile(Registry registry, string id) =>
        (registry.Catalog.Find(id)!, store.Sources.FindAt(id, registry.Revision)!.Profile);

    private static Task Write(HttpContext context, ScoreAnswer answer) =>
        ScoreReading.Send(context, BodyType.Json, ScoreJson.Write(answer));
}
