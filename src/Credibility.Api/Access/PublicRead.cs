using Credibility.Api.Http;
using Credibility.Api.Settings;
using Microsoft.Extensions.Primitives;

namespace Credibility.Api.Access;

/// <summary>
/// Where everybody may read, pages of other origins may too: what they get is what anybody gets. Never with credentials, so no
/// key of a reader is ever used by a page that is not his.
/// </summary>
internal static class PublicRead
{
    private static readonly StringValues Any = "*", CrossOrigin = "cross-origin", Methods = "GET, HEAD",
        Readable = "ETag, Link, Retry-After, RateLimit, RateLimit-Policy, Credibility-Catalog, Credibility-Changes";

    // What a poll sends; a header with a key is not among them.
    private static readonly StringValues Sendable = "If-None-Match, If-Modified-Since, Last-Event-ID";

    /// <summary>Two hours, beyond which browsers ask again whatever they are told.</summary>
    private static readonly StringValues MaxAge = "7200";

    public static void Open(HttpContext context, NeedsScope needed, AccessOptions access)
    {
        if (IsOpen(needed, access) && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
        {
            var headers = context.Response.Headers;
            headers.AccessControlAllowOrigin = Any;
            headers.AccessControlExposeHeaders = Readable;
            headers["Cross-Origin-Resource-Policy"] = CrossOrigin;
        }
    }

    /// <summary>Whether a browser asks for a page of another origin what that page may send (Fetch standard, CORS-preflight request).</summary>
    public static bool IsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method) && request.Headers.Origin.Count > 0 && request.Headers.AccessControlRequestMethod.Count > 0;

    /// <summary>Answers a preflight; nothing of the operation runs. It needs no key, since browsers send none, and counts against no limit.</summary>
    public static Task Preflight(HttpContext context, NeedsScope needed, AccessOptions access)
    {
        var headers = context.Response.Headers;
        if (!IsOpen(needed, access))
        {
            headers.Allow = Methods;
            return context.Answer(new Problem("method-not-allowed"));
        }

        headers.AccessControlAllowOrigin = Any;
        headers.AccessControlAllowMethods = Methods;
        headers.AccessControlAllowHeaders = Sendable;
        headers.AccessControlMaxAge = MaxAge;
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    /// <summary>Lets what is read with GET be asked about with HEAD, and routes preflights for it here; other operations stay as they are.</summary>
    public static void Widen(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault() is { } methods && methods.HttpMethods.SequenceEqual([HttpMethods.Get]))
        {
            endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head], acceptCorsPreflight: true));
        }
    }

    private static bool IsOpen(NeedsScope needed, AccessOptions access) => needed.Scope == Scopes.Read && access.AnonymousRead;
}
