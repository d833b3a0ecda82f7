using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Credibility.Api.Http;

/// <summary>Entity tags, and the list of them in <c>If-None-Match</c> (RFC 9110, 8.8.3 and 13.1.2).</summary>
internal static class EntityTags
{
    private const int Bytes = 16;

    /// <summary>The strong tag that moves exactly when the bytes do.</summary>
    public static string Of(ReadOnlyMemory<byte> body) => $"\"{Convert.ToHexStringLower(SHA256.HashData(body.Span).AsSpan(0, Bytes))}\"";

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
