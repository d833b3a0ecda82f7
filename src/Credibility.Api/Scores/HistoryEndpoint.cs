using System.Globalization;
using System.Text.Json;
using Credibility.Api.Http;
using Credibility.Api.Registries;
using Credibility.Api.Sources;
using Credibility.Storage.Scores;
using Credibility.Storage.Sources;

namespace Credibility.Api.Scores;

/// <summary><c>GET /v1/sources/{id}/history</c>: what became of a score, and which changes of the profile lie behind it.</summary>
internal sealed class HistoryEndpoint(RegistryHolder registries, Registries.Store store, ScoreTags tags, TimeProvider time)
{
    public const string OnlyTheProfile = "The profile changed; the score did not.";

    private const int UsualItems = 50, MostItems = 200;

    public async Task Read(HttpContext context)
    {
        var parameters = QueryParameters.Of(context.Request, "cursor", "limit");
        var limit = parameters.Whole("limit", 1, MostItems, UsualItems);
        var before = Before(parameters);
        if (parameters.Problem is { } refused)
        {
            await context.Answer(refused);
            return;
        }

        if (await registries.Scored(context.RequestAborted) is not { Scores: { } board } registry)
        {
            await ScoreReading.NotYet(context);
            return;
        }

        if (board.Find(ScoreEndpoint.IdOf(context)) is not { } row)
        {
            await context.Answer(new Problem("not-found", "Nothing has ever been published of it; a body that every state has is made from a table."));
            return;
        }

        var first = before is null;
        // One more, to tell a next page; and what stands before the last item.
        var changes = store.Scores.History(row.Id, before ?? row.Change + 1, limit + 1);
        var later = first ? store.Sources.Changes(row.Id, changes[0].Entry.Revision, registry.Revision) : [];
        var etag = tags.Of(
            string.Create(CultureInfo.InvariantCulture, $"history {before} {limit}"),
            [row.Id, string.Create(CultureInfo.InvariantCulture, $"{(changes.Count > 0 ? changes[0].Change : 0)} {(later.Count > 0 ? later[0].Revision : 0)}")]);
        if (Conditional.Unchanged(context, registry, etag, null, time.GetUtcNow()))
        {
            return;
        }

        var next = changes.Count > limit ? PageCursor.After(changes[limit - 1].Change.ToString(CultureInfo.InvariantCulture)) : null;
        if (next is not null)
        {
            context.Response.Headers.Link = Links.Next(context.Request, next);
        }

        var history = new ScoreHistory(row.Id, changes.Count > 0 ? changes[0].Entry.Name : row.Name, Items(row.Id, changes, later, limit), next);
        await ScoreReading.Send(context, BodyType.Json, JsonSerializer.SerializeToUtf8Bytes(history, AnswerJson.Instance.ScoreHistory));
    }

    private static long? Before(QueryParameters parameters)
    {
        if (parameters.Text("cursor", maxChars: 500) is not { } text)
        {
            return null;
        }

        if (long.TryParse(PageCursor.Read(text), NumberStyles.None, CultureInfo.InvariantCulture, out var change))
        {
            return change;
        }

        parameters.Refuse("cursor", "This is no cursor of this list; take next from the answer before.");
        return null;
    }

    private List<ScoreHistoryItem> Items(string id, IReadOnlyList<ScoreRevision> changes, IReadOnlyList<RevisionChange> later, int limit)
    {
        var items = new List<ScoreHistoryItem>();
        if (later.Count > 0)
        {
            items.Add(new ScoreHistoryItem(null, later[0].RecordedAt.UtcDateTime, null, null, [OnlyTheProfile], [.. later.Select(ProfileRevision.Of)]));
        }

        for (var i = 0; i < Math.Min(changes.Count, limit); i++)
        {
            var (after, before) = (changes[i], i + 1 < changes.Count ? changes[i + 1] : null);
            var behind = store.Sources.Changes(id, before?.Entry.Revision ?? 0, after.Entry.Revision);
            items.Add(new ScoreHistoryItem(
                after.Change, after.RecordedAt.UtcDateTime, before is null ? null : ScoreState.Of(before.Entry), ScoreState.Of(after.Entry),
                ScoreDifference.Words(before?.Entry, after.Entry, registries.Current.Data.Method.Scores), [.. behind.Select(ProfileRevision.Of)]));
        }

        return items;
    }
}
