using Credibility.Drafts;
using Credibility.Provenance;
using Credibility.Sources;

namespace Credibility.Policies.Rules;

/// <summary>
/// SRC025: a key claim rests on a statement that came through others or from a party, and the draft gives neither day, occasion nor
/// link by which it could be found. Words that the draft's own reporters heard need none of them.
/// </summary>
public sealed class UntraceableStatement : Rule
{
    public override string Id => "SRC025";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var traced = facts.Attributions.Where(attribution => facts.Words.Trace.Tells(attribution) != false || attribution.Chain.Source.Cited?.Url is not null)
            .Select(attribution => attribution.Chain.OriginKey).ToHashSet(StringComparer.Ordinal);
        var hit = facts.KeyClaims.Select(claim => (Claim: claim, Statements: Untraceable(claim, traced)))
            .Where(pair => pair.Statements.Count > 0).ToList();
        return hit.Count == 0
            ? null
            : RuleAnswer.Found(
                Message(hit[0].Claim, hit[0].Statements[0]) + Wording.TheSame(hit.Count - 1, "more key claim"),
                [
                    .. hit.SelectMany(pair => pair.Statements.Select(statement => RulePlace.Of(statement) with { ClaimId = pair.Claim.Claim.Id, Message = Message(pair.Claim, statement) }))
                        .DistinctBy(place => place.AttributionIds[0]),
                ],
                rewrite: $"{hit[0].Statements[0].Chain.Source.Name} said on [day] [in an interview with … / at … / in a post on …] [link]");
    }

    private static string Message(TracedClaim claim, TracedAttribution statement)
    {
        var chain = statement.Chain;
        var through = chain.Relays.Count == 0 ? "" : $" through {Wording.List(chain.Relays.Select(relay => relay.Who.Name))}";
        return $"“{Wording.Shorten(claim.Claim.Text)}” comes from {chain.Source.Name}{through}, and no day, occasion or link beside it shows where that was said.";
    }

    /// <summary>Empty where anybody who supports the claim can be traced: the reader has one way to it then.</summary>
    private static List<TracedAttribution> Untraceable(TracedClaim claim, HashSet<string> traced)
    {
        var voices = claim.Supporters.Where(supporter => supporter.Standing != Standing.Relay).ToList();
        return voices.Any(voice => traced.Contains(voice.Chain.OriginKey)) ? [] : [.. voices.Where(CameFromElsewhere)];
    }

    /// <summary>Somebody identified whose words others carried, or who speaks for a party. A medium's own report is found in it, papers carry their own date; who is not named is asked about by other rules.</summary>
    private static bool CameFromElsewhere(TracedAttribution voice) =>
        !voice.Chain.IsOwnKnowledge && voice.Chain.Source.Profile?.Kind.IsMedium() != true
        && voice.Chain.Source.Mention is MentionClass.NamedPerson or MentionClass.Body or MentionClass.Spokesperson or MentionClass.BodyMember or MentionClass.StateOfficials or MentionClass.Branch
        && (voice.Chain.Relays.Count > 0 || voice.Camp is not null);
}
