using Credibility.Sources;
using Credibility.Sources.Ownership;

namespace Credibility.Imports.TrustTxt;

/// <summary>Profiles by their domains, and who holds them on one day, as everybody but this data set says.</summary>
public sealed class KnownSites
{
    /// <summary>More than half decides. https://eur-lex.europa.eu/eli/dir/2013/34/oj, article 22 (1) (a): a majority of the voting rights.</summary>
    private const double Majority = 0.5;

    private readonly Dictionary<string, SourceProfile> _byId;
    private readonly ILookup<string, SourceProfile> _byDomain;
    private readonly DateOnly _on;

    /// <param name="on">The day on which holdings count.</param>
    public KnownSites(IEnumerable<SourceProfile> profiles, DateOnly on)
    {
        _on = on;
        _byId = profiles.ToDictionary(profile => profile.Id, StringComparer.Ordinal);
        _byDomain = _byId.Values.OrderBy(profile => profile.Id, StringComparer.Ordinal)
            .SelectMany(profile => profile.Domains.Distinct(StringComparer.Ordinal).Select(domain => (domain, profile)))
            .ToLookup(pair => pair.domain, pair => pair.profile, StringComparer.Ordinal);
    }

    /// <summary>Every domain of every profile, by name.</summary>
    public IReadOnlyList<string> Domains => [.. _byDomain.Select(domain => domain.Key).Order(StringComparer.Ordinal)];

    /// <summary>The profiles that list the domain: none, one, or by mistake more.</summary>
    internal IReadOnlyList<SourceProfile> At(string domain) => [.. _byDomain[domain]];

    /// <summary>Hosts of a claim that no profile lists.</summary>
    public IReadOnlyList<string> MissingOf(ControlCandidate claim) => [.. new[] { claim.Subject, claim.Named }.Where(host => At(host).Count == 0)];

    /// <summary>Whether an edge joins the profiles of a claim's two sites.</summary>
    public bool Joins(ControlEdge edge, ControlCandidate claim) =>
        At(claim.Controller).Any(owner => owner.Id == edge.Owner) && At(claim.Controlled).Any(subject => subject.Id == edge.Subject);

    internal SourceProfile? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Holders who decide or may decide: a holding whose size nobody knows could be all of it.</summary>
    internal IEnumerable<OwnershipStake> Deciders(string id) => Find(id) is { } profile
        ? profile.Owners.Where(stake => stake.Valid.Covers(_on) && (stake.Control || stake.Share is null or > Majority))
        : [];

    /// <summary>Whether <paramref name="owner"/> stands above <paramref name="id"/> already, at once or through others.</summary>
    internal bool IsUnder(string id, string owner) => Reaches(id, owner, at => Deciders(at).Select(stake => stake.Owner).OfType<string>());

    /// <summary>Whether going up from <paramref name="from"/> arrives at <paramref name="to"/>.</summary>
    internal static bool Reaches(string from, string to, Func<string, IEnumerable<string>> up)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from]);
        while (open.TryPop(out var at))
        {
            foreach (var above in up(at).Where(seen.Add))
            {
                if (above == to)
                {
                    return true;
                }

                open.Push(above);
            }
        }

        return false;
    }
}
