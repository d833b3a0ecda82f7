using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Credibility.Api.Http;

/// <summary>How an answer is compressed for a caller that says it can read that.</summary>
/// <param name="Name">As <c>Content-Encoding</c> has it; also the end of the entity tag, since another coding is another representation (RFC 9110, 8.8.3.3).</param>
internal sealed record Coding(string Name, Func<Stream, Stream> Around)
{
    // The level that costs least: of rows it leaves a tenth already.
    private static readonly Coding Brotli = new("br", body => new BrotliStream(body, CompressionLevel.Fastest, leaveOpen: true));
    private static readonly Coding Gzip = new("gzip", body => new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true));

    /// <summary>The coding that the caller wants most (RFC 9110, 12.5.3); null where it wants none of ours, or the plain body more.</summary>
    public static Coding? Best(StringValues header)
    {
        if (header.Count == 0 || !StringWithQualityHeaderValue.TryParseList(header, out var wanted))
        {
            return null;
        }

        var (br, gzip) = (Quality(wanted, Brotli.Name), Quality(wanted, Gzip.Name));
        var best = Math.Max(br, gzip);
        return best == 0 || (Given(wanted, "identity") ?? 0) > best ? null : br == best ? Brotli : Gzip;
    }

    public byte[] Encode(ReadOnlySpan<byte> body)
    {
        using var bytes = new MemoryStream();
        using (var coded = Around(bytes))
        {
            coded.Write(body);
        }

        return bytes.ToArray();
    }

    private static double Quality(IList<StringWithQualityHeaderValue> wanted, string name) => Given(wanted, name) ?? Given(wanted, "*") ?? 0;

    private static double? Given(IList<StringWithQualityHeaderValue> wanted, string name)
    {
        foreach (var one in wanted)
        {
            if (one.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return one.Quality ?? 1;
            }
        }

        return null;
    }
}
