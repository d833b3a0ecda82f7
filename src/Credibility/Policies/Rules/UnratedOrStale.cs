using Credibility.Provenance;
using Credibility.Sources.Resolving;

namespace Credibility.Policies.Rules;

/// <summary>SRC020: key sources that are bodies or media without a profile, or with one that has not been checked for a long time.</summary>
public sealed class UnratedOrStale : Rule
{
    public override string Id => "SRC020";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var behind = facts.KeyClaims.SelectMany(claim => claim.Supporters).DistinctBy(supporter => supporter.Chain.OriginKey, StringComparer.Ordinal).ToList();
        var without = behind.Where(supporter => supporter.Chain.Source is { Profile: null, Mention: Drafts.MentionClass.Body } who && !SingleConduit.IsPublisher(who, facts.Draft.Publisher)).ToList();
        var stale = behind.Where(supporter => IsStale(supporter.Chain.Source, facts)).ToList();
        return without.Count + stale.Count == 0
            ? null
            : RuleAnswer.Found(
                Message(without, stale),
                [
                    .. without.Select(supporter => RulePlace.Of(supporter) with { Message = Message([supporter], []) }),
                    .. stale.Select(supporter => RulePlace.Of(supporter) with { Message = Message([], [supporter]) }),
                ]);
    }

    private static string Message(List<TracedAttribution> without, List<TracedAttribution> stale)
    {
        var parts = new List<string>();
        if (without.Count > 0)
        {
            parts.Add($"no profile is held of {Wording.List(without.Select(supporter => supporter.Chain.Source.Name))}");
        }

        if (stale.Count > 0)
        {
            parts.Add($"the profile of {Wording.List(stale.Select(supporter => supporter.Chain.Source.Name))} was last checked a long time ago");
        }

        var message = string.Join("; ", parts);
        return char.ToUpperInvariant(message[0]) + message[1..] + ".";
    }

    private static bool IsStale(ResolvedSource source, AuditFacts facts) =>
        source.Profile is { Structural: false, CheckedOn: { } on } && on.AddDays(facts.StaleAfterDays) < facts.AuditDate;
}
