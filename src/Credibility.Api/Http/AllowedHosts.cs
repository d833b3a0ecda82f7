using System.Net;

namespace Credibility.Api.Http;

/// <summary>
/// By which names the service may be called. A page elsewhere whose own name is made to point to this machine (DNS
/// rebinding) still sends that name.
/// </summary>
internal sealed class AllowedHosts
{
    private readonly HashSet<string> names;
    private readonly bool any;

    private AllowedHosts(HashSet<string> names, bool any) => (this.names, this.any) = (names, any);

    /// <param name="setting">Names separated by semicolons; <c>*</c> takes any.</param>
    public static AllowedHosts Of(string setting)
    {
        var given = setting.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new AllowedHosts([.. given.Select(name => name.ToLowerInvariant()), "localhost", "127.0.0.1", "[::1]"], given.Contains("*"));
    }

    public bool Allows(HostString host, ConnectionInfo connection)
    {
        if (any || !host.HasValue)
        {
            return true;
        }

        var name = host.Host;
        return names.Contains(name) || names.Contains(name.ToLowerInvariant()) || IsOwnAddress(name, connection);
    }

    /// <summary>The very address that was connected to: an address cannot be rebound. Probes of orchestrators call so.</summary>
    private static bool IsOwnAddress(string name, ConnectionInfo connection) =>
        IPAddress.TryParse(name.Trim('[', ']'), out var address) && connection.LocalIpAddress is { } local
        && address.MapToIPv6().Equals(local.MapToIPv6());
}
