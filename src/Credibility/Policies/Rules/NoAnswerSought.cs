using System.Collections.Frozen;
using Credibility.Attributions;
using Credibility.Provenance;

namespace Credibility.Policies.Rules;

/// <summary>SRC015: an adverse claim about somebody identifiable, with no sign that they were asked.</summary>
public sealed class NoAnswerSought : Rule
{
    private static readonly char[] Between = [' ', '\n', '\t', ',', '.'];

    private static readonly FrozenSet<string> Several = FrozenSet.ToFrozenSet(
        ["all", "any", "both", "everything", "them", "these", "those", "accusations", "allegations", "charges", "claims", "reports", "statements", "stories", "suggestions"],
        StringComparer.OrdinalIgnoreCase);

    public override string Id => "SRC015";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var hit = facts.Claims
            .Where(claim => claim.Claim.IsAdverse && claim.Contested == ContestedState.NotPutToThem && !claim.StatementOfRecord && !IsUnsure(claim, facts))
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
    /// in the text, nothing is sure enough to say that it was never put to them, unless what they deny there is one other claim.
    /// A state that says nothing in the text is as often the place where it happened: it counts as accused where the other side accuses it.
    /// </summary>
    private static bool IsUnsure(TracedClaim claim, AuditFacts facts)
    {
        if (claim.Supporters.Any(supporter => supporter.Chain.Attribution.Origin != AttributionOrigin.Detected))
        {
            return false;
        }

        var words = ReplyToAnotherClaim.WordsElsewhere(claim, facts);
        return words.Count > 0
            ? !words.Any(word => DeniesOneOther(word, facts))
            : facts.Provenance.Parties.Find(claim.Claim.Target!) is { States.Count: > 0 }
                && !claim.Supporters.Any(supporter => supporter.Camp is { } camp && camp != claim.Claim.TargetParty);
    }

    /// <summary>"The claims", "them": who denies several things may mean this one too.</summary>
    private static bool DeniesOneOther(TracedAttribution word, AuditFacts facts) =>
        word.Chain.Attribution is { Disputes: not null, ClaimId: not null } denial && facts.Draft.Read is { } text
        && !(denial.ContentSpans ?? [denial.Content ?? default]).Any(span => text[span.Start..span.End].Split(Between).Any(Several.Contains));
}
