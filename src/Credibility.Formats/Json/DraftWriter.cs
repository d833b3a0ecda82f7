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

    /// <summary>
    /// Writes what was read from a text, and what its author had declared, as the parts of a request; sent back with the text they are
    /// taken as they stand. Lists are there when they are empty; claims that were read as one are one.
    /// </summary>
    public static void WriteReading(Draft draft, IBufferWriter<byte> output)
    {
        var read = OneClaimEach(draft);
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        All(json, "sources", read.Sources, DraftPartsWriter.Source);
        All(json, "claims", read.Claims, DraftPartsWriter.Claim);
        All(json, "attributions", read.Attributions, (writer, attribution) => DraftPartsWriter.Reading(writer, attribution, draft.Text));
        All(json, "parties", read.Parties, DraftPartsWriter.Party);
        List(json, "asked", read.Asked, DraftPartsWriter.Asked);
        json.WriteEndObject();
    }

    private static Draft OneClaimEach(Draft draft)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var claim in draft.Claims)
        {
            foreach (var same in claim.SameAs.Where(same => claim.Id is not null && same != claim.Id))
            {
                first.TryAdd(same, first.GetValueOrDefault(claim.Id!, claim.Id!));
            }
        }

        return first.Count == 0 ? draft : draft with
        {
            Claims = [.. draft.Claims.Where(claim => claim.Id is null || !first.ContainsKey(claim.Id))],
            Attributions = [.. draft.Attributions.Select(a => a.ClaimId is { } id && first.TryGetValue(id, out var same) ? a with { ClaimId = same } : a)],
        };
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
            All(json, name, items, write);
        }
    }

    private static void All<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
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
