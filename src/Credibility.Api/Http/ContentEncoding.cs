using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace Credibility.Api.Http;

/// <summary>How a body is compressed.</summary>
/// <param name="Decode">Null for a plain body.</param>
internal readonly record struct ContentEncoding(Func<Stream, Stream>? Decode, Problem? Problem)
{
    private static readonly Func<Stream, Stream> Gzip = body => new GZipStream(body, CompressionMode.Decompress);
    private static readonly Func<Stream, Stream> Brotli = body => new BrotliStream(body, CompressionMode.Decompress);

    public static ContentEncoding Of(StringValues header)
    {
        if (StringValues.IsNullOrEmpty(header))
        {
            return default;
        }

        var names = header.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => name.ToLowerInvariant()).Where(name => name != "identity").ToList();
        return names switch
        {
            [] => default,
            ["gzip" or "x-gzip"] => new ContentEncoding(Gzip, null),
            ["br"] => new ContentEncoding(Brotli, null),
            [_] => new ContentEncoding(null, new Problem("unsupported-encoding", "Send the body plain, or in gzip or br.")),
            // Each further layer multiplies what a small body can unfold to.
            _ => new ContentEncoding(null, new Problem("bad-encoding", "A body may be compressed once.")),
        };
    }
}
