namespace Credibility.Api.Http;

/// <summary>Links in headers: relative (RFC 8288), so that no name that a caller made up gets into them.</summary>
internal static class Links
{
    /// <summary>The same request with another cursor.</summary>
    public static string Next(HttpRequest request, string cursor)
    {
        var rest = request.Query.Where(parameter => parameter.Key != "cursor").Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value.ToString())}&");
        return $"<{request.Path.ToUriComponent()}?{string.Concat(rest)}cursor={cursor}>; rel=\"next\"";
    }
}
