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
        if (hit.Count == 0)
        {
            return null;
        }

        var worst = hit[0];
        var target = facts.NameOf(worst.Claim.Target!);
        var more = hit.Count > 1 ? $" The same holds for {Wording.Counted(hit.Count - 1, "more claim")}." : "";
        return RuleAnswer.Found(
            $"“{Wording.Shorten(worst.Claim.Text)}” is about {target}, and this draft does not say that {target} was asked.{more}",
            [.. hit.Select(RulePlace.Of)],
            rewrite: $"{target} was asked about this on [date] and [its answer, or: had not replied by the time of publication].");
    }
}
