using Credibility.Api.Settings;
using Microsoft.Extensions.Primitives;

namespace Credibility.Api.Access;

/// <summary>
/// Where everybody may read, pages of other origins may too: what they get is what anybody gets. Never with credentials, so no
/// key of a reader is ever used by a page that is not his.
/// </summary>
internal static class PublicRead
{
    private static readonly StringValues Any = "*", CrossOrigin = "cross-origin", Readable = "ETag, Link, Retry-After, RateLimit, RateLimit-Policy";

    public static void Open(HttpContext context, NeedsScope needed, AccessOptions access)
    {
        if (needed.Scope == Scopes.Read && access.AnonymousRead && HttpMethods.IsGet(context.Request.Method))
        {
            var headers = context.Response.Headers;
            headers.AccessControlAllowOrigin = Any;
            headers.AccessControlExposeHeaders = Readable;
            headers["Cross-Origin-Resource-Policy"] = CrossOrigin;
        }
    }
}
