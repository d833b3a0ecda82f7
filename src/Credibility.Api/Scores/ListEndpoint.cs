using System.Globalization;
using System.Text.Json;
using Credibility.Api.Http;
using Credibility.Api.Registries;
using Credibility.Formats.Csv;
using Credibility.Sources;

namespace Credibility.Api.Scores;

/// <summary><c>GET /v1/scores</c>: flat rows, for dashboards that ask again and again.</summary>
internal sealed class ListEndpoint(RegistryHolder registries, ScoreTags tags, TimeProvider time)
{
    public const int UsualItems = 500, MostItems = 5_000;

    private const int LeastCoded = 8;

    /// <summary>Tells the token for the next poll beside a body that has no place for it.</summary>
    public const string ChangesHeader = "Credibility-Changes";

    private const string Table = "text/csv; charset=utf-8; header=present";

    private static readonly ScoreQuery Plain = new(null, null, null, null, null, null, null, UsualItems);

    public Task Read(HttpContext context)
    {
        var registry = registries.Current;
        // The usual poll: nothing but what the caller has.
        if (registry.Scores is { } board && !context.Request.QueryString.HasValue && TakesAnything(context.Request)
            && board.Page(Plain, tags) is var page && Conditional.Unchanged(context, registry, Tag(page, CodingOf(context.Request, page), csv: false), page.Modified, time.GetUtcNow(), varies: true))
        {
            Around(context, page);
            return Task.CompletedTask;
        }

        return ReadWhole(context);
    }

    private async Task ReadWhole(HttpContext context)
    {
        if (await registries.Scored(context.RequestAborted) is not { Scores: { } board } registry)
        {
            await ScoreReading.NotYet(context);
            return;
        }

        var parameters = QueryParameters.Of(context.Request, "changedSince", "cursor", "limit", "kind", "country", "format");
        var query = Query(parameters, board);
        var type = TypeOf(context.Request, parameters);
        if ((parameters.Problem ?? (type is null ? new Problem("not-acceptable", $"Scores are told as {BodyType.Json} or text/csv.") : null)) is { } refused)
        {
            await context.Answer(refused);
            return;
        }

        var csv = type == Table;
        var page = board.Page(query, tags);
        Around(context, page);
        var coding = CodingOf(context.Request, page);
        if (!Conditional.Unchanged(context, registry, Tag(page, coding, csv), page.Modified, time.GetUtcNow(), varies: true))
        {
            var body = csv ? Csv(page) : Json(page);
            context.Response.Headers.ContentEncoding = coding?.Name;
            await ScoreReading.Send(context, csv ? Table : BodyType.Json, coding?.Encode(body) ?? body);
        }
    }

    /// <summary>A few rows are not worth it: a poll by <c>changedSince</c> is mostly answered with none.</summary>
    private static Coding? CodingOf(HttpRequest request, ScorePage page) => page.Rows.Count < LeastCoded ? null : Coding.Best(request.Headers.AcceptEncoding);

    /// <summary>Each format and each coding of one page has a strong tag of its own.</summary>
    private static string Tag(ScorePage page, Coding? coding, bool csv) => coding is null && !csv ? page.ETag
        : $"{page.ETag.AsSpan(0, page.ETag.Length - 1)}{(csv ? ".csv" : "")}{(coding is null ? "" : ".")}{coding?.Name}\"";

    private static bool TakesAnything(HttpRequest request) =>
        request.Headers.Accept.Count == 0 || (request.Headers.Accept.Count == 1 && request.Headers.Accept[0] is "*/*" or BodyType.Json);

    private static void Around(HttpContext context, ScorePage page)
    {
        var headers = context.Response.Headers;
        headers[ChangesHeader] = page.Changes.ToString(CultureInfo.InvariantCulture);
        if (page.Next is { } next)
        {
            headers.Link = Links.Next(context.Request, next);
        }
    }

    private static byte[] Json(ScorePage page) => JsonSerializer.SerializeToUtf8Bytes(
        new ScoreList([.. page.Rows.Select(ScoreItem.Of)], page.Next, page.Changes.ToString(CultureInfo.InvariantCulture)), AnswerJson.Instance.ScoreList);

    private static byte[] Csv(ScorePage page)
    {
        using var table = new CsvText(
            "id", "name", "kind", "country", "status", "score", "low", "high", "howSure", "evidence", "facts", "notRated", "admiraltyLetter", "since", "version", "change", "etag");
        foreach (var item in page.Rows.Select(ScoreItem.Of))
        {
            table.Row(
                item.Id, item.Name, item.Kind, item.Country, item.Status, item.Score, item.Low, item.High, item.HowSure, item.Evidence, item.Facts, item.NotRated,
                item.AdmiraltyLetter, item.Since, item.Version, item.Change, item.Etag);
        }

        return table.ToUtf8();
    }

    /// <summary>The format that is asked for; null where the caller takes neither.</summary>
    private static string? TypeOf(HttpRequest request, QueryParameters parameters)
    {
        if (parameters.Text("format") is not { } format)
        {
            // JSON is UTF-8 whoever says so, and stands without it.
            return Accepting.Best(request, BodyType.Json + "; charset=utf-8", Table) is { } type ? type == Table ? Table : BodyType.Json : null;
        }

        return format == "csv" ? Table : format == "json" || parameters.Refuse("format", "format must be json or csv.") ? BodyType.Json : null;
    }

    private static ScoreQuery Query(QueryParameters parameters, ScoreBoard board)
    {
        var kind = parameters.Choice<SourceKind>("kind");
        var country = parameters.Country("country")?.ToUpperInvariant();
        var (since, instant) = Since(parameters, board);
        var query = new ScoreQuery(kind, country, since, instant, null, null, null, parameters.Whole("limit", 1, MostItems, UsualItems));
        if (parameters.Text("cursor", maxChars: 500) is not { } text)
        {
            return query;
        }

        // A cursor of a walk over all sources does not fit a walk over changes, nor one from a store that has since been put back.
        if (ScoreCursor.Read(text) is not { } cursor || query.IsOfChanges == (cursor.AfterId is not null) || !board.CanGoOnFrom(cursor.UpTo))
        {
            parameters.Refuse("cursor", "This is no cursor of this list; take next from the answer before, and repeat its other parameters.");
            return query;
        }

        return query with { AfterId = cursor.AfterId, AfterChange = cursor.AfterChange, UpTo = cursor.UpTo };
    }

    private static (long? Change, DateTimeOffset? Instant) Since(QueryParameters parameters, ScoreBoard board)
    {
        if (parameters.Text("changedSince") is not { } text)
        {
            return default;
        }

        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var change))
        {
            return (null, parameters.Instant("changedSince", "changedSince must be changes of an answer before, or an instant such as 2025-07-20T12:00:00Z."));
        }

        if (!board.CanGoOnFrom(change))
        {
            parameters.Refuse("changedSince", "There has been no such change here; begin anew without changedSince.");
        }

        return (change, null);
    }
}
