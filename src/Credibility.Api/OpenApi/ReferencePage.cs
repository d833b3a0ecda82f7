using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Credibility.Formats.Html;
using Microsoft.OpenApi;

namespace Credibility.Api.OpenApi;

/// <summary>
/// The description of the interface as one page to read. Made here, because the viewers that there are need script and inline
/// styles, which no page of this service allows.
/// </summary>
internal static class ReferencePage
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = Http.AnswerJson.Encoder };

    public static string Render(OpenApiDocument document)
    {
        var text = new StringBuilder();
        text.AppendLine(document.Info.Description).AppendLine();
        text.AppendLine("The same for programs: [/openapi/v1.json](/openapi/v1.json) (OpenAPI 3.1).").AppendLine();
        foreach (var (path, item) in document.Paths)
        {
            foreach (var (method, operation) in item.Operations ?? [])
            {
                Operation(text, $"{method.Method} {path}", operation);
            }
        }

        text.AppendLine("# Schemas").AppendLine();
        foreach (var (name, schema) in (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Schema(text, name, schema);
        }

        return MarkdownPage.Render("Interface", text.ToString());
    }

    private static void Operation(StringBuilder text, string title, OpenApiOperation operation)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"# {Escape(title)}").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"**{Cell(operation.Summary)}** {Cell(operation.Description)}").AppendLine();
        Table(text, ["parameter", "in", "type", "meaning"], (operation.Parameters ?? []).Select(parameter => (string[])
            [$"`{parameter.Name}`", parameter.In.ToString()!.ToLowerInvariant(), TypeOf(parameter.Schema), Cell(parameter.Description)]));
        foreach (var (type, media) in operation.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>())
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"Body: `{type}`, {TypeOf(media.Schema)}").AppendLine();
            Example(text, media.Example);
        }

        Table(text, ["status", "body", "meaning"], (operation.Responses ?? []).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (string[])
            [pair.Key, string.Join(", ", (pair.Value.Content ?? new Dictionary<string, OpenApiMediaType>()).Select(media => TypeOf(media.Value.Schema))), Cell(pair.Value.Description)]));
    }

    private static void Schema(StringBuilder text, string name, IOpenApiSchema schema)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"## {Escape(name)}").AppendLine();
        if (schema.Description is { Length: > 0 } description)
        {
            text.AppendLine(Cell(description)).AppendLine();
        }

        if (schema.Enum is { Count: > 0 } values)
        {
            text.AppendLine("One of " + string.Join(", ", values.Select(value => $"`{value}`")) + ".").AppendLine();
        }

        Table(text, ["property", "type", "meaning"], (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(pair => (string[])
            [$"`{pair.Key}`{(schema.Required?.Contains(pair.Key) == true ? " (always)" : "")}", TypeOf(pair.Value), Cell(pair.Value.Description)]));
    }

    private static void Table(StringBuilder text, string[] heads, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        text.AppendLine($"| {string.Join(" | ", heads)} |").AppendLine($"|{string.Concat(heads.Select(_ => "---|"))}");
        all.ForEach(row => text.AppendLine($"| {string.Join(" | ", row)} |"));
        text.AppendLine();
    }

    private static void Example(StringBuilder text, JsonNode? example)
    {
        if (example is not null)
        {
            var shown = example is JsonValue value && value.TryGetValue<string>(out var lines) ? lines : example.ToJsonString(Indented);
            text.AppendLine("```").AppendLine(shown.TrimEnd()).AppendLine("```").AppendLine();
        }
    }

    private static string TypeOf(IOpenApiSchema? schema) => schema switch
    {
        null => "",
        OpenApiSchemaReference reference => Escape(reference.Reference.Id ?? ""),
        { OneOf: { Count: > 0 } any } => string.Join(" or ", any.Select(TypeOf)),
        { AnyOf: { Count: > 0 } any } => string.Join(" or ", any.Select(TypeOf)),
        { Items: { } items } => $"list of {TypeOf(items)}",
        { AdditionalProperties: { } values } => $"map of {TypeOf(values)}",
        _ => string.Join(" or ", Names(schema.Type)) + (schema.Format is { } format ? $" ({format})" : ""),
    };

    private static IEnumerable<string> Names(JsonSchemaType? type) =>
        Enum.GetValues<JsonSchemaType>().Where(one => type is { } all && all.HasFlag(one)).Select(one => one.ToString().ToLowerInvariant());

    private static string Cell(string? text) => Escape((text ?? "").ReplaceLineEndings(" ")).Replace("\\`", "`", StringComparison.Ordinal);

    /// <summary>Braces, stars and bars of an address or a name are no markup.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            escaped.Append(c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '|' or '#' ? "\\" : "").Append(c);
        }

        return escaped.ToString();
    }
}
