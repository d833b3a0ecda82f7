using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Credibility.Api.Tests.Telemetry;

/// <summary>Stands where a collector would: takes OTLP over HTTP on loopback and keeps what came.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<(string Path, byte[] Body)> requests = new();
    private readonly Task taking;

    public Collector(int port)
    {
        Address = $"http://127.0.0.1:{port}";
        listener.Prefixes.Add(Address + "/");
        listener.Start();
        taking = Task.Run(TakeAsync);
    }

    public string Address { get; }

    public IEnumerable<byte[]> Bodies(string path) => requests.Where(request => request.Path == path).Select(request => request.Body);

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await taking;
    }

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                requests.Enqueue((context.Request.Url!.AbsolutePath, body.ToArray()));
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException or SocketException)
        {
            // Closed by the test.
        }
    }
}

/// <summary>As much of protobuf as it takes to look into an OTLP message: https://protobuf.dev/programming-guides/encoding/</summary>
internal sealed class Message(ReadOnlyMemory<byte> bytes)
{
    public string Text => Encoding.UTF8.GetString(bytes.Span);

    public string Hex => Convert.ToHexStringLower(bytes.Span);

    /// <summary>Fields with this number that have a length: strings, bytes and messages.</summary>
    public IEnumerable<Message> Fields(params int[] path) => path.Length == 0 ? [this] : Own(path[0]).SelectMany(field => field.Fields(path[1..]));

    private List<Message> Own(int number)
    {
        var found = new List<Message>();
        for (var at = 0; at < bytes.Length;)
        {
            var tag = Varint(ref at);
            switch (tag & 7)
            {
                case 0: Varint(ref at); break;
                case 1: at += 8; break;
                case 5: at += 4; break;
                case 2:
                    var length = (int)Varint(ref at);
                    if ((int)(tag >> 3) == number)
                    {
                        found.Add(new Message(bytes.Slice(at, length)));
                    }

                    at += length;
                    break;
                default: Assert.Fail("no protobuf"); break;
            }
        }

        return found;
    }

    private ulong Varint(ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var one = bytes.Span[at++];
            value |= (ulong)(one & 127) << shift;
            if (one < 128)
            {
                return value;
            }
        }
    }
}
