using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Credibility.Formats.Checks;

/// <summary>Writes JSON in which prose stays legible and every byte is the same on every machine.</summary>
internal static class CheckJson
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Indented = OneLine with { Indented = true, NewLine = "\n" };

    /// <summary>One value over several lines, with a line end behind it.</summary>
    public static string Document(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)) + "\n";
    }

    /// <summary>One value on each line.</summary>
    public static string Lines<T>(IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        using var stream = new MemoryStream();
        using var json = new Utf8JsonWriter(stream, OneLine);
        foreach (var value in values)
        {
            write(json, value);
            json.Flush();
            json.Reset();
            stream.WriteByte((byte)'\n');
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    /// <summary>An object with one string, as SARIF writes texts and rdjson writes names.</summary>
    public static void WriteObject(this Utf8JsonWriter json, string property, string name, string value)
    {
        json.WriteStartObject(property);
        json.WriteString(name, value);
        json.WriteEndObject();
    }
}
