namespace Credibility.Provenance;

/// <summary>A side of the draft's dispute.</summary>
/// <param name="States">ISO codes of the states that form it.</param>
/// <param name="MemberKeys">Entities that belong to it.</param>
/// <param name="Derived">True where the draft does not name it.</param>
public sealed record Party(string Id, string Name, IReadOnlyList<string> States, IReadOnlyList<string> MemberKeys, bool Derived)
{
    /// <summary>
    /// False for a side that is known from a denial alone. It is named in the report and decides nothing else: a denial never
    /// changes what stands behind a claim.
    /// </summary>
    public bool Bears { get; init; } = true;

    /// <summary>Whether this entity is the party or belongs to it.</summary>
    public bool Holds(string key) => MemberKeys.Contains(key, StringComparer.Ordinal) || States.Any(state => OriginKeys.IsStateOf(key, state));
}

/// <summary>The parties of a draft and who stands with them.</summary>
/// <param name="HasDispute">Two parties are declared, or a claim is adverse to an identifiable target.</param>
public sealed record PartyTable(IReadOnlyList<Party> Parties, bool HasDispute)
{
    /// <summary>Who accuses whom, by party id, where the parties are derived.</summary>
    public IReadOnlySet<(string Accuser, string Target)> Accusations { get; init; } = new HashSet<(string, string)>();

    /// <summary>The parties that decide who stands outside.</summary>
    public IReadOnlyList<Party> Bearing { get; } = [.. Parties.Where(party => party.Bears)];

    /// <summary>States that dispute with one another: their police, prosecutors and ministries speak for them here.</summary>
    public IReadOnlySet<string> DisputingStates { get; } =
        Parties.Count(party => party is { Bears: true, States.Count: > 0 }) < 2
            ? new HashSet<string>()
            : Parties.Where(party => party.Bears).SelectMany(party => party.States).ToHashSet(StringComparer.Ordinal);

    public Party? Find(string? id) => id is null ? null : Parties.FirstOrDefault(party => party.Id == id);

    /// <summary>The party that this entity is or belongs to, or null.</summary>
    public Party? Holding(string? key) => key is null ? null : Bearing.FirstOrDefault(party => party.Holds(key));

    /// <summary>Share of origin mass under each party; who is listed as a member belongs to it whole.</summary>
    public IReadOnlyDictionary<string, double> MassOf(TracedAttribution traced, InfluenceGraph graph)
    {
        var origins = traced.Origins;
        var masses = new Dictionary<string, double>(Bearing.Count, StringComparer.Ordinal);
        foreach (var party in Bearing)
        {
            var mass = 0.0;
            for (var i = 0; i < origins.Count; i++)
            {
                mass += party.Holds(graph.KeyOf(origins.Atoms[i])) ? origins.Masses[i] : 0;
            }

            var isMember = party.MemberKeys.Contains(traced.Chain.OriginKey, StringComparer.Ordinal) || party.MemberKeys.Contains(traced.Chain.Source.Key, StringComparer.Ordinal);
            masses.Add(party.Id, isMember ? 1 : mass);
        }

        return masses;
    }

    /// <summary>
    /// Whether two parties are adversaries over a claim: declared sides are; derived ones where one accuses the other; and over a
    /// claim that would damage one party only that one is an adversary of those who make it.
    /// </summary>
    public bool AreOpposed(string first, string second, string? targetParty)
    {
        if (first == second || (targetParty is not null && first != targetParty && second != targetParty))
        {
            return false;
        }

        var declared = Find(first)?.Derived == false && Find(second)?.Derived == false;
        return declared || Accusations.Contains((first, second)) || Accusations.Contains((second, first));
    }

    /// <summary>
    /// The party with at least <paramref name="from"/> of the mass, or null. Who stands half with one and half with another belongs
    /// to neither: to pick the first would treat the parties unlike.
    /// </summary>
    public static string? CampOf(IReadOnlyDictionary<string, double> masses, double from)
    {
        string? camp = null;
        var (most, tied) = (from - SameMass, false);
        foreach (var (party, mass) in masses)
        {
            if (Math.Abs(mass - most) <= SameMass && camp is not null)
            {
                tied = true;
            }
            else if (mass >= most)
            {
                (camp, most, tied) = (party, mass, false);
            }
        }

        return tied ? null : camp;
    }

    /// <summary>Masses within this are the same.</summary>
    private const double SameMass = 1e-9;
}
