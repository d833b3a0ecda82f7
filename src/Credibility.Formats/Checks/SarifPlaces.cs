using System.Text.Json;

namespace Credibility.Formats.Checks;

/// <summary>Places as SARIF gives them.</summary>
internal static class SarifPlaces
{
    /// <summary>What relative addresses are relative to; code hosts take it for the checkout.</summary>
    public const string Root = "SRCROOT";

    /// <summary>A longer stretch is not repeated: the region says where it stands.</summary>
    private const int MostSnippetChars = 2_000;

    /// <summary>An object with the file and, where there is one, the region.</summary>
    public static void Write(Utf8JsonWriter json, string path, FileRange? range, FileText? text, string? message = null, int? id = null)
    {
        json.WriteStartObject();
        if (id is { } number)
        {
            json.WriteNumber("id", number);
        }

        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", FileAddress.Of(path));
        if (!FileAddress.IsAbsolute(path))
        {
            json.WriteString("uriBaseId", Root);
        }

        json.WriteEndObject();
        WriteRegion(json, range, text);
        json.WriteEndObject();
        if (message is not null)
        {
            json.WriteObject("message", "text", message);
        }

        json.WriteEndObject();
    }

    /// <summary>Without a range, the first line: GitHub shows no result that has no line.</summary>
    private static void WriteRegion(Utf8JsonWriter json, FileRange? range, FileText? text)
    {
        json.WriteStartObject("region");
        json.WriteNumber("startLine", range?.Start.Line ?? 1);
        if (range is not null)
        {
            json.WriteNumber("startColumn", range.Start.Column);
            json.WriteNumber("endLine", range.End.Line);
            json.WriteNumber("endColumn", range.End.Column);
            var length = range.End.Offset - range.Start.Offset;
            if (text is not null && length is > 0 and <= MostSnippetChars)
            {
                json.WriteObject("snippet", "text", text.Text.Substring(range.Start.Offset, length));
            }
        }

        json.WriteEndObject();
    }
}
