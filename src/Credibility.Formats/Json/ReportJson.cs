using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Credibility.Reports;

namespace Credibility.Formats.Json;

/// <summary>
/// Writes a report as JSON: the same report gives the same bytes in every culture and process. The bytes may stand inside an HTML
/// page, so no string can end the element around it.
/// </summary>
public static class ReportJson
{
    private static readonly JsonTypeInfo<Report> Contract = ReportJsonContract.Of<Report>();

    // Relaxed, because prose is full of quotation marks and letters beyond ASCII; what HTML reads is escaped afterwards.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _scratch;

    /// <summary>Writes the report in its compact form.</summary>
    public static void Write(Report report, IBufferWriter<byte> output) => ReportJsonEscapes.Copy(Serialise(report, Compact), output);

    /// <summary>The report with line breaks and indentation, for people.</summary>
    public static string ToText(Report report)
    {
        var output = new ArrayBufferWriter<byte>();
        ReportJsonEscapes.Copy(Serialise(report, Indented), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>The report that was written so; what a later version adds is passed over.</summary>
    /// <exception cref="FormatException">The bytes are no report of this version.</exception>
    public static Report Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var report = JsonSerializer.Deserialize(utf8, Contract) ?? throw new FormatException("it is null");
            return report.ReportVersion == 1 ? report : throw new FormatException(FormattableString.Invariant($"it has report version {report.ReportVersion}, this program reads 1"));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or NotSupportedException or ArgumentException)
        {
            throw new FormatException(fault.Message, fault);
        }
    }

    /// <summary>Into a buffer of this thread that lives on, so that a request allocates none.</summary>
    private static ReadOnlySpan<byte> Serialise(Report report, JsonWriterOptions options)
    {
        const int LargestKeptBytes = 1 << 20;
        var scratch = _scratch is { Capacity: <= LargestKeptBytes } kept ? kept : new ArrayBufferWriter<byte>(16 * 1024);
        _scratch = scratch;
        scratch.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(scratch, options))
        {
            JsonSerializer.Serialize(writer, report, Contract);
        }

        return scratch.WrittenSpan;
    }
}
