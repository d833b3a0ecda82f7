using System.Text.Json;
using Credibility.Drafts;
using Credibility.Formats.Yaml;

namespace Credibility.Formats.Corpora;

/// <summary>The values of one JSON object of a corpus; what has the wrong form is told with its path and read as absent.</summary>
/// <param name="path">Where the object stands in its line, such as <c>attributions[3]</c>; empty for the line itself.</param>
/// <param name="offsets">Of the text that spans point into; null until it is known.</param>
internal sealed class JsonlRecord(JsonElement value, string path, int line, DataReading reading, CodePointOffsets? offsets = null)
{
    public bool Has(string name) => Get(name) is not null;

    public bool HasNumber(string name) => Get(name) is { ValueKind: JsonValueKind.Number };

    public JsonlRecord With(CodePointOffsets known) => new(value, path, line, reading, known);

    public void Wrong(string name, string message) => reading.Add(line, 1, $"{PathOf(name)}: {message}");

    /// <summary>A text that must be there; "" where it is not.</summary>
    public string Text(string name)
    {
        if (OptionalText(name) is { } text)
        {
            return text;
        }

        if (!Has(name))
        {
            Wrong(name, "is missing; write a text");
        }

        return "";
    }

    public string? OptionalText(string name) => Get(name) is not { } found ? null
        : found.ValueKind == JsonValueKind.String ? found.GetString() : Refuse<string>(name, "must be a text");

    public int? OptionalNumber(string name) => Get(name) is not { } found ? null
        : found.ValueKind == JsonValueKind.Number && found.TryGetInt32(out var number) ? number : RefuseValue<int>(name, "must be a whole number");

    public bool? OptionalFlag(string name) => Get(name) is not { } found ? null
        : found.ValueKind is JsonValueKind.True or JsonValueKind.False ? found.GetBoolean() : RefuseValue<bool>(name, "must be true or false");

    /// <summary>A word of an enumeration in lower-kebab, or null.</summary>
    public T? OptionalChoice<T>(string name)
        where T : struct, Enum
    {
        if (OptionalText(name) is not { } word)
        {
            return null;
        }

        return KebabNames<T>.TryParse(word, out var choice) ? choice : RefuseValue<T>(name, $"'{word}' is none of {KebabNames<T>.AllNames}");
    }

    public IReadOnlyList<string> Texts(string name) =>
        [.. Items(name).Select(item => item.Value.ValueKind == JsonValueKind.String ? item.Value.GetString() : Refuse<string>(item.Name, "must be a text")).OfType<string>()];

    public IReadOnlyList<JsonlRecord> Records(string name) =>
    [
        .. Items(name).Select(item => item.Value.ValueKind == JsonValueKind.Object
            ? new JsonlRecord(item.Value, PathOf(item.Name), line, reading, offsets) : Refuse<JsonlRecord>(item.Name, "must be an object")).OfType<JsonlRecord>(),
    ];

    public JsonlRecord? OptionalRecord(string name) => Get(name) is not { } found ? null
        : found.ValueKind == JsonValueKind.Object ? new JsonlRecord(found, PathOf(name), line, reading, offsets) : Refuse<JsonlRecord>(name, "must be an object");

    /// <summary>All pieces of a span: <c>name_spans</c> where given, else <c>name</c> alone; empty for none.</summary>
    public IReadOnlyList<TextSpan> Pieces(string name)
    {
        var pieces = Spans(name + "_spans");
        return pieces.Count > 0 ? CorpusSpans.Ordered(pieces) : Span(name) is { } span ? [span] : [];
    }

    public IReadOnlyList<TextSpan> Spans(string name) => [.. Items(name).Select(item => Span(item.Name, item.Value)).OfType<TextSpan>()];

    public TextSpan? Span(string name) => Get(name) is { } found ? Span(name, found) : null;

    /// <summary>Spans with a word of explanation as their third value.</summary>
    public IReadOnlyList<(TextSpan Span, string Why)> ExplainedSpans(string name)
    {
        var explained = new List<(TextSpan, string)>();
        foreach (var (itemName, item) in Items(name))
        {
            if (Span(itemName, item) is { } span)
            {
                explained.Add((span, item.GetArrayLength() > 2 && item[2].ValueKind == JsonValueKind.String ? item[2].GetString()! : ""));
            }
        }

        return explained;
    }

    private TextSpan? Span(string name, JsonElement found)
    {
        if (found.ValueKind != JsonValueKind.Array || found.GetArrayLength() < 2
            || found[0].ValueKind != JsonValueKind.Number || !found[0].TryGetInt32(out var start)
            || found[1].ValueKind != JsonValueKind.Number || !found[1].TryGetInt32(out var end))
        {
            return RefuseValue<TextSpan>(name, "must be a span [start, end]");
        }

        return offsets?.ToUtf16(start, end)
            ?? RefuseValue<TextSpan>(name, $"[{start}, {end}] is no stretch of the text, which has {offsets?.Count ?? 0} code points");
    }

    private JsonElement? Get(string name) =>
        value.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;

    private IEnumerable<(string Name, JsonElement Value)> Items(string name)
    {
        if (Get(name) is not { } found)
        {
            return [];
        }

        if (found.ValueKind != JsonValueKind.Array)
        {
            Wrong(name, "must be a list");
            return [];
        }

        return found.EnumerateArray().Select((item, at) => ($"{name}[{at}]", item));
    }

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private T? Refuse<T>(string name, string message)
        where T : class
    {
        Wrong(name, message);
        return null;
    }

    private T? RefuseValue<T>(string name, string message)
        where T : struct
    {
        Wrong(name, message);
        return null;
    }
}
