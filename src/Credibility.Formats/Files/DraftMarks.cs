using System.Text.Json;
using Credibility.Formats.Json;

namespace Credibility.Formats.Files;

/// <summary>Tells a JSON file that holds a draft from the many that hold something else.</summary>
public static class DraftMarks
{
    /// <summary>Properties that hardly any other file has: those a request has to have one of, its lists, and the bodies and headlines of a news item.</summary>
    private static readonly string[] Names = ["sources", "text", "claims", "parties", "body_text", "body_xhtml", "bodies", "headlines", "headline"];

    /// <summary>Whether the top level has one of them; of broken JSON what comes before the break counts.</summary>
    public static bool Any(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(DraftEncoding.WithoutMark(utf8), new JsonReaderOptions { MaxDepth = 64 });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (IsMark(ref reader))
                {
                    return true;
                }

                reader.Skip();
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Broken before anything said that it is a draft.
        }

        return false;
    }

    private static bool IsMark(ref Utf8JsonReader reader)
    {
        foreach (var name in Names)
        {
            if (reader.ValueTextEquals(name))
            {
                return true;
            }
        }

        return false;
    }
}
