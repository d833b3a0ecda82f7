using System.Buffers;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Credibility.Api.Http;
using Credibility.Api.Registries;
using Credibility.Api.Scores;
using Credibility.Formats.Json;
using Credibility.Storage.Sources;
using Microsoft.AspNetCore.Http.Metadata;

namespace Credibility.Api.Sources;

/// <summary>
/// A profile with its evidence and its standing in the store. It names the catalog that it was read beside, so its strong
/// <c>ETag</c>, the hash of its bytes, moves with that too.
/// </summary>
internal sealed class SourceAnswer(StoredSource source, Registry registry) : IResult, IEndpointMetadataProvider
{
    private static readonly JsonWriterOptions Letters = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var body = Written();
        var now = httpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return Conditional.Unchanged(httpContext, registry, EntityTags.Of(body), null, now) ? Task.CompletedTask : ScoreReading.Send(httpContext, BodyType.Json, body);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(SourceDocument), [BodyType.Json]));

    private ReadOnlyMemory<byte> Written()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var profile = JsonDocument.Parse(ProfileJson.Write(source.Profile));
        using var json = new Utf8JsonWriter(bytes, Letters);
        json.WriteStartObject();
        foreach (var property in profile.RootElement.EnumerateObject())
        {
            property.WriteTo(json);
        }

        json.WriteString("status", source.Withdrawn ? "withdrawn" : "current");
        if (!profile.RootElement.TryGetProperty("structural", out _))
        {
            json.WriteBoolean("structural", source.Profile.Structural);
        }

        json.WriteNumber("revision", source.Revision);
        if (source.Revision > 0)
        {
            json.WriteString("recordedAt", source.RecordedAt.UtcDateTime);
        }

        WriteCatalog(json);
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }

    private void WriteCatalog(Utf8JsonWriter json)
    {
        json.WritePropertyName("catalog");
        JsonSerializer.Serialize(json, registry.Catalog.Stamp(), AnswerJson.Instance.CatalogStamp);
    }
}
