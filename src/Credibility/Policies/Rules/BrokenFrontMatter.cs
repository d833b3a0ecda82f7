using Credibility.Drafts;

namespace Credibility.Policies.Rules;

/// <summary>SRC901: what the draft's file declares about itself cannot be used, and was read as if it were not there.</summary>
public sealed class BrokenFrontMatter : FileRule
{
    public override string Id => "SRC901";

    /// <summary>A policy that says nothing of it has not decided to lose what authors declare.</summary>
    public override FindingLevel Unlisted => FindingLevel.Error;

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var places = PlacesOf(facts.Draft, facts.Draft.Faults.Where(fault => fault.Kind == DraftFaultKind.Declaration).Select(fault => (fault.At, fault.Message)));
        var more = places.Count > 1 ? $" {Wording.Sentence(Wording.Counted(places.Count - 1, "more place"))} {Wording.Verb(places.Count - 1, "has", "have")} to be mended." : "";
        return places.Count == 0 ? null
            : RuleAnswer.Found($"What this draft declares about its sources cannot be used, and was read as if it were not there. {places[0].Message}{more}", places);
    }
}
