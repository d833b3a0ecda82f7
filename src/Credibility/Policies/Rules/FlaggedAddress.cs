using Credibility.Sources.Resolving;

namespace Credibility.Policies.Rules;

/// <summary>SRC029: a cited address stands in a named data set of coordinated sites. The set is quoted with its criterion; nothing is concluded from it.</summary>
public sealed class FlaggedAddress : Rule
{
    public override string Id => "SRC029";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        if (facts.Flags.Count == 0)
        {
            return null;
        }

        var hit = facts.Attributions
            .SelectMany(traced => traced.Chain.Relays.Select(relay => relay.Who).Prepend(traced.Chain.Source).SelectMany(AddressesOf).Select(address => (Traced: traced, Address: address)))
            .GroupBy(pair => pair.Address, StringComparer.OrdinalIgnoreCase)
            .Select(group => (Address: group.Key, Pairs: group.ToList(), Flags: facts.Flags.Find(group.Key))).Where(group => group.Flags.Count > 0)
            .ToList();
        return hit.Count == 0
            ? null
            : RuleAnswer.OfAll(
                hit,
                groups => string.Join(" ", groups.SelectMany(group => group.Flags).Distinct().Select(Told)) + " Check before use.",
                group => RulePlace.Of(group.Pairs[0].Traced) with
                {
                    ClaimId = null, AttributionIds = [.. group.Pairs.Select(pair => pair.Traced.Id).Distinct(StringComparer.Ordinal)], Quote = Wording.Shorten(group.Address),
                });
    }

    /// <summary>The link beside a source, and a name that is itself an address.</summary>
    private static IEnumerable<string> AddressesOf(ResolvedSource who) => new[] { who.Cited?.Url, who.Name }.OfType<string>();

    private static string Told(Sources.FlaggedAddress flag)
    {
        var since = flag.Date is { } date ? $", listed {date.Text}" : "";
        var where = flag.Url is { } url ? $", {url}" : "";
        return $"{flag.Host} stands in the data set “{flag.Set}” (version {flag.Version}{since}{where}), which lists {flag.Criterion.TrimEnd('.')}.";
    }
}
