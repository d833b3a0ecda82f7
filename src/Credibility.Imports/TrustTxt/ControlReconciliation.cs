using Credibility.Sources;

namespace Credibility.Imports.TrustTxt;

/// <summary>
/// Decides who controls whom from what both sites say. An edge arises only where each of two sites with a profile names the other;
/// what one site alone says, or of sites without a profile, is a candidate; what contradicts itself or the profiles is a conflict.
/// </summary>
/// <param name="known">Profiles as everybody but this data set says.</param>
/// <param name="heard">Sites whose files were read, or which said that they have none: their silence counts.</param>
/// <param name="before">Edges of the earlier import.</param>
public sealed class ControlReconciliation(KnownSites known, IReadOnlySet<string> heard, IReadOnlyList<ControlEdge> before)
{
    public ControlPlan Run(IReadOnlyList<TrustTxtFile> files)
    {
        var claims = new ControlClaims(files);
        var candidates = new List<ControlCandidate>();
        var conflicts = new List<ControlConflict>();
        var pairs = Pairs(claims, candidates, conflicts);
        var carried = Carried(pairs, claims);
        var edges = new List<ControlEdge>();
        var alreadyHeld = 0;
        foreach (var pair in pairs)
        {
            if (Contradiction(pair, pairs, carried) is { } reason)
            {
                conflicts.Add(new ControlConflict(pair.FromAbove.Controller, pair.FromAbove.Controlled, reason));
            }
            else if (known.IsUnder(pair.Subject.Id, pair.Owner.Id))
            {
                alreadyHeld++;
            }
            else
            {
                edges.Add(pair.Edge(before));
            }
        }

        candidates.AddRange(claims.OneSided
            .Where(claim => !carried.Any(edge => edge.Controller == claim.Controller && edge.Controlled == claim.Controlled))
            .Select(claim => Candidate(claim, agreed: false)));
        return Plan([.. edges.Concat(carried).OrderBy(edge => edge.Subject, StringComparer.Ordinal)], carried, candidates, conflicts, alreadyHeld);
    }

    private ControlPlan Plan(
        List<ControlEdge> edges, List<ControlEdge> carried, List<ControlCandidate> candidates, List<ControlConflict> conflicts, int alreadyHeld) => new(
        edges,
        [.. edges.Where(edge => !before.Any(old => old.Is(edge)))],
        [.. before.Where(old => !edges.Any(edge => old.Is(edge)))],
        carried,
        [.. candidates.OrderBy(one => one.Subject, StringComparer.Ordinal).ThenBy(one => one.Relation).ThenBy(one => one.Named, StringComparer.Ordinal)],
        conflicts,
        alreadyHeld);

    /// <summary>Agreed pairs of sites as pairs of profiles, each once.</summary>
    private List<AgreedPair> Pairs(ControlClaims claims, List<ControlCandidate> candidates, List<ControlConflict> conflicts)
    {
        var pairs = new List<AgreedPair>();
        foreach (var (above, below) in claims.Agreed)
        {
            var (owners, subjects) = (known.At(above.Controller), known.At(above.Controlled));
            if (owners.Count > 1 || subjects.Count > 1)
            {
                conflicts.Add(new ControlConflict(above.Controller, above.Controlled, Ambiguity(above, owners, subjects)));
            }
            else if (owners.Count == 0 || subjects.Count == 0)
            {
                candidates.Add(Candidate(above, agreed: true));
            }
            else if (owners[0].Id != subjects[0].Id && !pairs.Any(pair => pair.Owner.Id == owners[0].Id && pair.Subject.Id == subjects[0].Id))
            {
                pairs.Add(new AgreedPair(owners[0], subjects[0], above, below));
            }
        }

        return pairs;
    }

    /// <summary>Why the pair is no edge, or null.</summary>
    private string? Contradiction(AgreedPair pair, List<AgreedPair> all, List<ControlEdge> carried)
    {
        if (KnownSites.Reaches(pair.Owner.Id, pair.Subject.Id, Above))
        {
            return $"{pair.Subject.Name} also stands above {pair.Owner.Name}: nobody controls whoever controls them";
        }

        var others = all.Where(other => other.Subject.Id == pair.Subject.Id && other.Owner.Id != pair.Owner.Id).Select(other => other.Owner.Name).ToList();
        if (others.Count > 0)
        {
            return $"{pair.Subject.Name} agrees with more than one controller: {pair.Owner.Name} and {string.Join(", ", others)}";
        }

        // An owner of the owner is no contradiction: a group and its publishing company may both say that they control a title.
        var held = known.IsUnder(pair.Subject.Id, pair.Owner.Id) ? null : known.Deciders(pair.Subject.Id).FirstOrDefault();
        return held is null ? null : $"the profile of {pair.Subject.Name} names another holder, {held.OwnerName}";

        IEnumerable<string> Above(string id) => known.Deciders(id).Select(stake => stake.Owner).OfType<string>()
            .Concat(all.Where(other => other.Subject.Id == id).Select(other => other.Owner.Id))
            .Concat(carried.Where(edge => edge.Subject == id).Select(edge => edge.Owner));
    }

    /// <summary>Edges of before that no file heard this time takes back, as long as nothing else is now said of their subject.</summary>
    private List<ControlEdge> Carried(List<AgreedPair> pairs, ControlClaims claims) =>
    [
        .. before.Where(old => !pairs.Any(pair => pair.Subject.Id == old.Subject) && known.Find(old.Subject) is not null && known.Find(old.Owner) is not null
            && !known.Deciders(old.Subject).Any() && !IsTakenBack(old, claims)),
    ];

    private bool IsTakenBack(ControlEdge edge, ControlClaims claims) =>
        (heard.Contains(edge.Controlled) && !claims.IsSaidFromBelow(edge.Controller, edge.Controlled))
        || (heard.Contains(edge.Controller) && !claims.IsSaidFromAbove(edge.Controller, edge.Controlled));

    private static ControlCandidate Candidate(ControlClaim claim, bool agreed) => claim.By.Domain == claim.Controller
        ? new(claim.Controller, TrustTxtVariable.Control, claim.Controlled, agreed, claim.By.Url, claim.By.ReadOn)
        : new(claim.Controlled, TrustTxtVariable.ControlledBy, claim.Controller, agreed, claim.By.Url, claim.By.ReadOn);

    private static string Ambiguity(ControlClaim claim, IReadOnlyList<SourceProfile> owners, IReadOnlyList<SourceProfile> subjects)
    {
        var (domain, profiles) = owners.Count > 1 ? (claim.Controller, owners) : (claim.Controlled, subjects);
        return $"{domain} stands in more than one profile: {string.Join(", ", profiles.Select(profile => profile.Id))}";
    }
}
