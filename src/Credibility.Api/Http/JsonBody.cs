using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Credibility.Formats.Json;

namespace Credibility.Api.Http;

/// <summary>Reads a small JSON body whose contract refuses what it does not know.</summary>
internal static class JsonBody
{
    /// <summary>The whole request: type, size, form. A problem where any of them is not to be had.</summary>
    public static async ValueTask<(T? Value, Problem? Problem)> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type, int maxBytes)
        where T : class
    {
        if (!BodyType.Is(context.Request, BodyType.Json))
        {
            return (null, BodyType.Refused(BodyType.Json));
        }

        using var body = await RequestBody.ReadAsync(context, maxBytes);
        return body.Problem is { } unread ? (null, unread) : Read(body.Span, type);
    }

    public static (T? Value, Problem? Problem) Read<T>(ReadOnlySpan<byte> body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            body = body.StartsWith("\uFEFF"u8) ? body[3..] : body;
            return JsonSerializer.Deserialize(body, type) is { } value ? (value, null) : (null, new Problem(ProblemSlug.MalformedJson, "The body must be an object, not null."));
        }
        catch (JsonException unreadable)
        {
            var message = $"The body cannot be read at {unreadable.Path ?? "its start"} (line {unreadable.LineNumber + 1}, byte {unreadable.BytePositionInLine + 1}).";
            return (null, new Problem(SlugOf(unreadable), message, [("", message)]));
        }
        catch (InvalidOperationException)
        {
            // A lone half of a surrogate pair.
            return (null, new Problem(ProblemSlug.MalformedJson, "A string holds half a character."));
        }
    }

    // The exception has no code of its own; a test pins these words.
    private static string SlugOf(JsonException unreadable) =>
        unreadable.Message.Contains("could not be mapped", StringComparison.Ordinal) ? ProblemSlug.UnknownProperty
        : unreadable.Message.Contains("uplicate property", StringComparison.Ordinal) ? ProblemSlug.DuplicateProperty : ProblemSlug.MalformedJson;
}
