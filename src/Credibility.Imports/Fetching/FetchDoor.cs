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

    /// <summary>Whether an address is one that could be asked for through this door: the same scheme and port, and nothing but host and path.</summary>
    public bool LeadsTo(Uri address) =>
        address.IsAbsoluteUri && address.Scheme == Scheme && address.Port == Port && address.UserInfo.Length == 0 && address.Query.Length == 0;
}
