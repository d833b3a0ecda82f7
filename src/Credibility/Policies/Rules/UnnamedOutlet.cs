using Credibility.Provenance;
using Credibility.Sources.Resolving;

namespace Credibility.Policies.Rules;

/// <summary>SRC010: "local media" or "reports" without title or link.</summary>
public sealed class UnnamedOutlet : Rule
{
    public override string Id => "SRC010";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var hit = facts.Attributions
            .SelectMany(traced => Outlets(traced.Chain).Select(outlet => (traced, outlet.Name)))
            .DistinctBy(pair => (pair.traced.Id, pair.Name)).ToList();
        return hit.Count == 0
            ? null
            : RuleAnswer.OfAll(
                hit, pairs => Message([.. pairs.Select(pair => $"“{pair.Name}”").Distinct(StringComparer.OrdinalIgnoreCase)]),
                pair => RulePlace.Of(pair.traced) with { Quote = Wording.Shorten(pair.Name) },
                rewrite: "[title of the outlet](link to its report)");
    }

    private static string Message(List<string> names) => names.Count == 1
        ? $"{names[0]} has neither title nor link, so nobody can look it up."
        : $"{Wording.List(names)} have neither title nor link, so nobody can look them up.";

    private static IEnumerable<ResolvedSource> Outlets(Chain chain) =>
        chain.Relays.Select(relay => relay.Who).Append(chain.Source).Where(who => who.IsOutlet && who.Cited?.Url is null);
}
