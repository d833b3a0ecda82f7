using System.Globalization;
using System.Text.Json.Nodes;
using Credibility.Api.Access;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Credibility.Api.OpenApi;

/// <summary>Writes an operation's notes and its scope into the description.</summary>
internal static class OperationWriting
{
    public static Task Apply(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        Places(operation, context.Description.RelativePath ?? "");
        if (metadata.OfType<OperationNotes>().LastOrDefault() is { } notes)
        {
            Apply(operation, notes);
            AddPlaces(operation, context.Description.RelativePath ?? "");
        }

        if (metadata.OfType<NeedsScope>().LastOrDefault() is { } scope)
        {
            operation.Description = $"{operation.Description} Needs the scope {scope.Name}.".Trim();
            operation.Security = [Requirement("bearer", context.Document!), Requirement("apiKey", context.Document!)];
        }

        return Task.CompletedTask;
    }

    /// <summary>A handler that reads for itself declares no part of its path.</summary>
    private static void Places(OpenApiOperation operation, string path)
    {
        foreach (var name in path.Split('/').Where(part => part is ['{', .., '}']).Select(part => part[1..^1]))
        {
            if (operation.Parameters?.Any(parameter => parameter.In == ParameterLocation.Path && parameter.Name == name) != true)
            {
                (operation.Parameters ??= []).Add(new OpenApiParameter
                {
                    Name = name, In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
            }
        }
    }

    private static void Apply(OpenApiOperation operation, OperationNotes notes)
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

        if (notes.RequestExample is { } example && operation.RequestBody?.Content?.TryGetValue(notes.RequestType, out var media) == true)
        {
            media.Example = notes.RequestType == "application/json" ? JsonNode.Parse(example) : JsonValue.Create(example);
        }

        Describe(operation, 200, notes.Summary + ".");
        foreach (var answer in notes.Answers)
        {
            if (answer.Type is null)
            {
                // Without a body the framework describes successes only.
                (operation.Responses ??= []).TryAdd(answer.Status.ToString(CultureInfo.InvariantCulture), new OpenApiResponse());
            }

            Describe(operation, answer.Status, answer.Description);
        }

        foreach (var kinds in notes.ProblemKinds())
        {
            Describe(operation, kinds.Key, string.Join(" ", kinds.Select(kind => $"`{kind.Slug}`: {kind.Title}.")));
        }
    }

    /// <summary>A handler that reads the request for itself has no parameters that the framework could see.</summary>
    private static void AddPlaces(OpenApiOperation operation, string path)
    {
        foreach (var name in path.Split('/').Where(part => part.StartsWith('{') && part.EndsWith('}')).Select(part => part[1..^1]))
        {
            if (operation.Parameters?.Any(parameter => parameter.Name == name) != true)
            {
                (operation.Parameters ??= []).Add(new OpenApiParameter
                {
                    Name = name, In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
            }
        }
    }

    private static void Describe(OpenApiOperation operation, int status, string description)
    {
        if (operation.Responses?.TryGetValue(status.ToString(CultureInfo.InvariantCulture), out var response) == true)
        {
            response.Description = description;
        }
    }

    private static OpenApiSecurityRequirement Requirement(string scheme, OpenApiDocument document) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };
}
