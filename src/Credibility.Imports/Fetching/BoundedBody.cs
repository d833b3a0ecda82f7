using System.IO.Compression;

namespace Credibility.Imports.Fetching;

/// <summary>
/// Reads the body of a success as far as a limit allows, inside the retries, so that a connection that breaks half-way is a failed
/// request like any other. The body of anything else is not read at all, unless it is asked for.
/// </summary>
/// <param name="readsRefusals">Whether a body says what is wrong with the request (4xx), and is to be read too.</param>
internal sealed class BoundedBody(int maxBytes, bool readsRefusals = false) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await Connected(request, cancellationToken).ConfigureAwait(false);
        try
        {
            if (!answer.IsSuccessStatusCode && !(readsRefusals && (int)answer.StatusCode is >= 400 and < 500))
            {
                answer.Content.Dispose();
                answer.Content = new ByteArrayContent([]);
                return answer;
            }

            var body = await Read(answer.Content, cancellationToken).ConfigureAwait(false);
            var type = answer.Content.Headers.ContentType;
            answer.Content.Dispose();
            answer.Content = new ByteArrayContent(body) { Headers = { ContentType = type } };
            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    private async Task<HttpResponseMessage> Connected(HttpRequestMessage request, CancellationToken cancel)
    {
        try
        {
            return await base.SendAsync(request, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException fault) when (fault.InnerException is TimeoutException && !cancel.IsCancellationRequested)
        {
            // The sockets' own limit for connecting says that it was cancelled, which nobody did.
            throw new HttpRequestException(HttpRequestError.ConnectionError, "no connection in time", fault);
        }
    }

    private async Task<byte[]> Read(HttpContent content, CancellationToken cancel)
    {
        try
        {
            return await ReadWhole(content, cancel).ConfigureAwait(false);
        }
        catch (IOException fault)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "the answer broke off", fault);
        }
    }

    private async Task<byte[]> ReadWhole(HttpContent content, CancellationToken cancel)
    {
        if (content.Headers.ContentLength > maxBytes)
        {
            throw TooLarge();
        }

        var encodings = content.Headers.ContentEncoding;
        var raw = await content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        var packed = await Drain(raw, cancel).ConfigureAwait(false);
        return encodings.Count == 0 || encodings.All(encoding => encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)) ? packed
            : encodings.Count == 1 && encodings.First().Equals("gzip", StringComparison.OrdinalIgnoreCase) ? await Unpack(packed, cancel).ConfigureAwait(false)
            : throw new UpstreamException(UpstreamSlug.Invalid, $"the answer is packed as {string.Join(", ", encodings)}, which was not asked for");
    }

    private async Task<byte[]> Unpack(byte[] packed, CancellationToken cancel)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        try
        {
            return await Drain(gzip, cancel).ConfigureAwait(false);
        }
        catch (InvalidDataException fault)
        {
            throw new UpstreamException(UpstreamSlug.Invalid, "the answer is packed as gzip and cannot be unpacked", fault);
        }
    }

    /// <summary>All of a stream; one byte past the limit ends it.</summary>
    private async Task<byte[]> Drain(Stream stream, CancellationToken cancel)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
        {
            if (copy.Length + read > maxBytes)
            {
                throw TooLarge();
            }

            copy.Write(buffer, 0, read);
        }

        return copy.ToArray();
    }

    private UpstreamException TooLarge() => new(UpstreamSlug.TooLarge, FormattableString.Invariant($"the answer is longer than {maxBytes / 1024} KiB"));
}
