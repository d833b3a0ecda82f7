using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Credibility.Api.Access;
using Credibility.Api.Telemetry;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Credibility.Api.Http;

/// <summary>
/// An answer that callers may keep. Its strong <c>ETag</c> is the hash of its bytes, so it moves exactly when what it is made of
/// does: nothing that an unrelated change moves, such as the catalog's version, may stand in it.
/// </summary>
/// <param name="modified">When the latest of what it is made of was recorded; null where nothing was.</param>
/// <param name="maxAgeSeconds">For so long it need not be asked for again.</param>
internal class CachedAnswer(ReadOnlyMemory<byte> body, string contentType, DateTimeOffset? modified, int maxAgeSeconds) : IResult
{
    private static readonly StringValues Vary = "Authorization, X-API-Key";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body.Span).AsSpan(0, 16))}\"";
        response.Headers.ETag = tag;
        // What a key may read is for its holder's cache alone.
        response.Headers.CacheControl = $"{(httpContext.Caller().Owner is null ? "public" : "private")}, max-age={maxAgeSeconds}";
        response.Headers.Vary = Vary;
        if (modified is { } instant)
        {
            response.Headers.LastModified = HeaderUtilities.FormatDate(instant);
        }

        var isKept = IsKept(request.Headers.IfNoneMatch, tag);
        ServiceMeter.Conditional(!StringValues.IsNullOrEmpty(request.Headers.IfNoneMatch), isKept);
        if (isKept)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = contentType;
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body, httpContext.RequestAborted);
        await response.CompleteAsync();
    }

    /// <summary>By the tag alone: dates of whole seconds cannot tell two changes within one apart, so <c>If-Modified-Since</c> is not asked.</summary>
    private static bool IsKept(StringValues ifNoneMatch, string tag)
    {
        if (StringValues.IsNullOrEmpty(ifNoneMatch))
        {
            return false;
        }

        var own = new EntityTagHeaderValue(tag);
        return EntityTagHeaderValue.TryParseList([.. ifNoneMatch!], out var held)
            && held.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(own, useStrongComparison: false));
    }
}

/// <summary>The same, written as JSON.</summary>
internal sealed class CachedAnswer<T>(T value, JsonTypeInfo<T> type, DateTimeOffset? modified, int maxAgeSeconds)
    : CachedAnswer(JsonSerializer.SerializeToUtf8Bytes(value, type), JsonUtf8, modified, maxAgeSeconds), IEndpointMetadataProvider
{
    private const string JsonUtf8 = "application/json; charset=utf-8";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(T), [BodyType.Json]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(304));
    }
}
