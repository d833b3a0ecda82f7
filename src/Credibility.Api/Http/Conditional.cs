using Credibility.Api.Registries;
using Credibility.Api.Scores;
using Credibility.Api.Telemetry;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Credibility.Api.Http;

/// <summary>
/// Answers that a caller may hold on to and ask about (RFC 9110, section 13): <c>If-None-Match</c> decides where it is given, else
/// <c>If-Modified-Since</c>. The same for every answer with a tag; how long one may be held is up to what it says.
/// </summary>
internal static class Conditional
{
    /// <summary>Names the catalog that an answer was made from.</summary>
    public const string CatalogHeader = "Credibility-Catalog";

    /// <summary>
    /// A time of HTTP has whole seconds: within the second of a change a second one would have the same. It is told once nothing
    /// more can be published with it.
    /// </summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    // Kept by the caller alone, and asked about each time: a score must not outlive its correction. Badges and lists, which others
    // embed, may be held for as long as they say.
    private static readonly StringValues Kept = "private, no-cache", Varies = "Accept, Accept-Encoding";

    /// <summary>Sets what a full answer and a 304 both carry, and the status of the 304 if that is all the caller needs.</summary>
    /// <param name="modified">When the answer last changed; null where that is not known.</param>
    /// <param name="varies">Whether the address answers in several formats.</param>
    /// <returns>Whether the answer is complete.</returns>
    public static bool Unchanged(HttpContext context, Registry registry, string etag, ScoreMoment? modified, DateTimeOffset now, bool varies = false)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = Kept;
        headers[CatalogHeader] = registry.Stamp;
        if (varies)
        {
            Varying.On(headers, Varies);
        }

        return Unchanged(context, etag, modified, now);
    }

    /// <summary>The tag and the time of an answer, and the status of the 304 if the caller has it.</summary>
    /// <param name="modified">No change may have come after it, a removal included; null where that is not known.</param>
    /// <returns>Whether the answer is complete.</returns>
    public static bool Unchanged(HttpContext context, string etag, ScoreMoment? modified, DateTimeOffset now)
    {
        var headers = context.Response.Headers;
        headers.ETag = etag;
        var told = modified is not null && now - modified.At >= Settled;
        // Set in any case: this may be the second try, with another registry.
        headers.LastModified = told ? modified!.Http : default(StringValues);
        if (!Holds(context.Request.Headers, etag, told ? modified : null, now))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        ServiceMeter.Conditional(asked: true, isKept: true);
        return true;
    }

    /// <summary>The whole answer goes out.</summary>
    public static void Sent(HttpContext context) => ServiceMeter.Conditional(
        context.Request.Headers.IfNoneMatch.Count + context.Request.Headers.IfModifiedSince.Count > 0, isKept: false);

    /// <summary>Whether the caller has it. An entity tag, where one is given, is all that counts.</summary>
    private static bool Holds(IHeaderDictionary headers, string etag, ScoreMoment? modified, DateTimeOffset now)
    {
        var tags = headers.IfNoneMatch;
        if (tags.Count > 0)
        {
            return (tags.Count == 1 && tags[0] == etag) || EntityTags.Include(tags, etag);
        }

        // A time that has not come is of a clock that runs ahead: what changes until then would be kept from its caller.
        return modified is not null && headers.IfModifiedSince.Count == 1 && HeaderUtilities.TryParseDate(headers.IfModifiedSince[0], out var since)
            && since <= now && modified.At < since.AddSeconds(1);
    }
}
