namespace Credibility.Policies.Rules;

/// <summary>SRC903: a remark that lays to rest what is not found, or no longer.</summary>
public sealed class UnusedSuppression : FileRule
{
    public override string Id => "SRC903";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var places = PlacesOf(facts.Draft, facts.UnusedRemarks.Select(remark => (remark.At, $"{Wording.List(remark.Rules)} found nothing where this remark stands; take {(remark.Rules.Count == 1 ? "it" : "them")} out of it.")));
        return places.Count == 0 ? null : RuleAnswer.Found($"{Wording.Sentence(Wording.Counted(places.Count, "remark"))} {Wording.Verb(places.Count, "lays", "lay")} to rest what was not found. {places[0].Message}", places);
    }
}
