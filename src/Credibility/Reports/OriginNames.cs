using Credibility.Provenance;
using Credibility.Sources;
using Credibility.Sources.Resolving;

namespace Credibility.Reports;

/// <summary>What origins and entities are called in a report: the profile's name, else the words of the draft.</summary>
internal sealed class OriginNames
{
    private readonly SourceCatalog _catalog;
    private readonly Dictionary<string, string> _cited = new(StringComparer.Ordinal);

    public OriginNames(SourceCatalog catalog, DraftProvenance provenance)
    {
        _catalog = catalog;
        foreach (var chain in provenance.Attributions.Select(traced => traced.Chain))
        {
            _cited.TryAdd(chain.OriginKey, chain.Source.Name);
            _cited.TryAdd(chain.Source.Key, chain.Source.Name);
            if (chain.Source.Affiliation is { Body: null, Name: { } employer })
            {
                _cited.TryAdd(CitedKey.Of(employer), employer);
            }

            foreach (var relay in chain.Relays)
            {
                _cited.TryAdd(relay.Who.Key, relay.Who.Name);
            }
        }
    }

    /// <summary>Whether the origin is a state, and not only called like one.</summary>
    public bool IsState(string key) => _catalog.Find(key)?.Governing == "state";

    public string Of(string key)
    {
        if (_catalog.Find(key) is { } profile)
        {
            return profile.Name;
        }

        if (_cited.TryGetValue(key, out var cited))
        {
            return cited;
        }

        return key.StartsWith(OriginKeys.Unknown, StringComparison.Ordinal) ? UnknownBehind(key[OriginKeys.Unknown.Length..])
            : key.StartsWith(OriginKeys.Cycle, StringComparison.Ordinal) ? "a circle of reports: " + string.Join(", ", key[OriginKeys.Cycle.Length..].Split('+').Select(Of))
            : key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    private string UnknownBehind(string key) => key.Length == 0 ? "unknown ties" : "whoever stands behind " + Of(key) + " (not known)";
}
