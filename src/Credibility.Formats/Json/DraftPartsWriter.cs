using System.Text.Json;
using Credibility.Drafts;

namespace Credibility.Formats.Json;

/// <summary>The objects in a request's lists.</summary>
internal static class DraftPartsWriter
{
    public static void Source(Utf8JsonWriter json, DeclaredSource source)
    {
        json.WriteStartObject();
        DraftWriter.Text(json, "id", source.Id);
        DraftWriter.Text(json, "name", source.Name);
        DraftWriter.Text(json, "kind", source.Kind);
        DraftWriter.Text(json, "description", source.Description);
        DraftWriter.Text(json, "affiliation", source.Affiliation);
        DraftWriter.Text(json, "url", source.Url);
        if (source.Shorthand is { } shorthand)
        {
            Shared(json, shorthand);
        }

        json.WriteEndObject();
    }

    public static void Attribution(Utf8JsonWriter json, DeclaredAttribution attribution)
    {
        json.WriteStartObject();
        Own(json, attribution);
        json.WriteEndObject();
    }

    /// <summary>With where it comes from, how sure that is, and the words at its places.</summary>
    public static void Reading(Utf8JsonWriter json, DeclaredAttribution attribution, string? text)
    {
        json.WriteStartObject();
        Own(json, attribution);
        json.WriteString("origin", attribution.DetectedWith is null ? "declared" : "detected");
        json.WriteNumber("confidence", Math.Round(attribution.DetectedWith ?? 1, 3));
        json.WriteStartObject("quotes");
        Quote(json, "source", attribution.Source, text);
        Quote(json, "cue", attribution.Cue, text);
        Quote(json, "content", attribution.Content, text);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Quote(Utf8JsonWriter json, string name, TextSpan? span, string? text)
    {
        if (span is { } at && text is not null)
        {
            json.WriteStartObject(name);
            json.WriteString("exact", text.AsSpan(at.Start, at.Length));
            json.WriteEndObject();
        }
    }

    private static void Own(Utf8JsonWriter json, DeclaredAttribution attribution)
    {
        DraftWriter.Text(json, "id", attribution.Id);
        DraftWriter.Text(json, "sourceId", attribution.SourceId);
        Shared(json, attribution);
        DraftWriter.Text(json, "disputes", attribution.Disputes);
        Span(json, "source", attribution.Source);
        Span(json, "cue", attribution.Cue);
        Span(json, "content", attribution.Content);
        DraftWriter.List(json, "contentSpans", attribution.ContentSpans ?? [], Span);
    }

    public static void Claim(Utf8JsonWriter json, DeclaredClaim claim)
    {
        json.WriteStartObject();
        DraftWriter.Text(json, "id", claim.Id);
        DraftWriter.Text(json, "text", claim.Text);
        DraftWriter.Word(json, "kind", claim.Kind);
        DraftWriter.Text(json, "topic", claim.Topic);
        DraftWriter.Text(json, "target", claim.Target);
        DraftWriter.Flag(json, "key", claim.Key);
        DraftWriter.Flag(json, "ownVoice", claim.OwnVoice);
        DraftWriter.Flag(json, "hedged", claim.Hedged);
        DraftWriter.Flag(json, "saidUnverified", claim.SaidUnverified);
        json.WriteEndObject();
    }

    public static void Party(Utf8JsonWriter json, DeclaredParty party)
    {
        json.WriteStartObject();
        DraftWriter.Text(json, "id", party.Id);
        DraftWriter.Text(json, "name", party.Name);
        DraftWriter.List(json, "states", party.States, (j, state) => j.WriteStringValue(state));
        DraftWriter.List(json, "members", party.Members, (j, member) => j.WriteStringValue(member));
        json.WriteEndObject();
    }

    public static void Asked(Utf8JsonWriter json, ContactEntry entry)
    {
        json.WriteStartObject();
        DraftWriter.Text(json, "who", entry.Who);
        DraftWriter.Text(json, "about", entry.About);
        DraftWriter.Date(json, "when", entry.When);
        DraftWriter.Text(json, "how", entry.How);
        DraftWriter.Word<AskedAnswer>(json, "answer", entry.Answer);
        json.WriteEndObject();
    }

    /// <summary>The fields that an attribution has in both places.</summary>
    private static void Shared(Utf8JsonWriter json, DeclaredAttribution attribution)
    {
        DraftWriter.Text(json, "claimId", attribution.ClaimId);
        DraftWriter.Word(json, "stance", attribution.Stance);
        DraftWriter.Word(json, "form", attribution.Form);
        DraftWriter.Whole(json, "words", attribution.Words);
        DraftWriter.Word(json, "mention", attribution.Mention);
        DraftWriter.Word(json, "standing", attribution.Standing);
        DraftWriter.List(json, "via", attribution.Via, Conduit);
        DraftWriter.Flag(json, "firstHand", attribution.FirstHand);
        DraftWriter.Text(json, "anonymityReason", attribution.AnonymityReason);
        DraftWriter.Text(json, "position", attribution.Position);
        DraftWriter.Whole(json, "speakers", attribution.Speakers);
        DraftWriter.Text(json, "identityKnownTo", attribution.IdentityKnownTo);
    }

    private static void Conduit(Utf8JsonWriter json, DeclaredConduit conduit)
    {
        json.WriteStartObject();
        DraftWriter.Text(json, "name", conduit.Name);
        DraftWriter.Word(json, "form", conduit.Form);
        DraftWriter.Word(json, "mention", conduit.Mention);
        json.WriteEndObject();
    }

    private static void Span(Utf8JsonWriter json, string name, TextSpan? span)
    {
        if (span is { } s)
        {
            json.WritePropertyName(name);
            Span(json, s);
        }
    }

    private static void Span(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }
}
