using System.Text.Json.Nodes;
using Credibility.Drafts;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Credibility.Api.OpenApi;

/// <summary>Where JSON differs from the type behind it.</summary>
internal static class SchemaNotes
{
    public static Task Apply(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(TextSpan))
        {
            Span(schema);
        }
        else if (type == typeof(Credibility.Sources.FactDate))
        {
            Text(schema, "A year, a month or a day: 2014, 2014-07 or 2014-07-18.");
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

    private static void Text(OpenApiSchema schema, string description)
    {
        schema.Type = JsonSchemaType.String | (schema.Type & JsonSchemaType.Null ?? 0);
        schema.Properties = null;
        schema.Required = null;
        schema.Description = description;
    }
}
