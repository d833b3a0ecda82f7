using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Credibility.Drafts;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Credibility.Api.OpenApi;

/// <summary>Where JSON differs from the type behind it.</summary>
internal static class SchemaNotes
{
    /// <summary>Types that are there for the description only are called after what they describe.</summary>
    public static string? NameOf(JsonTypeInfo type)
    {
        const string OnlyHere = "Document";
        var name = OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        return name?.EndsWith(OnlyHere, StringComparison.Ordinal) == true ? name[..^OnlyHere.Length] : name;
    }

    /// <summary>In a list of these, a string stands for one with that name.</summary>
    public static void AllowNames(OpenApiDocument document, string schema, string property, string text)
    {
        if (document.Components?.Schemas?[schema].Properties?[property] is OpenApiSchema { Items: { } named } list)
        {
            list.Items = new OpenApiSchema { OneOf = [new OpenApiSchema { Type = JsonSchemaType.String, Description = text }, named] };
        }
    }

    public static Task Apply(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        // Called for the items of the list too, which by then are whole numbers.
        if (type == typeof(TextSpan) && schema.Properties is { Count: > 0 })
        {
            Span(schema);
        }

        return Task.CompletedTask;
    }

    /// <summary>Written as <c>[start, end]</c>.</summary>
    private static void Span(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Array | (schema.Type & JsonSchemaType.Null ?? 0);
        schema.Properties = null;
        schema.Required = null;
        schema.Items = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "0" };
        (schema.MinItems, schema.MaxItems) = (2, 2);
        schema.Description = "[start, end) in UTF-16 code units of the text.";
        schema.Examples = [new JsonArray(0, 12)];
    }
}
