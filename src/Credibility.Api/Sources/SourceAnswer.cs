using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Credibility.Api.Http;
using Credibility.Formats.Json;
using Credibility.Sources;
using Credibility.Storage.Sources;
using Microsoft.AspNetCore.Http.Metadata;

namespace Credibility.Api.Sources;

/// <summary>A profile with its evidence, its standing in the store and who controls it.</summary>
internal sealed class SourceAnswer(StoredSource source, SourceCatalog catalog) : IResult, IEndpointMetadataProvider
{
    private static readonly JsonWriterOptions Letters = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = BodyType.Json;
        response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{source.Revision}\"");
        Write(response);
        await response.CompleteAsync();
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(SourceDocument), [BodyType.Json]));

    private void Write(HttpResponse response)
    {
        using var profile = JsonDocument.Parse(ProfileJson.Write(source.Profile));
        using var json = new Utf8JsonWriter(response.BodyWriter, Letters);
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
    }

    private void WriteCatalog(Utf8JsonWriter json)
    {
        json.WritePropertyName("catalog");
        JsonSerializer.Serialize(json, catalog.Stamp(), AnswerJson.Instance.CatalogStamp);
    }
}
