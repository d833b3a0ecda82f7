using Credibility.Drafts;
using Credibility.Provenance;

namespace Credibility.Policies.Rules;

/// <summary>SRC019: a count of people or equipment in a conflict from one party alone, as if it were the count.</summary>
public sealed class SinglePartyFigure : Rule
{
    public override string Id => "SRC019";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var figures = facts.Claims.Where(claim => claim.Claim.Kind == ClaimKind.Figure && facts.Topics.Find(claim.Claim.Topic) is { PartyFigure: true }).ToList();
        var hit = figures.Select(claim => (Claim: claim, Party: OnlyPartyOf(claim, facts))).Where(pair => pair.Party is not null && IsBare(pair.Claim, facts, settings))
            .Where(pair => !figures.Any(other => other != pair.Claim && SameSubject(pair.Claim, other, facts) && HasOtherAuthority(other, pair.Party!, facts)))
            .OrderByDescending(pair => pair.Claim.Claim.Key).ToList();
        if (hit.Count == 0)
        {
            return null;
        }

        return RuleAnswer.OfWorst(
            hit,
            pair => $"The figure in “{Wording.Shorten(pair.Claim.Claim.Text)}” comes from {facts.NameOf(pair.Party!)} alone, and the draft gives no range, no second authority and no word that it is unverified.",
            pair => RulePlace.Of(pair.Claim), "more figure",
            rewrite: $"{facts.NameOf(hit[0].Party!)} puts it at [figure]; [other authority] at [figure]. Neither figure could be verified.");
    }

    private static bool IsBare(TracedClaim claim, AuditFacts facts, RuleSettings settings) =>
        facts.Words.Unverified.SaidOf(claim, settings) == false && !claim.StatementOfRecord && !facts.Words.Phrases.Ranges.IsIn(claim.Claim.Text);

    /// <summary>The party from which alone the figure comes, by whomever it is told; null where somebody else stands behind it too.</summary>
    private static string? OnlyPartyOf(TracedClaim claim, AuditFacts facts)
    {
        var camps = VoicesOf(claim).Select(voice => voice.Camp).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return camps.Count == 1 && !HasOtherAuthority(claim, camps[0], facts) ? camps[0] : null;
    }

    /// <summary>Somebody answerable who is of another party, or of none and known to speak for somebody. What relays is no authority.</summary>
    private static bool HasOtherAuthority(TracedClaim claim, string party, AuditFacts facts) =>
        VoicesOf(claim).Any(voice => facts.IsAnswerable(voice) && voice.Camp != party && (voice.Camp is not null || voice.AffiliationKnown));

    private static IEnumerable<TracedAttribution> VoicesOf(TracedClaim claim) => claim.Supporters.Where(supporter => supporter.Standing != Standing.Relay);

    /// <summary>Another count of the same: same topic, and not about another side.</summary>
    private static bool SameSubject(TracedClaim one, TracedClaim other, AuditFacts facts) =>
        facts.Topics.Find(one.Claim.Topic)?.Id == facts.Topics.Find(other.Claim.Topic)?.Id
        && (one.Claim.TargetParty is null || other.Claim.TargetParty is null || one.Claim.TargetParty == other.Claim.TargetParty);
}
