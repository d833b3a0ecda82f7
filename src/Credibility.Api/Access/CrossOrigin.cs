using Credibility.Api.Http;
using Credibility.Api.Settings;
using Microsoft.Extensions.Primitives;

namespace Credibility.Api.Access;

/// <summary>
/// What pages of other origins may ask (Fetch standard, "CORS protocol"). Where everybody may read, every page may too, without a key:
/// what it gets is what anybody gets. Pages of the origins that the operator lists may ask for everything, with a key that they
/// hold themselves. Credentials that a browser adds on its own are never taken, so no page uses those of a reader that is not its.
/// </summary>
internal static class CrossOrigin
{
    private static readonly StringValues Any = "*", OtherOrigins = "cross-origin",
        Readable = "ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy, Credibility-Catalog, Credibility-Changes";

    // What a poll sends; a header with a key is not among them.
    private static readonly StringValues SendableByAny = "If-None-Match, If-Modified-Since, Last-Event-ID";

    private static readonly StringValues SendableByListed =
        "Authorization, X-API-Key, Content-Type, Content-Encoding, Idempotency-Key, If-Match, If-None-Match, If-Modified-Since, Last-Event-ID";

    /// <summary>Two hours, beyond which browsers ask again whatever they are told.</summary>
    private static readonly StringValues MaxAge = "7200";

    public static void Open(HttpContext context, NeedsScope needed, AccessOptions access)
    {
        var origin = Listed(context, access);
        if (origin is not null || IsOpen(context.Request.Method, needed, access))
        {
            var headers = context.Response.Headers;
            headers.AccessControlAllowOrigin = origin ?? Any;
            headers.AccessControlExposeHeaders = Readable;
            headers["Cross-Origin-Resource-Policy"] = OtherOrigins;
        }
    }

    /// <summary>Whether a browser asks for a page of another origin what that page may send (Fetch standard, CORS-preflight request).</summary>
    public static bool IsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method) && request.Headers.Origin.Count > 0 && request.Headers.AccessControlRequestMethod.Count > 0;

    /// <summary>Answers a preflight; nothing of the operation runs. It needs no key, since browsers send none, and counts against no limit.</summary>
    public static Task Preflight(HttpContext context, NeedsScope needed, AccessOptions access)
    {
        var headers = context.Response.Headers;
        var methods = string.Join(", ", context.GetEndpoint()!.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods);
        var origin = Listed(context, access);
        if (origin is null && !IsOpen(context.Request.Headers.AccessControlRequestMethod.ToString(), needed, access))
        {
            headers.Allow = methods;
            return context.Answer(new Problem("method-not-allowed"));
        }

        headers.AccessControlAllowOrigin = origin ?? Any;
        headers.AccessControlAllowMethods = methods;
        headers.AccessControlAllowHeaders = origin is null ? SendableByAny : SendableByListed;
        headers.AccessControlMaxAge = MaxAge;
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    /// <summary>Lets what is read with GET be asked about with HEAD, and routes preflights for every operation here.</summary>
    public static void Widen(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault() is { } methods)
        {
            var isRead = methods.HttpMethods.SequenceEqual([HttpMethods.Get]) && endpoint.Metadata.OfType<NeedsScope>().Last().Scope == Scopes.Read;
            endpoint.Metadata.Add(new HttpMethodMetadata(isRead ? [HttpMethods.Get, HttpMethods.Head] : methods.HttpMethods, acceptCorsPreflight: true));
        }
    }

    /// <summary>Takes back an answer that failed, but not whether the page that asked may read what is said instead.</summary>
    public static void Clear(HttpResponse response)
    {
        var headers = response.Headers;
        var (origin, readable, policy, vary) = (headers.AccessControlAllowOrigin, headers.AccessControlExposeHeaders, headers["Cross-Origin-Resource-Policy"], headers.Vary);
        response.Clear();
        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlExposeHeaders = readable;
        headers["Cross-Origin-Resource-Policy"] = policy;
        headers.Vary = vary;
    }

    private static bool IsOpen(string method, NeedsScope needed, AccessOptions access) =>
        needed.Scope == Scopes.Read && access.AnonymousRead && (HttpMethods.IsGet(method) || HttpMethods.IsHead(method));

    /// <summary>The origin of the page that asks, where the operator lists it; a cache between is told that another page gets another answer.</summary>
    private static string? Listed(HttpContext context, AccessOptions access)
    {
        if (access.Origins.Count == 0)
        {
            return null;
        }

        Varying.On(context.Response.Headers, "Origin");
        return context.Request.Headers.Origin is [{ } origin] && access.Origins.Contains(origin, StringComparer.Ordinal) ? origin : null;
    }
}
