using Microsoft.Extensions.Primitives;

namespace Credibility.Api.Http;

/// <summary>Headers of every answer: nothing runs in a page of ours, nobody frames it, no address of it is passed on.</summary>
internal static class SecurityHeaders
{
    private static readonly StringValues Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly StringValues NoSniff = "nosniff", NoReferrer = "no-referrer", SameOrigin = "same-origin", NoStore = "no-store";

    public static void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = NoReferrer;
        headers["Cross-Origin-Opener-Policy"] = SameOrigin;
        // Reports hold unpublished drafts; what may be kept says so itself.
        headers.CacheControl = NoStore;
    }
}
