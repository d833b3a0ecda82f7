using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Credibility.Drafts;
using Credibility.Measures;

namespace Credibility.Formats.Json;

/// <summary>A span as <c>[start, end]</c>, as in requests.</summary>
internal sealed class SpanConverter : JsonConverter<TextSpan>
{
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = Next(ref reader);
        var end = Next(ref reader);
        return reader.Read() && reader.TokenType == JsonTokenType.EndArray && start >= 0 && end >= start ? new TextSpan(start, end) : throw new JsonException("no span");
    }

    private static int Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.Number ? reader.GetInt32() : throw new JsonException("no span");

    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }
}

/// <summary>
/// Numbers with 12 significant digits: the order of a summation, or another processor, moves the last bits of a double, and a
/// report's bytes must not move with them.
/// </summary>
internal sealed class NumberConverter : JsonConverter<double>
{
    private const double MostExactWhole = 1e12;

    /// <summary>Between these no number is written with an exponent, rounded or not.</summary>
    private const double LeastPlain = 1e-4, MostPlain = 1e11;

    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (Math.Abs(value) < MostExactWhole && Math.Truncate(value) == value)
        {
            writer.WriteNumberValue((long)value);
        }
        else if (double.IsFinite(value))
        {
            Span<byte> digits = stackalloc byte[32];
            value.TryFormat(digits, out var length, "G12", CultureInfo.InvariantCulture);
            if (Math.Abs(value) is > LeastPlain and < MostPlain)
            {
                // Neither form has an exponent here, and the shortest that reads back as these digits is these digits.
                writer.WriteRawValue(digits[..length], skipInputValidation: true);
            }
            else
            {
                writer.WriteNumberValue(double.Parse(digits[..length], CultureInfo.InvariantCulture));
            }
        }
        else
        {
            throw new InvalidOperationException("A report holds no NaN and no infinity: what has no number is unknown.");
        }
    }
}

/// <summary>Measures in the order of their ids: the order in a hash table differs between processes.</summary>
internal sealed class MeasuresConverter : JsonConverter<IReadOnlyDictionary<string, MeasureResult>>
{
    public override IReadOnlyDictionary<string, MeasureResult> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var contract = ReportJsonContract.Of<MeasureResult>();
        var measures = new Dictionary<string, MeasureResult>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var id = reader.GetString()!;
            reader.Read();
            measures[id] = JsonSerializer.Deserialize(ref reader, contract) ?? throw new JsonException("no measure");
        }

        return measures;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, MeasureResult> value, JsonSerializerOptions options)
    {
        var contract = ReportJsonContract.Of<MeasureResult>();
        writer.WriteStartObject();
        foreach (var (id, result) in value.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(id);
            JsonSerializer.Serialize(writer, result, contract);
        }

        writer.WriteEndObject();
    }
}

/// <summary>Enumerations as lower-kebab words.</summary>
internal sealed class KebabConverter() : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false).CreateConverter(typeToConvert, options);
}
