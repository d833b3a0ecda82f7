using Credibility.Sources;
using Credibility.Sources.Resolving;

namespace Credibility.Provenance;

/// <summary>Collects the sides that a draft does not name, in order of key, so that the order of claims changes nothing.</summary>
internal sealed class DerivedParties(SourceCatalog catalog)
{
    private readonly SortedDictionary<string, (Party Party, SortedSet<string> Members)> _parties = new(StringComparer.Ordinal);
    private readonly HashSet<(string Accuser, string Target)> _accusations = [];

    public IReadOnlySet<(string Accuser, string Target)> Accusations => _accusations;

    public IReadOnlyList<Party> ToList() => [.. _parties.Values.Select(entry => entry.Party with { MemberKeys = [.. entry.Members] })];

    public void Accuse(string accuser, string target) => _accusations.Add((accuser, target));

    /// <summary>Adds a side with the source that speaks for it. Once it bears on support it goes on to; a denial adds it no member.</summary>
    public string Add(string side, ResolvedSource source, bool bears)
    {
        if (!_parties.TryGetValue(side, out var entry))
        {
            entry = (Named(side, source) with { Bears = bears }, new SortedSet<string>(StringComparer.Ordinal));
        }

        if (bears)
        {
            entry.Members.Add(source.Key);
        }

        if (entry.Party.States.Count == 0)
        {
            entry.Members.Add(side);
        }

        _parties[side] = (entry.Party with { Bears = bears || entry.Party.Bears }, entry.Members);
        return side;
    }

    private Party Named(string side, ResolvedSource source) => catalog.Find(side) is not { } profile
        ? new Party(side, source.Name, [], [], Derived: true)
        : new Party(side, profile.Name, profile.Governing == "state" ? [profile.Country!] : [], [], Derived: true);
}
