using Credibility.Drafts;

namespace Credibility.Policies.Rules;

/// <summary>SRC902: a remark that was to lay findings to rest and does not, because it gives no reason or names no rule.</summary>
public sealed class SuppressionWithoutReason : FileRule
{
    public override string Id => "SRC902";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var places = PlacesOf(facts.Draft, facts.Draft.Faults.Where(fault => fault.Kind == DraftFaultKind.Suppression).Select(fault => (fault.At, fault.Message)));
        return places.Count == 0 ? null
            : RuleAnswer.Found($"{Wording.Sentence(Wording.Counted(places.Count, "remark"))} {Wording.Verb(places.Count, "lays", "lay")} nothing to rest. {places[0].Message}", places);
    }
}
