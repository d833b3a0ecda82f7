using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Credibility.Api.Access;
using Credibility.Api.Scores;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;

namespace Credibility.Api.Http;

/// <summary>
/// An answer that callers may keep. Its strong <c>ETag</c> is the hash of its bytes, so it moves exactly when what it is made of
/// does: nothing that an unrelated change moves, such as the catalog's version, may stand in it.
/// </summary>
/// <param name="modified">When it last changed, or later: a removal counts, so the latest date among what is left will not do. Null where that is not known.</param>
/// <param name="maxAgeSeconds">For so long it need not be asked for again.</param>
internal class CachedAnswer(ReadOnlyMemory<byte> body, string contentType, DateTimeOffset? modified, int maxAgeSeconds) : IResult
{
    private static readonly StringValues Vary = "Authorization, X-API-Key";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        // What a key may read is for its holder's cache alone.
        response.Headers.CacheControl = $"{(httpContext.Caller().Owner is null ? "public" : "private")}, max-age={maxAgeSeconds}";
        Varying.On(response.Headers, Vary);
        var now = httpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (!Conditional.Unchanged(httpContext, EntityTags.Of(body), modified is { } at ? new ScoreMoment(at) : null, now))
        {
            Conditional.Sent(httpContext);
            await ScoreReading.Write(httpContext, contentType, body);
        }
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
