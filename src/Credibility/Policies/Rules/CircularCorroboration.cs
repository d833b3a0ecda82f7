using Credibility.Drafts;
using Credibility.Graphs;
using Credibility.Provenance;

namespace Credibility.Policies.Rules;

/// <summary>SRC003: several names stand behind a claim, but they relay one another.</summary>
public sealed class CircularCorroboration : Rule
{
    private const string OwnId = "SRC003";

    public override string Id => OwnId;

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var hit = facts.KeyClaims.Where(claim => Applies(claim, settings.Number("maxOrigins"))).ToList();
        return hit.Count == 0 ? null : RuleAnswer.OfWorst(hit, Message, RulePlace.Of, others: null);
    }

    private static string Message(TracedClaim claim)
    {
        var names = Wording.List(Voices(claim).Select(voice => voice.Name));
        return claim.Circular
            ? $"Reporting runs in a circle behind “{Wording.Shorten(claim.Claim.Text)}”: {names} cite one another{Way(claim)}."
            : $"{names} look like several sources for “{Wording.Shorten(claim.Claim.Text)}”, but it came from one origin: {Wording.List(Ends(claim))}.";
    }

    /// <summary>A circle that something leads out of has an origin, and the rest of it adds nothing.</summary>
    private static string Way(TracedClaim claim) =>
        claim.Supporters.Any(supporter => supporter.Circular && supporter.Answerability > 0) ? ", and what leads out of it counts once" : ", and no origin is named";

    /// <summary>Whether this rule speaks about a claim, so that others need not; by the number of the policy, and never where it is off.</summary>
    public static bool Speaks(TracedClaim claim, AuditFacts facts) =>
        facts.Speaking(OwnId) is { } settings && Applies(claim, settings.Number("maxOrigins"));

    /// <summary>Whether relaying alone makes several named voices look like several sources.</summary>
    private static bool Applies(TracedClaim claim, double maxOrigins)
    {
        if (claim.Circular)
        {
            return true;
        }

        var supporters = claim.Supporters;
        return supporters.Count >= 2
            && Voices(claim).Count(voice => voice.Answerable) >= 2
            && AreRelayed(claim)
            && NamedEnds(claim) <= 1
            && (HasOneEnd(supporters) ? 1 : EffectiveNumber.Of([.. supporters.Select(supporter => supporter.Origins)]).Value) < maxOrigins;
    }

    /// <summary>Whether all chains end with one and the same origin: however much those who pass it on choose and word, each of them makes it look surer.</summary>
    private static bool HasOneEnd(IReadOnlyList<TracedAttribution> supporters) =>
        supporters.Where(supporter => !supporter.IsDerived).Select(supporter => supporter.Chain.OriginKey).Distinct(StringComparer.Ordinal).Count() == 1;

    private static List<(string Name, bool Answerable)> Voices(TracedClaim claim)
    {
        var voices = new Dictionary<string, (string, bool)>(StringComparer.Ordinal);
        foreach (var chain in claim.Supporters.Select(supporter => supporter.Chain))
        {
            foreach (var relay in chain.Relays)
            {
                voices.TryAdd(relay.Who.Key, (relay.Who.Name, IsNamed(relay.Who.Mention)));
            }

            voices.TryAdd(chain.OriginKey, (chain.Source.Name, IsNamed(chain.Source.Mention)));
        }

        return [.. voices.Values];
    }

    private static bool IsNamed(MentionClass mention) => mention is MentionClass.NamedPerson or MentionClass.Body or MentionClass.BodyInContext
        or MentionClass.Spokesperson or MentionClass.Document;

    /// <summary>Whether every supporter hangs together with every other by relaying: shared conduits or shared ends, at least one step.</summary>
    private static bool AreRelayed(TracedClaim claim)
    {
        var groups = new List<HashSet<string>>();
        foreach (var chain in claim.Supporters.Select(supporter => supporter.Chain))
        {
            var keys = chain.Relays.Select(relay => relay.Who.Key).Append(chain.OriginKey).ToHashSet(StringComparer.Ordinal);
            var touching = groups.Where(group => group.Overlaps(keys)).ToList();
            foreach (var group in touching)
            {
                keys.UnionWith(group);
                groups.Remove(group);
            }

            groups.Add(keys);
        }

        return groups.Count == 1 && claim.Supporters.Any(supporter => supporter.Chain.Relays.Count > 0);
    }

    /// <summary>Named origins at the ends. Two that each speak for themselves repeat nobody; if they count as one, control makes it so.</summary>
    private static int NamedEnds(TracedClaim claim)
    {
        var relays = RelayKeys(claim);
        return claim.Supporters.Where(supporter => IsNamed(supporter.Chain.Source.Mention) && !relays.Contains(supporter.Chain.OriginKey))
            .Select(supporter => supporter.Chain.OriginKey).Distinct(StringComparer.Ordinal).Count();
    }

    private static HashSet<string> RelayKeys(TracedClaim claim) =>
        claim.Supporters.SelectMany(supporter => supporter.Chain.Relays).Select(relay => relay.Who.Key).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Ends(TracedClaim claim)
    {
        var relays = RelayKeys(claim);
        return claim.Supporters.Where(supporter => !relays.Contains(supporter.Chain.OriginKey)).Select(supporter => supporter.Chain.Source.Name);
    }
}
