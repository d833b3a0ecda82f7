using Credibility.Drafts;
using Credibility.Provenance;

namespace Credibility.Policies.Rules;

/// <summary>SRC007: the draft itself asserts what nobody identified, or one side alone, stands behind.</summary>
public sealed class OneSideInOwnVoice : Rule
{
    public override string Id => "SRC007";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var hit = facts.KeyClaims.Where(claim => claim.Claim is { OwnVoice: true, Hedged: false } && claim.Support!.Level is SupportLevel.None or SupportLevel.OneSide)
            .OrderBy(IsDerived).ThenBy(claim => claim.Support!.Level).ToList();
        if (hit.Count == 0)
        {
            return null;
        }

        var worst = hit[0];
        var behind = Names(worst);
        return RuleAnswer.OfWorst(
            hit, Message, RulePlace.Of, "more key claim",
            rewrite: behind.Count == 0
                ? $"{worst.Claim.Text.TrimEnd('.')}, according to [who says so, and how they know]."
                : $"{worst.Claim.Text.TrimEnd('.')}, {Wording.List(behind)} said.") with { AtMost = IsDerived(worst) ? FindingLevel.Warning : FindingLevel.Error };
    }

    private static string Message(TracedClaim claim)
    {
        var behind = Names(claim);
        var rest = behind.Count == 0 ? "no source is given for it"
            : claim.Support!.Level == SupportLevel.OneSide ? $"only one side's sources stand behind it: {Wording.List(behind)}"
            : $"nobody who can be identified answers for it: it began with {Wording.List(behind)}";
        return $"The draft says “{Wording.Shorten(claim.Claim.Text)}” in its own voice, and {rest}.";
    }

    /// <summary>Whether its kind was read from its words: then nobody declared that it is an event or a figure.</summary>
    private static bool IsDerived(TracedClaim claim) => claim.Claim.Derived.Contains("kind");

    private static List<string> Names(TracedClaim claim) =>
        [.. claim.Supporters.Where(supporter => supporter.Standing != Standing.Relay && supporter.Chain.Source.Mention != MentionClass.None).Select(supporter => supporter.Chain.Source.Name).Distinct(StringComparer.Ordinal)];
}
