using Credibility.Provenance;

namespace Credibility.Policies.Rules;

/// <summary>SRC015: an adverse claim about somebody identifiable, with no sign that they were asked.</summary>
public sealed class NoAnswerSought : Rule
{
    public override string Id => "SRC015";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var hit = facts.Claims
            .Where(claim => claim.Claim.IsAdverse && claim.Contested == ContestedState.NotPutToThem && !claim.StatementOfRecord)
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
}
