using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Credibility.Imports.Fetching;

namespace Credibility.Tests.Imports;

/// <summary>One connection with the one request that came over it.</summary>
internal sealed class Exchange(Socket socket, string host, string path, string head, CancellationToken stop)
{
    public string Host { get; } = host;

    public string Path { get; } = path;

    /// <summary>The request as it came.</summary>
    public string Head { get; } = head;

    /// <summary>Ends with the server.</summary>
    public CancellationToken Stop { get; } = stop;

    public Task Send(string text) => Send(Encoding.UTF8.GetBytes(text));

    public async Task Send(byte[] bytes) => await socket.SendAsync(bytes, Stop);

    public Task Answer(string status, string headers = "", string body = "") => Answer(status, headers, Encoding.UTF8.GetBytes(body));

    public async Task Answer(string status, string headers, byte[] body)
    {
        await Send($"HTTP/1.1 {status}\r\n{headers}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n");
        await Send(body);
    }

    public Task Text(string body) => Answer("200 OK", "Content-Type: text/plain; charset=utf-8\r\n", body);

    /// <summary>Breaks the connection with a reset instead of an end.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    public Task Hang() => Task.Delay(Timeout.Infinite, Stop);
}

/// <summary>A server on loopback that plays any number of hosts, each path as a test says, and counts what it is asked.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Func<Exchange, Task>> _pages = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private int _open;
    private int _mostOpen;

    public LocalServer()
    {
        _listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>As <c>host/path</c>, in the order they came.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>The most requests that were being answered at once.</summary>
    public int MostAtOnce => _mostOpen;

    public void At(string address, Func<Exchange, Task> page) => _pages[address] = page;

    /// <summary>Serves a text at <c>/trust.txt</c> of the host.</summary>
    public void TrustTxt(string host, string body) => At(host + "/trust.txt", exchange => exchange.Text(body));

    public void Nothing(string host) => _pages.TryRemove(host + "/trust.txt", out _);

    /// <summary>Leads every host name here, over plain http.</summary>
    public FetchDoor Door(FetchLimits? limits = null) => new(
        Uri.UriSchemeHttp, Port, (_, _) => Task.FromResult(new[] { IPAddress.Loopback }), _ => null, limits ?? new FetchLimits { FirstDelay = TimeSpan.FromMilliseconds(1) });

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
    }

    private async Task Accept()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                _ = Serve(await _listener.AcceptSocketAsync(_stop.Token));
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Serve(Socket socket)
    {
        using var _ = socket;
        try
        {
            var head = await Head(socket);
            var path = head.Split(' ')[1];
            var host = head.Split("\r\n").First(line => line.StartsWith("Host:", StringComparison.OrdinalIgnoreCase))[5..].Trim().Split(':')[0];
            _requests.Enqueue(host + path);
            var open = Interlocked.Increment(ref _open);
            _mostOpen = Math.Max(_mostOpen, open);
            var page = _pages.GetValueOrDefault(host + path) ?? (exchange => exchange.Answer("404 Not Found"));
            await page(new Exchange(socket, host, path, head, _stop.Token));
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException or IndexOutOfRangeException)
        {
            // The other side has gone, which is what many tests are about.
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private async Task<string> Head(Socket socket)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await socket.ReceiveAsync(buffer, _stop.Token);
            if (read == 0)
            {
                throw new SocketException((int)SocketError.ConnectionReset);
            }

            head.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        return head.ToString();
    }
}
