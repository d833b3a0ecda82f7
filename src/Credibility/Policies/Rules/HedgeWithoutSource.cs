using Credibility.Drafts;

namespace Credibility.Policies.Rules;

/// <summary>SRC021: "reportedly", "allegedly" or "is said to", and nobody who reports, alleges or says it.</summary>
public sealed class HedgeWithoutSource : Rule
{
    public override string Id => "SRC021";

    /// <inheritdoc/>
    public override IReadOnlyList<string> ToldBy => ["SRC002", "SRC007"];

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var hit = facts.Claims.Where(claim => claim.Claim.Hedged && claim.Supporters.All(supporter => supporter.Chain.Source.Mention == MentionClass.None && supporter.Chain.Relays.Count == 0))
            .OrderByDescending(claim => claim.Claim.Key).ToList();
        return hit.Count == 0
            ? null
            : RuleAnswer.OfWorst(hit, claim => $"“{Wording.Shorten(claim.Claim.Text)}” is hedged, and the draft names nobody who says it.", RulePlace.Of, "more claim");
    }
}
