using System.Net;
using System.Net.Sockets;

namespace Credibility.Imports.Fetching;

/// <summary>
/// Connects only to public addresses, and to the very ones that were checked: a second look-up could give another answer
/// (DNS rebinding).
/// </summary>
/// <param name="resolve">From a host name to its addresses.</param>
/// <param name="refusal">What keeps an address from being called; null where nothing does.</param>
internal sealed class GuardedConnection(Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPAddress, string?> refusal)
{
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        IPAddress[] addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancel).ConfigureAwait(false);
        foreach (var address in addresses)
        {
            // One that is not public makes the rest untrustworthy too: the name is in the hands of whoever set it.
            if (refusal(address) is { } what)
            {
                throw new UpstreamException(UpstreamSlug.Blocked, $"{host} leads to {address}, which is {what}: only public addresses are asked");
            }
        }

        if (addresses.Length == 0)
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
