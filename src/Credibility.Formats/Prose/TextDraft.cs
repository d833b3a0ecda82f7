using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Credibility.Drafts;
using Credibility.Formats.Json;

namespace Credibility.Formats.Prose;

/// <summary>A file that holds a draft's text and declares nothing: it is read as a request with this text, so that both refuse the same.</summary>
public static class TextDraft
{
    /// <summary>Endings of files that hold a text, with the format that each stands for.</summary>
    public static IReadOnlyDictionary<string, TextFormat> Formats { get; } = new Dictionary<string, TextFormat>(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = TextFormat.Plain, [".text"] = TextFormat.Plain, [".md"] = TextFormat.Markdown, [".markdown"] = TextFormat.Markdown,
        [".html"] = TextFormat.Html, [".htm"] = TextFormat.Html,
    };

    /// <summary>Whether bytes of an unknown kind are a request; whatever does not begin like one is text.</summary>
    public static bool IsRequest(ReadOnlySpan<byte> utf8) => DraftEncoding.WithoutMark(utf8).TrimStart(" \t\r\n"u8) is [] or [(byte)'{', ..];

    /// <summary>Reads the bytes of a text. Never throws, whatever they are.</summary>
    public static DraftReading Read(ReadOnlySpan<byte> utf8, TextFormat format, DraftLimits limits)
    {
        var text = DraftEncoding.WithoutMark(utf8);
        if (text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || !Utf8.IsValid(text))
        {
            return Refused(new DraftProblem(ProblemSlug.BadEncoding, "", "This file is no UTF-8 text; save it as UTF-8.", Unreadable: true));
        }

        var reading = DraftReader.Read(Request(text, format), limits);
        return text.Trim(" \t\r\n"u8).IsEmpty
            ? Refused(new DraftProblem(ProblemSlug.ValidationFailed, "", "This file is empty: there is no text to report on.", Unreadable: false))
            : reading with { Problems = [.. reading.Problems.Select(problem => problem with { At = "" })] };
    }

    private static DraftReading Refused(DraftProblem problem) => new(null, null, false, [problem]);

    private static ReadOnlySpan<byte> Request(ReadOnlySpan<byte> text, TextFormat format)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("text"u8, text);
            json.WriteString("format", DraftChoice<TextFormat>.WordOf(format));
            json.WriteEndObject();
        }

        return body.WrittenSpan;
    }
}
