using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Credibility.Sources;

namespace Credibility.Storage.Layers;

/// <summary>Profiles as JSON objects by property, through the codec that was handed in.</summary>
internal sealed class ProfileBodies
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Identity = ["id", "name", "kind"];

    private readonly ProfileCodec _codec;
    private readonly JsonObject _blank;

    public ProfileBodies(ProfileCodec codec)
    {
        _codec = codec;
        _blank = Parse(codec.Write(new SourceProfile { Id = "blank", Name = "Blank", Kind = SourceKind.NewsAgency }));
        foreach (var property in Identity)
        {
            _blank.Remove(property);
        }
    }

    public static JsonObject Parse(string json) =>
        JsonNode.Parse(json) as JsonObject ?? throw new FormatException("A profile is a JSON object");

    public static string Text(JsonNode? body) => body?.ToJsonString(Compact) ?? "null";

    /// <summary>What the profile knows: a property that a profile without any fact would have too is unknown, and unknown never wins.</summary>
    public JsonObject Known(SourceProfile profile)
    {
        var body = Parse(_codec.Write(profile));
        foreach (var (property, value) in _blank)
        {
            if (body.TryGetPropertyValue(property, out var own) && JsonNode.DeepEquals(own, value))
            {
                body.Remove(property);
            }
        }

        return body;
    }

    /// <summary>The profile of a merged body.</summary>
    /// <exception cref="FormatException">It has no name or kind, or the codec cannot read it.</exception>
    public SourceProfile Profile(string id, JsonObject merged)
    {
        if (merged["name"] is null || merged["kind"] is null)
        {
            throw new FormatException($"The source '{id}' needs a name and a kind");
        }

        var whole = (JsonObject)_blank.DeepClone();
        foreach (var (property, value) in merged)
        {
            whole[property] = value?.DeepClone();
        }

        whole["id"] = id;
        return _codec.Read(Text(whole));
    }
}
