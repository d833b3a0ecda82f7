using Microsoft.Net.Http.Headers;

namespace Credibility.Api.Http;

/// <summary>Which of the types that an answer can have a caller wants (RFC 9110, 12.5.1).</summary>
internal static class Accepting
{
    /// <summary>The type that the caller wants most, the first of those that it wants alike; null where it wants none of them.</summary>
    /// <param name="types">With their parameters, the usual one first: who says nothing that can be read gets that.</param>
    public static string? Best(HttpRequest request, params ReadOnlySpan<string> types)
    {
        var header = request.Headers.Accept;
        if (header.Count == 0 || !MediaTypeHeaderValue.TryParseList(header, out var ranges))
        {
            return types[0];
        }

        (string? Type, double Quality) best = (null, 0);
        foreach (var type in types)
        {
            var quality = Quality(ranges, MediaTypeHeaderValue.Parse(type));
            best = quality > best.Quality ? (type, quality) : best;
        }

        return best.Type;
    }

    /// <summary>How much the type is wanted, 0–1: the most specific range that covers it counts, whatever its place.</summary>
    private static double Quality(IList<MediaTypeHeaderValue> ranges, MediaTypeHeaderValue type) =>
        ranges.Where(type.IsSubsetOf).OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2 + range.Parameters.Count)
            .FirstOrDefault() is { } range ? range.Quality ?? 1 : 0;
}
