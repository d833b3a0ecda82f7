using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Credibility.Benchmarks.Polling;

/// <summary>Conditional polls of many addresses over one connection, requests ahead of their answers: the poller must cost less than the polled.</summary>
internal sealed class PipelinedPolls : IDisposable
{
    private const int Ahead = 50;

    private readonly TcpClient client;
    private readonly Stream stream;
    private readonly byte[] buffer = new byte[256 * 1024];
    private int from, to;

    public PipelinedPolls(Uri address)
    {
        client = new TcpClient(address.Host, address.Port) { NoDelay = true };
        stream = client.GetStream();
    }

    /// <param name="polls">Path and the tag that is held, or null.</param>
    /// <returns>Status and tag of each, in order.</returns>
    public async Task<List<(int Status, string? ETag)>> Ask(IReadOnlyList<(string Path, string? ETag)> polls)
    {
        var answers = new List<(int, string?)>(polls.Count);
        foreach (var chunk in polls.Chunk(Ahead))
        {
            var text = new StringBuilder();
            foreach (var (path, etag) in chunk)
            {
                text.Append("GET ").Append(path).Append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n").Append(etag is null ? "" : $"If-None-Match: {etag}\r\n").Append("\r\n");
            }

            await stream.WriteAsync(Encoding.ASCII.GetBytes(text.ToString()));
            for (var i = 0; i < chunk.Length; i++)
            {
                answers.Add(await Answer());
            }
        }

        return answers;
    }

    public void Dispose() => client.Dispose();

    private async Task<(int Status, string? ETag)> Answer()
    {
        int end;
        while ((end = buffer.AsSpan(from, to - from).IndexOf("\r\n\r\n"u8)) < 0)
        {
            await Fill();
        }

        var head = Encoding.ASCII.GetString(buffer, from, end).Split("\r\n");
        from += end + 4;
        var status = int.Parse(head[0].Split(' ')[1], CultureInfo.InvariantCulture);
        for (var body = int.Parse(Header(head, "Content-Length") ?? "0", CultureInfo.InvariantCulture); body > 0;)
        {
            if (from == to)
            {
                await Fill();
            }

            var skipped = Math.Min(body, to - from);
            (from, body) = (from + skipped, body - skipped);
        }

        return (status, Header(head, "ETag"));
    }

    private async Task Fill()
    {
        Buffer.BlockCopy(buffer, from, buffer, 0, to - from);
        (from, to) = (0, to - from);
        var read = await stream.ReadAsync(buffer.AsMemory(to));
        to += read > 0 ? read : throw new IOException("the service closed the connection");
    }

    private static string? Header(string[] head, string name) =>
        head.FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}
