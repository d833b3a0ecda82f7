using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Credibility.Drafts;

namespace Credibility.Formats.Json;

/// <summary>Writes a draft as the request that reads back as the same draft; what is not given is left out.</summary>
public static class DraftWriter
{
    public static void Write(Draft draft, IBufferWriter<byte> output, string? policyId = null, bool keepText = false)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        Head(json, draft);
        List(json, "sources", draft.Sources, DraftPartsWriter.Source);
        List(json, "attributions", draft.Attributions, DraftPartsWriter.Attribution);
        List(json, "claims", draft.Claims, DraftPartsWriter.Claim);
        List(json, "parties", draft.Parties, DraftPartsWriter.Party);
        List(json, "asked", draft.Asked, DraftPartsWriter.Asked);
        Text(json, "policy", policyId);
        Flag(json, "keepText", keepText ? true : null);
        json.WriteEndObject();
    }

    internal static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    internal static void Date(Utf8JsonWriter json, string name, DateOnly? value) =>
        Text(json, name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    internal static void Word<T>(Utf8JsonWriter json, string name, T? value) where T : struct, Enum =>
        Text(json, name, value is { } v ? DraftChoice<T>.WordOf(v) : null);

    internal static void Whole(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } v)
        {
            json.WriteNumber(name, v);
        }
    }

    internal static void Flag(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } v)
        {
            json.WriteBoolean(name, v);
        }
    }

    internal static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count > 0)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                write(json, item);
            }

            json.WriteEndArray();
        }
    }

    private static void Head(Utf8JsonWriter json, Draft draft)
    {
        Text(json, "title", draft.Title);
        Text(json, "type", draft.Type);
        Text(json, "language", draft.Language);
        Date(json, "publishedAt", draft.PublishedAt);
        Text(json, "publisher", draft.Publisher);
        Date(json, "auditDate", draft.AuditDate);
        Text(json, "text", draft.Text);
        Word<TextFormat>(json, "format", draft.Format == TextFormat.Plain ? null : draft.Format);
    }
}
