using Credibility.Attributions;
using Credibility.Provenance;

namespace Credibility.Policies.Rules;

/// <summary>SRC015: an adverse claim about somebody identifiable, with no sign that they were asked.</summary>
public sealed class NoAnswerSought : Rule
{
    public override string Id => "SRC015";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var hit = facts.Claims
            .Where(claim => claim.Claim.IsAdverse && claim.Contested == ContestedState.NotPutToThem && !claim.StatementOfRecord && !MayAnswerElsewhere(claim, facts))
            .OrderByDescending(claim => claim.Claim.Key).ToList();
        return hit.Count == 0
            ? null
            : RuleAnswer.OfWorst(
                hit, claim => Message(claim, facts), RulePlace.Of, "more claim",
                rewrite: $"{facts.NameOf(hit[0].Claim.Target!)} was asked about this on [date] and [its answer, or: had not replied by the time of publication].");
    }

    private static string Message(TracedClaim claim, AuditFacts facts)
    {
        var target = facts.NameOf(claim.Claim.Target!);
        return $"“{Wording.Shorten(claim.Claim.Text)}” is about {target}, and this draft does not say that {target} was asked.";
    }

    /// <summary>
    /// Whoever speaks in the draft was reached. To which claim their words are an answer, a request says; where the claim was only read
    /// in the text, nothing is sure enough to say that it was never put to them.
    /// </summary>
    private static bool MayAnswerElsewhere(TracedClaim claim, AuditFacts facts) =>
        claim.Supporters.All(supporter => supporter.Chain.Attribution.Origin == AttributionOrigin.Detected) && ReplyToAnotherClaim.WordsElsewhere(claim, facts).Count > 0;
}
