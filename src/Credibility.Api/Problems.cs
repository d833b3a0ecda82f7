using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using Credibility.Formats.Json;
using Credibility.Storage;

namespace Credibility.Api;

/// <summary>One kind of problem: what its page and every answer of its kind say.</summary>
/// <param name="Slug">Last part of its type, stable for good.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">The same for every problem of the kind.</param>
/// <param name="Meaning">For its page: what happened and what the caller can do.</param>
internal sealed record ProblemKind(string Slug, int Status, string Title, string Meaning)
{
    /// <summary>The problem type's address on this service.</summary>
    public string Type => "/problems/" + Slug;
}

/// <summary>The one table from what went wrong to what is answered (RFC 9457).</summary>
internal static class Problems
{
    public static IReadOnlyDictionary<string, ProblemKind> All { get; } = new ProblemKind[]
    {
        new(ProblemSlug.MalformedJson, 400, "The JSON cannot be read", "The body is no JSON document of the expected form. `errors` names each place and the reason."),
        new(ProblemSlug.DuplicateProperty, 400, "A property is given twice", "Names that differ in case only count as the same. Give each property once."),
        new(ProblemSlug.UnknownProperty, 400, "A property is not known", "A misspelt property would otherwise be dropped in silence. The reference at /docs lists all."),
        new(ProblemSlug.BadEncoding, 400, "The body cannot be decoded", "It is not UTF-8, or not compressed as Content-Encoding says. One encoding of gzip or br is read."),
        new("malformed-request", 400, "The request cannot be read", "The request breaks the rules of HTTP."),
        new("bad-host", 400, "The service does not go by this name", "The Host header names neither this machine nor a name in the setting AllowedHosts."),
        new("unauthorized", 401, "A valid key is needed", "Send a key as `Authorization: Bearer <key>` or `X-API-Key: <key>`. Unknown, expired and revoked keys are not told apart."),
        new("forbidden-scope", 403, "The key may not do this", "The key is valid but lacks the scope that the detail names."),
        new("not-found", 404, "There is no such thing", "Nothing is known under this address, or it belongs to another key."),
        new("method-not-allowed", 405, "The method is not offered here", "The header Allow lists the methods that are."),
        new("not-acceptable", 406, "None of the formats offered is accepted", "The detail names the formats. Accept one of them, or send no Accept."),
        new("request-timeout", 408, "The request came too slowly", "The rest of the request did not come in time. Send it again."),
        new("state-conflict", 409, "The state does not allow it", "The detail says in which state the thing is. Read it again before the next step."),
        new("payload-too-large", 413, "The body is too large", "The limit holds for the body as sent and after decompression."),
        new("uri-too-long", 414, "The address is too long", "Shorten the query."),
        new("unsupported-media-type", 415, "The content type is not read here", "The detail names the content type to send."),
        new("unsupported-encoding", 415, "The content encoding is not read", "Send the body plain, or in gzip or br."),
        new(ProblemSlug.ValidationFailed, 422, "The request was read and is refused", "`errors` names each place and what is allowed there. A parameter of the address that cannot be used is answered with 400."),
        new(ProblemSlug.TextTooLong, 422, "The text is too long", "`errors` names the limit."),
        new(ProblemSlug.TooManySources, 422, "There are too many sources", "`errors` names the limit."),
        new(ProblemSlug.ChainTooDeep, 422, "A chain of conduits is too long", "`errors` names the chain and the limit."),
        new(ProblemSlug.UnsafeUrl, 422, "An address is not acceptable", "Only http and https addresses without credentials are."),
        new("rate-limited", 429, "Too many requests", "Wait for the seconds in Retry-After."),
        new("headers-too-large", 431, "The headers are too large", "Send fewer or shorter headers."),
        new("internal-error", 500, "The service failed", "This is a fault of the service. Tell its operator the `traceId`."),
        new(StorageSlug.Unavailable, 503, "The store is not available", "Nothing was saved. Try again; what needs no store goes on working."),
        new(StorageSlug.Invalid, 503, "The store is damaged", "Nothing was saved. The operator has to restore a backup."),
        new("scores-pending", 503, "The scores are not there yet", "The service has just started and is still working out its scores. Wait for the seconds in Retry-After; all else works."),
        new("too-many-streams", 503, "Too many streams are open", "Wait for the seconds in Retry-After, or ask GET /v1/scores?changedSince= instead."),
        new("shutting-down", 503, "The service is stopping", "Try again."),
        new(StorageSlug.Full, 507, "The store is full", "Nothing was saved. What needs no store goes on working; saving works again once there is room."),
    }.ToDictionary(kind => kind.Slug, StringComparer.Ordinal);

    /// <summary>The kind that a bare status of the framework stands for.</summary>
    public static ProblemKind OfStatus(int status) => status switch
    {
        401 => All["unauthorized"],
        403 => All["forbidden-scope"],
        404 => All["not-found"],
        405 => All["method-not-allowed"],
        406 => All["not-acceptable"],
        408 => All["request-timeout"],
        409 => All["state-conflict"],
        413 => All["payload-too-large"],
        414 => All["uri-too-long"],
        415 => All["unsupported-media-type"],
        431 => All["headers-too-large"],
        503 => All["shutting-down"],
        >= 400 and < 500 => All["malformed-request"],
        _ => All["internal-error"],
    };
}

/// <summary>A problem as it is answered.</summary>
/// <param name="Errors">JSON Pointer (or parameter name) and message, in the order of the request.</param>
internal sealed record Problem(string Slug, string? Detail = null, IReadOnlyList<(string At, string Message)>? Errors = null)
{
    private readonly int? status;

    public const string ContentType = "application/problem+json";

    public ProblemKind Kind => Problems.All[Slug];

    public int Status => status ?? Kind.Status;

    private Problem(string slug, string? detail, IReadOnlyList<(string At, string Message)>? errors, int status)
        : this(slug, detail, errors) => this.status = status;

    /// <summary>What reading a request came to.</summary>
    public static Problem Of(DraftReading reading) => new(
        reading.Slug!,
        reading.Problems.Count == 1 ? reading.Problems[0].Message : $"There are {reading.Problems.Count} problems; errors lists each with its place.",
        [.. reading.Problems.Select(problem => (problem.At, problem.Message))]);

    public static Problem Of(StorageException fault) => new(Problems.All.ContainsKey(fault.Slug) ? fault.Slug : StorageSlug.Unavailable);

    public static Problem BadParameter(string name, string message) => new(ProblemSlug.ValidationFailed, message, [(name, message)], status: 400);

    /// <summary>Writes the object; <paramref name="line"/> is the line of a batch that it answers.</summary>
    public void Write(IBufferWriter<byte> output, HttpContext context, int? line = null)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("type", Kind.Type);
        json.WriteString("title", Kind.Title);
        json.WriteNumber("status", Status);
        if (Detail is not null)
        {
            json.WriteString("detail", Detail);
        }

        if (line is { } number)
        {
            json.WriteNumber("line", number);
        }

        WriteErrors(json);
        json.WriteString("traceId", TraceIdOf(context));
        json.WriteEndObject();
    }

    public static string TraceIdOf(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    private void WriteErrors(Utf8JsonWriter json)
    {
        if (Errors is not { Count: > 0 })
        {
            return;
        }

        json.WriteStartObject("errors");
        foreach (var place in Errors.GroupBy(error => error.At, StringComparer.Ordinal))
        {
            json.WriteStartArray(place.Key);
            foreach (var (_, message) in place)
            {
                json.WriteStringValue(message);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
