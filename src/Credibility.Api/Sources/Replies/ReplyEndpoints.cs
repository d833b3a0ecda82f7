using System.Globalization;
using Credibility.Api.Access;
using Credibility.Api.Http;
using Credibility.Api.OpenApi;
using Credibility.Api.Registries;
using Credibility.Api.Settings;
using Credibility.Api.Telemetry;
using Credibility.Formats.Json;
using Credibility.Sources;
using Credibility.Storage.Replies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Credibility.Api.Sources.Replies;

/// <summary><c>/v1/sources/{id}/replies</c>: the right of reply.</summary>
internal static class ReplyEndpoints
{
    private const int UsualItems = 20, MostItems = 100, MaxAgeSeconds = 60;

    public static void MapReplies(this WebApplication app)
    {
        var readers = app.MapGroup("/v1/sources/{id}/replies").WithTags("Sources").Needs(Scopes.Read);
        readers.MapGet("/", List).WithName("listReplies").Described(ReplyNotes.List);
        readers.MapGet("/{reply}", Read).WithName("readReply").Described(ReplyNotes.Read);
        var writers = app.MapGroup("/v1/sources/{id}/replies").WithTags("Sources").Needs(Scopes.Write);
        writers.MapPost("/", (RequestDelegate)Send).WithName("sendReply").Described(Send, ReplyNotes.Send);
        writers.MapPatch("/{reply}", (RequestDelegate)Decide).WithName("decideReply").Described(Decide, ReplyNotes.Decide);
    }

    /// <summary>A source's replies, the latest first, a page at a time.</summary>
    private static Results<Ok<ReplyPage>, CachedAnswer<ReplyPage>, ProblemResult> List(string id, HttpContext context, RegistryHolder registries, Store store)
    {
        var query = QueryParameters.Of(context.Request, "state", "cursor", "limit");
        var limit = query.Whole("limit", 1, MostItems, UsualItems);
        var mayWrite = context.Caller().May(Scopes.Write);
        var state = query.Text("state") is { } given ? Names.Parse<ReplyState>(given) : mayWrite ? null : ReplyState.Published;
        if (context.Request.Query.ContainsKey("state") && state is null)
        {
            query.Refuse("state", $"state must be one of {string.Join(", ", Names.All<ReplyState>())}.");
        }

        long? before = query.Text("cursor", maxChars: 100) is { } cursor && NumberOf(PageCursor.Read(cursor)) is { } number ? number : null;
        if (before is null && context.Request.Query.ContainsKey("cursor"))
        {
            query.Refuse("cursor", "This is no cursor of this list; take next from the answer before.");
        }

        if (query.Problem is { } refused)
        {
            return new ProblemResult(refused);
        }

        if (!mayWrite && state != ReplyState.Published)
        {
            return ProblemResult.Of("forbidden-scope", "Replies that are not published are for keys with the scope write.");
        }

        return Find(id, registries, store) is null ? ProblemResult.Of("not-found")
            : mayWrite ? TypedResults.Ok(Page(context, id, store.Replies.List(id, state, before, limit + 1), limit, ReplyAnswer.ForWriters))
            : Kept(Page(context, id, store.Replies.List(id, state, before, limit + 1), limit, ReplyAnswer.ForReaders), store.Replies.LastShown(id));
    }

    /// <summary>One reply; for readers only where it is published.</summary>
    private static Results<Ok<ReplyAnswer>, ProblemResult> Read(string id, string reply, HttpContext context, Store store)
    {
        if (QueryParameters.Of(context.Request).Problem is { } refused)
        {
            return new ProblemResult(refused);
        }

        var mayWrite = context.Caller().May(Scopes.Write);
        var found = NumberOf(reply) is { } number and < long.MaxValue ? store.Replies.List(id, null, number + 1, 1).FirstOrDefault(one => one.Id == number) : null;
        return found is null || !(mayWrite || found.State == ReplyState.Published) ? ProblemResult.Of("not-found")
            : TypedResults.Ok(mayWrite ? ReplyAnswer.ForWriters(found) : ReplyAnswer.ForReaders(found));
    }

    private static async Task Send(HttpContext context)
    {
        var services = context.RequestServices;
        var (registries, store) = (services.GetRequiredService<RegistryHolder>(), services.GetRequiredService<Store>());
        var id = (string)context.Request.RouteValues["id"]!;
        var (request, unread) = await Body(context, ReplyJson.Default.ReplyRequest);
        if (request is null || Find(id, registries, store) is not { } source)
        {
            await context.Answer(unread ?? new Problem("not-found"));
            return;
        }

        bool IsKey(ReplySubject about, string key) => about == ReplySubject.Signal
            ? registries.Current.Data.Method.Scores.Find(key) is not null
            : source.Evidence.Any(proof => proof.Id == key);
        var (reply, problem) = ReplyReader.Read(request, id, context.Caller().Name, IsKey);
        if (reply is null)
        {
            await context.Answer(problem!);
            return;
        }

        var received = await store.Replies.Add(reply, context.RequestAborted);
        ServiceMeter.Reply("received");
        var answer = ReplyAnswer.ForWriters(received);
        context.Response.Headers.Location = $"/v1/sources/{Uri.EscapeDataString(id)}/replies/{answer.Id}";
        await TypedResults.Json(answer, AnswerJson.Instance.ReplyAnswer, statusCode: StatusCodes.Status201Created).ExecuteAsync(context);
    }

    private static async Task Decide(HttpContext context)
    {
        var (id, reply) = ((string)context.Request.RouteValues["id"]!, (string)context.Request.RouteValues["reply"]!);
        var (request, unread) = await Body(context, ReplyJson.Default.ReplyDecision);
        var (state, reason, refused) = request is null ? (default, null, unread) : ReplyReader.Read(request);
        if (refused is not null)
        {
            await context.Answer(refused);
            return;
        }

        try
        {
            var decided = NumberOf(reply) is { } number
                ? await context.RequestServices.GetRequiredService<Store>().Replies.Decide(id, number, state, reason, context.Caller().Name, context.RequestAborted) : null;
            if (decided is null)
            {
                await context.Answer(new Problem("not-found"));
                return;
            }

            context.RequestServices.GetRequiredService<Scores.BesideScores>().Refresh();
            ServiceMeter.Reply(Names.Of(state));
            await TypedResults.Json(ReplyAnswer.ForWriters(decided), AnswerJson.Instance.ReplyAnswer).ExecuteAsync(context);
        }
        catch (ReplyStateException closed)
        {
            await context.Answer(new Problem("state-conflict", closed.Message + "."));
        }
    }

    private static async ValueTask<(T? Value, Problem? Problem)> Body<T>(HttpContext context, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class => QueryParameters.Of(context.Request).Problem is { } parameter ? (null, parameter)
        : await JsonBody.ReadAsync(context, type, context.RequestServices.GetRequiredService<ServiceOptions>().Limits.BodyBytes);

    /// <summary>With its evidence; a withdrawn source may still be answered for.</summary>
    private static SourceProfile? Find(string id, RegistryHolder registries, Store store) => store.Sources.Find(id)?.Profile ?? registries.Current.Catalog.Find(id);

    private static ReplyPage Page(HttpContext context, string id, IReadOnlyList<StoredReply> found, int limit, Func<StoredReply, ReplyAnswer> shape)
    {
        var next = found.Count > limit ? PageCursor.After(found[limit - 1].Id.ToString(CultureInfo.InvariantCulture)) : null;
        if (next is not null)
        {
            var rest = context.Request.Query.Where(parameter => parameter.Key != "cursor").Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value.ToString())}&");
            context.Response.Headers.Link = $"</v1/sources/{Uri.EscapeDataString(id)}/replies?{string.Concat(rest)}cursor={next}>; rel=\"next\"";
        }

        return new ReplyPage([.. found.Take(limit).Select(shape)], next);
    }

    /// <param name="lastShown">A withdrawal counts: the page without a reply is newer than the page with it.</param>
    private static CachedAnswer<ReplyPage> Kept(ReplyPage page, DateTimeOffset? lastShown) => new(page, AnswerJson.Instance.ReplyPage, lastShown, MaxAgeSeconds);

    private static long? NumberOf(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
