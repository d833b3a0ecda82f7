using Credibility.Graphs;

namespace Credibility.Provenance;

/// <summary>A side of the draft's dispute.</summary>
/// <param name="States">ISO codes of the states that form it.</param>
/// <param name="MemberKeys">Entities that belong to it.</param>
/// <param name="Derived">True where the draft does not name it.</param>
public sealed record Party(string Id, string Name, IReadOnlyList<string> States, IReadOnlyList<string> MemberKeys, bool Derived);

/// <summary>The parties of a draft and who stands with them.</summary>
/// <param name="HasDispute">Two parties are declared, or a claim is adverse to an identifiable target.</param>
public sealed record PartyTable(IReadOnlyList<Party> Parties, bool HasDispute)
{
    /// <summary>States that dispute with one another: their police, prosecutors and ministries speak for them here.</summary>
    public IReadOnlySet<string> DisputingStates { get; } =
        Parties.Count(party => party.States.Count > 0) < 2
            ? new HashSet<string>()
            : Parties.SelectMany(party => party.States).ToHashSet(StringComparer.Ordinal);

    public Party? Find(string? id) => id is null ? null : Parties.FirstOrDefault(party => party.Id == id);

    /// <summary>Share of origin mass under each party.</summary>
    public IReadOnlyDictionary<string, double> MassOf(SparseRow origins, InfluenceGraph graph)
    {
        var masses = new Dictionary<string, double>(Parties.Count, StringComparer.Ordinal);
        foreach (var party in Parties)
        {
            var mass = 0.0;
            for (var i = 0; i < origins.Count; i++)
            {
                mass += Holds(party, graph.KeyOf(origins.Atoms[i])) ? origins.Masses[i] : 0;
            }

            masses.Add(party.Id, mass);
        }

        return masses;
    }

    /// <summary>The party with at least <paramref name="from"/> of the mass, or null.</summary>
    public static string? CampOf(IReadOnlyDictionary<string, double> masses, double from) =>
        masses.Where(entry => entry.Value >= from - 1e-9).OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => entry.Key).FirstOrDefault();

    private static bool Holds(Party party, string key)
    {
        foreach (var state in party.States)
        {
            if (OriginKeys.IsStateOf(key, state))
            {
                return true;
            }
        }

        return party.MemberKeys.Contains(key, StringComparer.Ordinal);
    }
}
