using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Credibility.Sources;

namespace Credibility.Formats.Json;

/// <summary>
/// Profiles as JSON, for storage and the interface: the same keys as their YAML files. What is unknown or empty is left out, so
/// that equal profiles are equal texts. Reading is strict: an unknown or double property is refused, not dropped, since a profile
/// that is read and written again must not lose a fact.
/// </summary>
public static class ProfileJson
{
    private static readonly JsonTypeInfo<ProfileDocument> Type = new ProfileJsonContext(new JsonSerializerOptions(ProfileJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    }).ProfileDocument;

    public static string Write(SourceProfile profile) => JsonSerializer.Serialize(ProfileDocuments.From(profile), Type);

    /// <exception cref="JsonException">The text is no profile; the message says where and why.</exception>
    public static SourceProfile Read(string json) => ProfileDocuments.To(JsonSerializer.Deserialize(json, Type));

    /// <exception cref="JsonException">The bytes are no profile; the message says where and why.</exception>
    public static SourceProfile Read(ReadOnlySpan<byte> utf8Json) => ProfileDocuments.To(JsonSerializer.Deserialize(utf8Json, Type));
}
