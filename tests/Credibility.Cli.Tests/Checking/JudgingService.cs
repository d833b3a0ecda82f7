using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Credibility.Formats.Json;

namespace Credibility.Cli.Checking;

/// <summary>A service that answers as the real one does where it is not told to answer otherwise.</summary>
internal sealed class JudgingService : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ShippedData _data = ShippedData.Load(null);

    public JudgingService()
    {
        Address = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public string Address { get; }

    public ConcurrentQueue<(string Line, string Body, string? Key)> Asked { get; } = new();

    /// <summary>Answers that are given first, one each: status, body, and how many seconds to wait.</summary>
    public ConcurrentQueue<(int Status, string Body, string? RetryAfter)> First { get; } = new();

    public string Gate { get; set; } = """{"gate":{"level":"none","minConfidence":0}}""";

    /// <summary>An address where nobody listens.</summary>
    public static string Nobody() => $"http://127.0.0.1:{FreePort()}/";

    public void Dispose() => _listener.Close();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                await Answer(await _listener.GetContextAsync());
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        Asked.Enqueue(($"{context.Request.HttpMethod} {context.Request.RawUrl}", Encoding.UTF8.GetString(body.ToArray()), context.Request.Headers["Authorization"]));
        var (status, text, wait) = First.TryDequeue(out var told) ? told : (200, context.Request.HttpMethod == "GET" ? Gate : Report(body.ToArray()), null);
        context.Response.StatusCode = status;
        if (wait is not null)
        {
            context.Response.Headers["Retry-After"] = wait;
        }

        context.Response.Close(Encoding.UTF8.GetBytes(text), willBlock: false);
    }

    private string Report(byte[] request)
    {
        var reading = DraftReader.Read(request, DraftLimits.Default);
        return ReportJson.ToText(_data.Audit.Run(reading.Draft!, _data.Catalog, _data.Data.Policies[reading.PolicyId ?? "default"]));
    }
}
