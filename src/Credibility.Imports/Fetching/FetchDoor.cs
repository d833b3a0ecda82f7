using System.Net;

namespace Credibility.Imports.Fetching;

/// <summary>Where requests go to. Only <see cref="Public"/> can be had from outside this project; tests lead names to a server of their own.</summary>
internal sealed record FetchDoor(
    string Scheme, int Port, Func<string, CancellationToken, Task<IPAddress[]>> Resolve, Func<IPAddress, string?> Refusal, FetchLimits Limits)
{
    /// <summary>The public internet: https on its own port, names by the machine's resolver, public addresses alone.</summary>
    public static FetchDoor Public { get; } = new(
        Uri.UriSchemeHttps, 443, (host, cancel) => Dns.GetHostAddressesAsync(host, cancel), PublicAddress.Refusal, new FetchLimits());

    /// <summary>Where a path of a host is asked for.</summary>
    public Uri Address(string host, string path) => new UriBuilder(Scheme, host, Port, path).Uri;
}
