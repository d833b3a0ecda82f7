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
    private readonly JsonNode _standInKind;

    public ProfileBodies(ProfileCodec codec)
    {
        _codec = codec;
        _blank = Parse(codec.Write(new SourceProfile { Id = "blank", Name = "Blank", Kind = SourceKind.NewsAgency }));
        _standInKind = _blank["kind"]!.DeepClone();
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

    /// <summary>As <see cref="Known"/>, without what makes a source of it: facts to add to a profile that others hold.</summary>
    public JsonObject Facts(SourceProfile profile)
    {
        var body = Known(profile);
        foreach (var property in Identity)
        {
            body.Remove(property);
        }

        return body;
    }

    /// <summary>The profile of a body that only adds facts: the id stands in for the name, and any kind for the kind.</summary>
    public SourceProfile Addition(string id, JsonObject facts)
    {
        var named = (JsonObject)facts.DeepClone();
        named["name"] = id;
        named["kind"] = _standInKind.DeepClone();
        return Profile(id, named);
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
