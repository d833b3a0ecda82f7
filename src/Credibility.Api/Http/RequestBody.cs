using System.Buffers;

namespace Credibility.Api.Http;

/// <summary>A request's whole body in a pooled buffer, decompressed. Give it back by disposing of it.</summary>
internal readonly struct RequestBody : IDisposable
{
    private const int FirstBytes = 16 * 1024;

    private readonly byte[]? buffer;
    private readonly int length;

    private RequestBody(byte[] buffer, int length) => (this.buffer, this.length) = (buffer, length);

    private RequestBody(Problem problem) => Problem = problem;

    /// <summary>Why there is no body, or null.</summary>
    public Problem? Problem { get; }

    public ReadOnlySpan<byte> Span => buffer.AsSpan(0, length);

    /// <summary>Reads at most <paramref name="maxBytes"/>, as sent and after decompression.</summary>
    public static async ValueTask<RequestBody> ReadAsync(HttpContext context, int maxBytes)
    {
        var request = context.Request;
        var encoding = ContentEncoding.Of(request.Headers.ContentEncoding);
        if (encoding.Problem is { } refused)
        {
            return new RequestBody(refused);
        }

        if (request.ContentLength > maxBytes)
        {
            return TooLarge(maxBytes);
        }

        var sent = await FillAsync(request, maxBytes, context.RequestAborted);
        return sent.Problem is not null || encoding.Decode is not { } decode ? sent : Decompressed(sent, decode, maxBytes);
    }

    public void Dispose()
    {
        if (buffer is not null)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static RequestBody TooLarge(int maxBytes) => new(new Problem("payload-too-large", $"A body may have {maxBytes} bytes, as sent and after decompression."));

    private static async ValueTask<RequestBody> FillAsync(HttpRequest request, int maxBytes, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(maxBytes + 1L, request.ContentLength ?? FirstBytes));
        var length = 0;
        try
        {
            while (true)
            {
                var read = await request.BodyReader.ReadAsync(cancel);
                if (length + read.Buffer.Length > maxBytes)
                {
                    request.BodyReader.AdvanceTo(read.Buffer.End);
                    ArrayPool<byte>.Shared.Return(buffer);
                    return TooLarge(maxBytes);
                }

                buffer = Grown(buffer, length, length + (int)read.Buffer.Length);
                read.Buffer.CopyTo(buffer.AsSpan(length));
                length += (int)read.Buffer.Length;
                request.BodyReader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                {
                    return new RequestBody(buffer, length);
                }
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    private static RequestBody Decompressed(RequestBody sent, Func<Stream, Stream> decode, int maxBytes)
    {
        using var whole = sent;
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(maxBytes + 1L, sent.length * 4L + FirstBytes));
        var length = 0;
        try
        {
            using var plain = decode(new MemoryStream(sent.buffer!, 0, sent.length, writable: false));
            for (int read; (read = plain.Read(buffer, length, buffer.Length - length)) > 0;)
            {
                length += read;
                if (length > maxBytes)
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                    return TooLarge(maxBytes);
                }

                buffer = length == buffer.Length ? Grown(buffer, length, (int)Math.Min(maxBytes + 1L, length * 2L)) : buffer;
            }

            return new RequestBody(buffer, length);
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException)
        {
            // Brotli reports garbage as an invalid operation.
            ArrayPool<byte>.Shared.Return(buffer);
            return new RequestBody(new Problem("bad-encoding", "The body is not compressed as Content-Encoding says, or is cut short."));
        }
    }

    private static byte[] Grown(byte[] buffer, int used, int needed)
    {
        if (needed <= buffer.Length)
        {
            return buffer;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, buffer.Length * 2));
        buffer.AsSpan(0, used).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
