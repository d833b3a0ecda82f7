using System.Globalization;
using System.Text.Json.Nodes;
using Credibility.Api.Access;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Credibility.Api.OpenApi;

/// <summary>Writes an operation's notes, its scope and its problems into the description.</summary>
internal static class OperationWriting
{
    private static readonly string[] Everywhere = ["bad-host", "headers-too-large", "internal-error"];

    private static readonly string[] Guarded = ["unauthorized", "forbidden-scope", "rate-limited"];

    public static async Task ApplyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var slugs = new List<string>(Everywhere);
        operation.Responses ??= [];
        if (metadata.OfType<OperationNotes>().LastOrDefault() is { } notes)
        {
            await ApplyAsync(operation, context, notes, cancel);
            slugs.AddRange(notes.Problems);
        }

        if (metadata.OfType<NeedsScope>().LastOrDefault() is { } scope)
        {
            slugs.AddRange(Guarded);
            operation.Description = $"{operation.Description} Needs the scope {scope.Name}.".Trim();
            operation.Security = [Requirement("bearer", context.Document!), Requirement("apiKey", context.Document!)];
        }

        var problem = await context.GetOrCreateSchemaAsync(typeof(ProblemDocument), null, cancel);
        context.Document!.AddComponent("Problem", problem);
        // Without a body there are only parameters, and those are refused with 400.
        var readsBody = operation.RequestBody is not null;
        foreach (var status in slugs.Distinct().Select(slug => Api.Problems.All[slug])
            .GroupBy(kind => kind.Status == 422 && !readsBody ? 400 : kind.Status).OrderBy(group => group.Key))
        {
            operation.Responses[Text(status.Key)] = Problems(status, context.Document);
        }
    }

    private static async Task ApplyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, OperationNotes notes, CancellationToken cancel)
    {
        (operation.Summary, operation.Description) = (notes.Summary, notes.Description);
        foreach (var query in notes.Query)
        {
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = query.Name, In = ParameterLocation.Query, Description = query.Description,
                Schema = new OpenApiSchema { Type = query.Type, Format = query.Format },
            });
        }

        if (notes.Request is { } request)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType> { [notes.RequestType] = await MediaAsync(context, request, notes, cancel) },
            };
        }

        foreach (var answer in notes.Answers)
        {
            operation.Responses![Text(answer.Status)] = new OpenApiResponse
            {
                Description = answer.Description,
                Content = answer.Type is null ? null : new Dictionary<string, OpenApiMediaType>
                {
                    [answer.ContentType] = new() { Schema = await SchemaAsync(context, answer.Type, cancel) },
                },
            };
        }
    }

    private static async Task<OpenApiMediaType> MediaAsync(OpenApiOperationTransformerContext context, Type type, OperationNotes notes, CancellationToken cancel)
    {
        var isJson = notes.RequestType == "application/json";
        return new OpenApiMediaType
        {
            Schema = await SchemaAsync(context, type, cancel),
            Example = notes.RequestExample is null ? null : isJson ? JsonNode.Parse(notes.RequestExample) : JsonValue.Create(notes.RequestExample),
        };
    }

    /// <summary>A reference to the type's schema, which is written once.</summary>
    private static async Task<IOpenApiSchema> SchemaAsync(OpenApiOperationTransformerContext context, Type type, CancellationToken cancel)
    {
        var schema = await context.GetOrCreateSchemaAsync(type, null, cancel);
        context.Document!.AddComponent(type.Name, schema);
        return new OpenApiSchemaReference(type.Name, context.Document);
    }

    private static OpenApiResponse Problems(IEnumerable<ProblemKind> kinds, OpenApiDocument document) => new()
    {
        Description = string.Join(" ", kinds.Select(kind => $"`{kind.Slug}`: {kind.Title}.")),
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [Problem.ContentType] = new() { Schema = new OpenApiSchemaReference("Problem", document) },
        },
    };

    private static OpenApiSecurityRequirement Requirement(string scheme, OpenApiDocument document) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
