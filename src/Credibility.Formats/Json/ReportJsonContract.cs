using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Credibility.Measures;
using Credibility.Policies;
using Credibility.Reports;

namespace Credibility.Formats.Json;

/// <summary>
/// How the report's types stand in JSON. A null is written, because "unknown" is an answer; left out are only parts that the
/// interface marks as optional and alternatives of which one applies.
/// </summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(SpanConverter), typeof(NumberConverter), typeof(MeasuresConverter), typeof(KebabConverter)])]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(MeasureResult))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;

internal static class ReportJsonContract
{
    private static readonly Dictionary<Type, string[]> LeftOutIfNull = new()
    {
        [typeof(MeasureResult)] = ["value", "low", "high", "unknown"],
        [typeof(Finding)] = ["rewrite", "decision"],
        [typeof(GuidanceCitation)] = ["edition", "clause", "retrieved"],
        [typeof(GraphEdge)] = ["weight", "attributionId"],
        [typeof(CouldSettle)] = ["care"],
        [typeof(Suggestion)] = ["sourceId"],
    };

    private static readonly JsonSerializerOptions Options = new(ReportJsonContext.Default.Options)
    {
        TypeInfoResolver = ReportJsonContext.Default.WithAddedModifier(LeaveOut),
    };

    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static void LeaveOut(JsonTypeInfo type)
    {
        foreach (var name in LeftOutIfNull.GetValueOrDefault(type.Type, []))
        {
            type.Properties.Single(p => p.Name == name).ShouldSerialize = static (_, value) => value is not null;
        }
    }
}
