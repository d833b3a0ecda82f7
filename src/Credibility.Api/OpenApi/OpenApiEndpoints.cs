using System.Text.Json;
using System.Text.Json.Serialization;
using Credibility.Api.Http;
using Microsoft.OpenApi;

namespace Credibility.Api.OpenApi;

/// <summary>The description of the interface at <c>/openapi/v1.json</c> and, for reading, at <c>/docs</c>.</summary>
internal static class OpenApiEndpoints
{
    public static void AddOpenApiDocument(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(http =>
        {
            http.SerializerOptions.Encoder = AnswerJson.Encoder;
            http.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
            http.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            http.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
        });
        builder.Services.AddOpenApi("v1", options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
    }

    public static void MapOpenApiDocument(this WebApplication app) => app.MapOpenApi("/openapi/{documentName}.json");
}
