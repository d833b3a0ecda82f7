using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Credibility.Formats.Json;

/// <summary>A score with its evidence as JSON, the same from the service and from the command line.</summary>
public static class ScoreJson
{
    private static readonly JsonTypeInfo<ScoreAnswer> Type = new ScoreJsonContext(new JsonSerializerOptions(ScoreJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    }).ScoreAnswer;

    public static byte[] Write(ScoreAnswer score) => JsonSerializer.SerializeToUtf8Bytes(score, Type);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ScoreAnswer))]
internal sealed partial class ScoreJsonContext : JsonSerializerContext;
