using System.Collections.Frozen;
using Credibility.Sources.Resolving;

namespace Credibility.Sources;

/// <summary>A host that stands in a named data set of coordinated sites. Shown with what the set says of itself, never scored.</summary>
/// <param name="Host">Lower case, without scheme, <c>www.</c> or path.</param>
/// <param name="Set">Name of the data set.</param>
/// <param name="Version">The set's version or the day on which it was taken.</param>
/// <param name="Date">When the set listed the host, where it says so.</param>
/// <param name="Criterion">What the set says it lists.</param>
/// <param name="Url">Where the set is published, or null.</param>
public sealed record FlaggedAddress(string Host, string Set, string Version, FactDate? Date, string Criterion, string? Url);

/// <summary>Flagged hosts, looked up by exact host and by every parent that somebody can register; never by scanning.</summary>
public sealed class FlaggedAddresses
{
    private readonly FrozenDictionary<string, FlaggedAddress[]> _byHost;

    private FlaggedAddresses(FrozenDictionary<string, FlaggedAddress[]> byHost, byte[] hash) => (_byHost, Hash) = (byHost, hash);

    public static FlaggedAddresses None { get; } = new(FrozenDictionary<string, FlaggedAddress[]>.Empty, []);

    /// <summary>Every entry, by host.</summary>
    public IEnumerable<FlaggedAddress> All => _byHost.OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => group.Value);

    /// <summary>Hosts that are flagged.</summary>
    public int Count => _byHost.Count;

    /// <summary>SHA-256 over all entries, independent of their order; empty where there are none.</summary>
    internal byte[] Hash { get; }

    /// <summary>An index of these entries in any order; the same entry given twice counts once. One whose host is no host name is left out.</summary>
    public static FlaggedAddresses Of(IEnumerable<FlaggedAddress> entries)
    {
        var byHost = entries.Select(entry => Addresses.Host(entry.Host) is { } host ? entry with { Host = host } : null).OfType<FlaggedAddress>().Distinct()
            .GroupBy(entry => entry.Host, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, InOrder, StringComparer.Ordinal);
        return byHost.Count == 0 ? None : new FlaggedAddresses(byHost, HashOf(byHost));
    }

    /// <summary>What stands about an address, or about a mention that is a host name: its host first, then its parents. None where it names no host.</summary>
    public IReadOnlyList<FlaggedAddress> Find(string? address) =>
        _byHost.Count == 0 || Addresses.Host(address) is not { } host
            ? []
            : [.. Addresses.Parents(host).Prepend(host).Distinct(StringComparer.Ordinal).SelectMany(at => _byHost.GetValueOrDefault(at, []))];

    /// <summary>By every field, so that neither order nor hash depends on the order of the entries.</summary>
    private static FlaggedAddress[] InOrder(IEnumerable<FlaggedAddress> entries) =>
    [
        .. entries.OrderBy(entry => entry.Set, StringComparer.Ordinal).ThenBy(entry => entry.Version, StringComparer.Ordinal)
            .ThenBy(entry => entry.Date?.Text, StringComparer.Ordinal).ThenBy(entry => entry.Criterion, StringComparer.Ordinal).ThenBy(entry => entry.Url, StringComparer.Ordinal),
    ];

    private static byte[] HashOf(FrozenDictionary<string, FlaggedAddress[]> byHost)
    {
        var writer = new CanonicalWriter();
        foreach (var entry in byHost.OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => group.Value))
        {
            writer.Text(entry.Host);
            writer.Text(entry.Set);
            writer.Text(entry.Version);
            writer.Text(entry.Date?.Text);
            writer.Text(entry.Criterion);
            writer.Text(entry.Url);
        }

        var hash = new byte[MultisetHash.Bytes];
        writer.Finish(hash);
        return hash;
    }
}
