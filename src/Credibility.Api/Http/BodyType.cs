using Microsoft.Net.Http.Headers;

namespace Credibility.Api.Http;

/// <summary>Which content types an operation reads.</summary>
internal static class BodyType
{
    public const string Json = "application/json";

    /// <summary>Whether the request's body is of this type, in UTF-8.</summary>
    public static bool Is(HttpRequest request, string type)
    {
        var given = request.ContentType;
        if (string.Equals(given, type, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return MediaTypeHeaderValue.TryParse(given, out var parsed)
            && parsed.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)
            && parsed.Parameters.All(parameter => parameter.Name.Equals("charset", StringComparison.OrdinalIgnoreCase)
                && HeaderUtilities.RemoveQuotes(parameter.Value).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }

    public static Problem Refused(string wanted) => new("unsupported-media-type", $"Send the body as {wanted}, in UTF-8.");
}
