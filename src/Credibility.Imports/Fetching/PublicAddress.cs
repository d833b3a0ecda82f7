using System.Net;

namespace Credibility.Imports.Fetching;

/// <summary>
/// Which addresses belong to the public internet. Whoever may choose a host name could otherwise make this machine call itself, its
/// neighbours or a cloud's metadata service.
/// </summary>
internal static class PublicAddress
{
    /// <summary>The IANA special-purpose registries for IPv4 and IPv6 (RFC 6890 and its updates), multicast, and what carries an IPv4 address inside.</summary>
    private static readonly (IPNetwork Range, string What)[] Special =
    [
        .. Ranges("this network", "0.0.0.0/8", "::/128"),
        .. Ranges("loopback", "127.0.0.0/8", "::1/128"),
        .. Ranges("private", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"),
        .. Ranges("carrier-grade NAT", "100.64.0.0/10"),
        .. Ranges("link-local", "169.254.0.0/16", "fe80::/10"),
        // Two clouds serve metadata outside link-local.
        .. Ranges("a cloud's metadata service", "168.63.129.16/32", "100.100.100.200/32", "fd00:ec2::254/128"),
        .. Ranges("unique-local", "fc00::/7"),
        .. Ranges("site-local", "fec0::/10"),
        .. Ranges("multicast", "224.0.0.0/4", "ff00::/8"),
        .. Ranges("reserved", "240.0.0.0/4", "192.0.0.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.175.48.0/24", "2001::/23", "2620:4f:8000::/48", "5f00::/16"),
        .. Ranges("for documentation", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20"),
        .. Ranges("for benchmarks", "198.18.0.0/15"),
        .. Ranges("discarded", "100::/64", "100:0:0:1::/64"),
        // Each leads to whatever IPv4 address it holds, through a translator on the way.
        .. Ranges("a translated IPv4 address", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "::/96", "::ffff:0:0:0/96"),
    ];

    /// <summary>What keeps the address from being public, in words that end "… is"; null where it is public.</summary>
    public static string? Refusal(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : new IPAddress(address.GetAddressBytes());
        foreach (var (range, what) in Special)
        {
            if (range.Contains(plain))
            {
                return what;
            }
        }

        return null;
    }

    private static IEnumerable<(IPNetwork, string)> Ranges(string what, params string[] ranges) => ranges.Select(range => (IPNetwork.Parse(range), what));
}
