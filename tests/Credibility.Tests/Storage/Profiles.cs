using System.Text.Json;
using System.Text.Json.Serialization;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Storage;
using Credibility.Storage.Layers;
using Credibility.Storage.Sources;

namespace Credibility.Tests.Storage;

/// <summary>Made-up profiles, and a plain codec: storage must work with any.</summary>
internal static class Profiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new DateConverter() },
    };

    public static ProfileCodec Codec { get; } = new(
        profile => JsonSerializer.Serialize(profile, Json),
        json => JsonSerializer.Deserialize<SourceProfile>(json, Json)!);

    public static SourceProfile Agency(string id, string name = "Northern Wire") => new()
    {
        Id = id, Name = name, Kind = SourceKind.NewsAgency, Country = "NN", Languages = ["en"],
        Evidence = [Proof("e1", "https://register.example/" + id)],
    };

    public static Evidence Proof(string id, string url) => new(id, url, "Register", null, FactDate.Parse("2025-01-02"), "Entry");

    public static OwnershipStake Owner(string owner, string? from = null, string? to = null, string evidence = "e1") =>
        new(owner, owner + " Holding", 0.6, false, Span(from, to), [evidence]);

    public static Validity Span(string? from, string? to) => new(from is null ? null : FactDate.Parse(from), to is null ? null : FactDate.Parse(to));

    public static DataSetManifest Manifest(string sha256, string name = "shipped", Layer layer = Layer.Shipped, string asOf = "2025-07-01") =>
        new(name, layer, "v-" + sha256, sha256, "CC0-1.0", null, DateOnly.Parse(asOf, null), DateTimeOffset.UnixEpoch);

    private sealed class DateConverter : JsonConverter<FactDate>
    {
        public override FactDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => FactDate.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, FactDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
