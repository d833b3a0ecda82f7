using System.Text.Json;
using System.Text.Json.Serialization;
using Credibility.Api.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Credibility.Api.OpenApi;

/// <summary>The description of the interface at <c>/openapi/v1.json</c> and, for reading, at <c>/docs</c>.</summary>
internal static class OpenApiEndpoints
{
    private const string Document = "v1";

    public static void AddOpenApiDocument(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(http =>
        {
            http.SerializerOptions.Encoder = AnswerJson.Encoder;
            http.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
            http.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            http.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
        });
        builder.Services.AddOpenApi(Document, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            // What GET answers, without the body: it would be the same operation twice.
            options.ShouldInclude = description => description.HttpMethod != HttpMethods.Head;
            options.CreateSchemaReferenceId = SchemaNotes.NameOf;
            options.AddSchemaTransformer(SchemaNotes.Apply);
            options.AddOperationTransformer(OperationWriting.Apply);
            options.AddDocumentTransformer(DocumentWriting.Apply);
        });
    }

    public static void MapOpenApiDocument(this WebApplication app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapOpenApi("/openapi/{documentName}.json");
        pages.MapGet("/docs", (Delegate)Reference);
    }

    private static async Task<IResult> Reference(HttpContext context)
    {
        var provider = context.RequestServices.GetRequiredKeyedService<IOpenApiDocumentProvider>(Document);
        return new Pages.PageAnswer(ReferencePage.Render(await provider.GetOpenApiDocumentAsync(context.RequestAborted)));
    }
}
