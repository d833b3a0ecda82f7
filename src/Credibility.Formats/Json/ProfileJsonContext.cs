using System.Text.Json;
using System.Text.Json.Serialization;
using Credibility.Sources;

namespace Credibility.Formats.Json;

/// <summary>Enumerations as lower-kebab names; numbers are refused, since their meaning would move with the code.</summary>
internal sealed class KebabConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    MaxDepth = 8,
    Converters = [typeof(KebabConverter<SourceKind>), typeof(KebabConverter<LegalForm>), typeof(KebabConverter<Scope>), typeof(KebabConverter<AffiliationTie>)])]
[JsonSerializable(typeof(ProfileDocument))]
internal sealed partial class ProfileJsonContext : JsonSerializerContext;
