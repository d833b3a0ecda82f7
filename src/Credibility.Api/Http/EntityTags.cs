using Microsoft.Extensions.Primitives;

namespace Credibility.Api.Http;

/// <summary>The list of entity tags in <c>If-None-Match</c> (RFC 9110, 13.1.2).</summary>
internal static class EntityTags
{
    /// <summary>
    /// Whether the list holds <paramref name="etag"/>, compared weakly, or is <c>*</c>. What cannot be read holds nothing: then the
    /// caller gets the whole answer. A proxy that compressed the answer may have put the coding behind its tag, as Apache does.
    /// </summary>
    /// <param name="etag">With its quotes.</param>
    public static bool Include(StringValues list, string etag)
    {
        foreach (var line in list)
        {
            if (Includes(line.AsSpan().Trim(), etag))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Includes(ReadOnlySpan<char> line, string etag)
    {
        if (line is "*")
        {
            return true;
        }

        while (!line.IsEmpty)
        {
            line = line.TrimStart(" \t,");
            line = line.StartsWith("W/", StringComparison.Ordinal) ? line[2..] : line;
            // A comma may stand within the quotes.
            var end = line.StartsWith('"') ? line[1..].IndexOf('"') : -1;
            if (end < 0)
            {
                return false;
            }

            if (Same(line[1..(end + 1)], etag.AsSpan(1, etag.Length - 2)))
            {
                return true;
            }

            line = line[(end + 2)..];
        }

        return false;
    }

    private static bool Same(ReadOnlySpan<char> held, ReadOnlySpan<char> own) =>
        held.StartsWith(own, StringComparison.Ordinal) && held[own.Length..] is "" or "-gzip" or "-br";
}
