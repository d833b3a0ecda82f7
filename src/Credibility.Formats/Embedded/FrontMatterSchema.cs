using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Credibility.Formats.Embedded;

/// <summary>
/// Writes the JSON Schema of front matter out of the table that the reader uses, for editors that complete and check while somebody types.
/// Keys of other programs are allowed beside ours; under our own key they are not.
/// </summary>
public static class FrontMatterSchema
{
    /// <summary>Stands for the schema wherever it is served.</summary>
    public const string Id = "urn:credibility:front-matter:v1";

    private static readonly JsonWriterOptions Look = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="types">Kinds of text that policies know.</param>
    public static string Write(IEnumerable<string> types) => Write([.. types.Order(StringComparer.Ordinal)]);

    private static string Write(IReadOnlyList<string> types)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Look))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("$id", Id);
            json.WriteString("title", "Front matter of a draft for Credibility");
            json.WriteString("description", $"What a Markdown draft declares about its sources. Keys of other programs may stand beside these; where they have the same names, put these under '{FrontMatterShapes.Apart}'.");
            Apart(json, types);
            json.WriteStartObject("$defs");
            foreach (var shape in FrontMatterShapes.All)
            {
                json.WritePropertyName(shape.Name);
                Map(json, shape, types);
            }

            Basic(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan) + "\n";
    }

    /// <summary>With our own key only what stands under it is ours.</summary>
    private static void Apart(Utf8JsonWriter json, IReadOnlyList<string> types)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteStartObject(FrontMatterShapes.Apart);
        json.WriteString("description", "The keys of this program, apart from those of a site; what stands beside it is then not read, but for a title and a date.");
        json.WriteStartArray("anyOf");
        Reference(json, FrontMatterShapes.Declarations.Name);
        json.WriteStartObject();
        json.WriteString("type", "null");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("if");
        json.WriteStartArray("required");
        json.WriteStringValue(FrontMatterShapes.Apart);
        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteBoolean(FrontMatterShapes.Apart, true);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("else");
        json.WriteStartObject("properties");
        foreach (var field in FrontMatterShapes.Declarations.Fields)
        {
            json.WriteStartObject(field.Name);
            if (FrontMatterReader.IsCommon(field.Name))
            {
                // Other programs know these keys too: in another shape they are theirs.
                json.WriteString("description", field.Says);
                Suggest(json, field, types);
            }
            else
            {
                json.WriteString("$ref", $"#/$defs/{FrontMatterShapes.Declarations.Name}/properties/{field.Name}");
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Map(Utf8JsonWriter json, FrontMatterShape shape, IReadOnlyList<string> types)
    {
        json.WriteStartObject();
        json.WriteString("description", shape.Says);
        json.WriteStartArray("type");
        json.WriteStringValue("object");
        foreach (var word in shape.OrWords ? ["string", "number", "boolean"] : Array.Empty<string>())
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
        if (shape.Fields.Any(field => field.IsRequired))
        {
            json.WriteStartArray("required");
            foreach (var field in shape.Fields.Where(field => field.IsRequired))
            {
                json.WriteStringValue(field.Name);
            }

            json.WriteEndArray();
        }

        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        foreach (var field in shape.Fields)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("description", field.Says);
            Value(json, field);
            Suggest(json, field, shape == FrontMatterShapes.Declarations ? types : []);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The kinds of text that there are; other words may stand there all the same.</summary>
    private static void Suggest(Utf8JsonWriter json, FrontMatterField field, IReadOnlyList<string> types)
    {
        if (field.Name == "type" && types.Count > 0)
        {
            Words(json, "examples", types, orNull: false);
        }
    }

    private static void Value(Utf8JsonWriter json, FrontMatterField field)
    {
        switch (field.Form)
        {
            case FieldForm.Items:
                json.WriteStartArray("type");
                json.WriteStringValue("array");
                json.WriteStringValue("null");
                json.WriteEndArray();
                json.WriteStartObject("items");
                json.WriteString("$ref", "#/$defs/" + (field.Item?.Name ?? "name"));
                json.WriteEndObject();
                break;
            case FieldForm.Choice:
                Words(json, "enum", field.Choices!, orNull: true);
                break;
            default:
                json.WriteString("$ref", "#/$defs/" + (field.IsRequired ? "name" : NameOf(field.Form)));
                break;
        }
    }

    /// <summary>Values without keys. YAML takes a plain 404 for a number; here it is the words that it looks like.</summary>
    private static void Basic(Utf8JsonWriter json)
    {
        Basic(json, "name", """{"type":["string","number","boolean"]}""");
        Basic(json, NameOf(FieldForm.Words), """{"type":["string","number","boolean","null"]}""");
        Basic(json, NameOf(FieldForm.Flag), """{"enum":[true,false,"yes","no","on","off",null]}""");
        Basic(json, NameOf(FieldForm.Whole), """{"type":["integer","null"],"minimum":0}""");
        Basic(json, NameOf(FieldForm.Day), """{"type":["string","null"],"pattern":"^\\d{4}-\\d{2}-\\d{2}(?:[Tt\\s].*)?$"}""");
    }

    private static void Basic(Utf8JsonWriter json, string name, string schema)
    {
        json.WritePropertyName(name);
        using var parsed = JsonDocument.Parse(schema);
        parsed.WriteTo(json);
    }

    private static string NameOf(FieldForm form) => JsonNamingPolicy.CamelCase.ConvertName(form.ToString());

    private static void Words(Utf8JsonWriter json, string name, IEnumerable<string> words, bool orNull)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        if (orNull)
        {
            json.WriteNullValue();
        }

        json.WriteEndArray();
    }

    private static void Reference(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        json.WriteString("$ref", "#/$defs/" + name);
        json.WriteEndObject();
    }
}
