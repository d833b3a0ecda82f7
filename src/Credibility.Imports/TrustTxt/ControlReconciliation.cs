using Credibility.Sources;

namespace Credibility.Imports.TrustTxt;

/// <summary>
/// Decides who controls whom from what both sites say. An edge arises only where each of two sites with a profile names the other, or
/// where an editor has accepted what one of them says; what one site alone says, or of sites without a profile, is a candidate; what
/// contradicts itself or the profiles is a conflict.
/// </summary>
/// <param name="known">Profiles as everybody but this data set says.</param>
/// <param name="heard">Sites whose files were read, or which said that they have none: their silence counts.</param>
/// <param name="before">Edges of the earlier import.</param>
/// <param name="accepted">Claims that an editor has accepted. Each ends when its own site was heard and no longer says it.</param>
public sealed class ControlReconciliation(
    KnownSites known, IReadOnlySet<string> heard, IReadOnlyList<ControlEdge> before, IReadOnlyList<AcceptedClaim>? accepted = null)
{
    private readonly IReadOnlyList<AcceptedClaim> _accepted = accepted ?? [];

    /// <param name="files">Those that were read.</param>
    /// <param name="remembered">What sites said that were not heard this time: it stands, and the other side may have come to agree.</param>
    public ControlPlan Run(IReadOnlyList<TrustTxtFile> files, IReadOnlyList<ControlCandidate>? remembered = null)
    {
        var claims = new ControlClaims([.. Remembered([.. _accepted.Select(one => one.Claim), .. remembered ?? []]), .. files]);
        var candidates = new List<ControlCandidate>();
        var conflicts = new List<ControlConflict>();
        var pairs = Pairs(claims, candidates, conflicts);
        var carried = Carried(pairs, claims);
        pairs.AddRange(Accepted(claims, pairs, carried, conflicts));
        var bySubject = pairs.ToLookup(pair => pair.Subject.Id, StringComparer.Ordinal);
        var edges = new List<ControlEdge>();
        var alreadyHeld = 0;
        foreach (var pair in pairs)
        {
            if (Contradiction(pair, bySubject, carried) is { } reason)
            {
                conflicts.Add(new ControlConflict(pair.Controller, pair.Controlled, reason));
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
        List<ControlEdge> edges, List<ControlEdge> carried, List<ControlCandidate> candidates, List<ControlConflict> conflicts, int alreadyHeld)
    {
        var (now, then) = (Keys(edges), Keys(before));
        return new(
            edges,
            [.. edges.Where(edge => !then.Contains((edge.Subject, edge.Owner)))],
            [.. before.Where(old => !now.Contains((old.Subject, old.Owner)))],
            carried,
            [.. candidates.OrderBy(one => one.Subject, StringComparer.Ordinal).ThenBy(one => one.Relation).ThenBy(one => one.Named, StringComparer.Ordinal)],
            conflicts,
            alreadyHeld);

        static HashSet<(string, string)> Keys(IEnumerable<ControlEdge> edges) => [.. edges.Select(edge => (edge.Subject, edge.Owner))];
    }

    /// <summary>What is on file of sites that were not heard, as if their files had been read then.</summary>
    private IEnumerable<TrustTxtFile> Remembered(IReadOnlyList<ControlCandidate> claims) => claims
        .Where(claim => !heard.Contains(claim.Subject) && !claim.Agreed)
        .GroupBy(claim => (claim.Subject, claim.EvidenceUrl, claim.SeenOn))
        .Select(file => new TrustTxtFile(
            file.Key.Subject, file.Key.EvidenceUrl, file.Key.SeenOn,
            new TrustTxtContent([.. file.Select((claim, line) => new TrustTxtEntry(line + 1, claim.Relation, claim.Named))], [])));

    /// <summary>Agreed pairs of sites as pairs of profiles, each once.</summary>
    private List<ControlPair> Pairs(ControlClaims claims, List<ControlCandidate> candidates, List<ControlConflict> conflicts)
    {
        var pairs = new List<ControlPair>();
        var seen = new HashSet<(string, string)>();
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
            else if (owners[0].Id != subjects[0].Id && seen.Add((owners[0].Id, subjects[0].Id)))
            {
                pairs.Add(new ControlPair(owners[0], subjects[0], above, below));
            }
        }

        return pairs;
    }

    /// <summary>Pairs that an editor has accepted, as far as their site still says so and nothing that both sites say has taken their place.</summary>
    private List<ControlPair> Accepted(ControlClaims claims, List<ControlPair> agreed, List<ControlEdge> carried, List<ControlConflict> conflicts)
    {
        var found = new List<ControlPair>();
        foreach (var (claim, on, reason) in _accepted.OrderBy(one => one.Claim.Subject, StringComparer.Ordinal).ThenBy(one => one.Claim.Named, StringComparer.Ordinal))
        {
            if (claims.Find(claim) is not { } said)
            {
                continue;
            }

            var (owners, subjects) = (known.At(claim.Controller), known.At(claim.Controlled));
            if (owners.Count == 0 || subjects.Count == 0)
            {
                conflicts.Add(new ControlConflict(claim.Controller, claim.Controlled, $"no profile lists {(owners.Count == 0 ? claim.Controller : claim.Controlled)}"));
            }
            else if (owners.Count > 1 || subjects.Count > 1)
            {
                conflicts.Add(new ControlConflict(claim.Controller, claim.Controlled, Ambiguity(said, owners, subjects)));
            }
            else
            {
                var note = FormattableString.Invariant($"The other site does not say so; taken over by an editor's decision of {on:yyyy-MM-dd}: {reason}");
                var (above, below) = claim.Relation == TrustTxtVariable.Control ? (said, (ControlClaim?)null) : (null, said);
                var pair = new ControlPair(owners[0], subjects[0], above, below, note);
                if (!agreed.Concat(found).Any(pair.IsSame) && !carried.Any(edge => edge.Subject == pair.Subject.Id && edge.Owner == pair.Owner.Id))
                {
                    found.Add(pair);
                }
            }
        }

        return found;
    }

    /// <summary>Why the pair is no edge, or null.</summary>
    private string? Contradiction(ControlPair pair, ILookup<string, ControlPair> bySubject, List<ControlEdge> carried)
    {
        if (pair.Owner.Id == pair.Subject.Id)
        {
            return $"both sites are those of {pair.Subject.Name}";
        }

        // What one site alone says gives way to what two agree on, and is not held against it.
        var agreed = pair.Agreed;
        if (KnownSites.Reaches(pair.Owner.Id, pair.Subject.Id, Above))
        {
            return $"{pair.Subject.Name} also stands above {pair.Owner.Name}: nobody controls whoever controls them";
        }

        var others = bySubject[pair.Subject.Id].Where(other => other.Owner.Id != pair.Owner.Id && (!agreed || other.Agreed)).Select(other => other.Owner.Name)
            .Concat(agreed ? [] : carried.Where(edge => edge.Subject == pair.Subject.Id).Select(edge => known.Find(edge.Owner)!.Name)).ToList();
        if (others.Count > 0)
        {
            return $"{pair.Subject.Name} {(agreed ? "agrees with" : "would have")} more than one controller: {pair.Owner.Name} and {string.Join(", ", others)}";
        }

        // An owner of the owner is no contradiction: a group and its publishing company may both say that they control a title.
        var held = known.IsUnder(pair.Subject.Id, pair.Owner.Id) ? null : known.Deciders(pair.Subject.Id).FirstOrDefault();
        return held is null ? null : $"the profile of {pair.Subject.Name} names another holder, {held.OwnerName}";

        IEnumerable<string> Above(string id) => known.Deciders(id).Select(stake => stake.Owner).OfType<string>()
            .Concat(bySubject[id].Where(other => !agreed || other.Agreed).Select(other => other.Owner.Id))
            .Concat(carried.Where(edge => edge.Subject == id).Select(edge => edge.Owner));
    }

    /// <summary>Edges of before that no file heard this time takes back, as long as nothing else is now said of their subject.</summary>
    private List<ControlEdge> Carried(List<ControlPair> pairs, ControlClaims claims)
    {
        var subjects = pairs.Select(pair => pair.Subject.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. before.Where(old => old.Agreed && !subjects.Contains(old.Subject) && known.Find(old.Subject) is not null && known.Find(old.Owner) is not null
                && !known.Deciders(old.Subject).Any() && !IsTakenBack(old, claims)),
        ];
    }

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
