using Credibility.Attributions;
using Credibility.Provenance;
using Credibility.Sources;

namespace Credibility.Policies.Rules;

/// <summary>SRC004: most of what is attributed came through one outlet.</summary>
public sealed class SingleConduit : Rule
{
    public override string Id => "SRC004";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var attributions = facts.Provenance.Attributions;
        var largest = attributions.SelectMany(Outlets).GroupBy(outlet => outlet.Key, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault();
        if (largest is null || largest.Count() < settings.Number("minAttributions"))
        {
            return null;
        }

        if (facts.Measures.WordsMissing is { } missing)
        {
            return RuleAnswer.Open($"whether most words came through one outlet: {missing}");
        }

        return Judge(attributions, facts, settings);
    }

    private static RuleAnswer? Judge(IReadOnlyList<TracedAttribution> attributions, AuditFacts facts, RuleSettings settings)
    {
        var total = attributions.Sum(traced => traced.Chain.Attribution.Words ?? 0);
        var isShort = facts.Draft.Text is { } text && WordCount.Of(text) < settings.Number("shortDraftWords");
        var least = settings.Number(isShort ? "minWordsShortDraft" : "minWords");
        var through = attributions.SelectMany(traced => Outlets(traced).Select(outlet => (outlet, traced)))
            .GroupBy(pair => pair.outlet.Key, StringComparer.Ordinal)
            .Select(group => (group.First().outlet.Name, Carried: group.Select(pair => pair.traced).ToList()))
            .Where(group => group.Carried.Count >= settings.Number("minAttributions"))
            .Select(group => (group.Name, group.Carried, Words: group.Carried.Sum(traced => traced.Chain.Attribution.Words ?? 0)))
            .Where(group => group.Words >= least && group.Words > settings.Number("share") * total)
            .OrderByDescending(group => group.Words).ThenBy(group => group.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return through.Carried is null
            ? null
            : RuleAnswer.Found(
                $"{Capital(Wording.Share((double)through.Words / total))} of the attributed words came through {through.Name}.",
                [.. through.Carried.Select(RulePlace.Of)]);
    }

    /// <summary>Outlets that the words came through: conduits, and the outlet itself where it is the one that speaks.</summary>
    private static IEnumerable<(string Key, string Name)> Outlets(TracedAttribution traced)
    {
        var outlets = traced.Chain.Relays.Select(relay => (relay.Who.Key, relay.Who.Name)).ToList();
        if (traced.Chain.Source.Profile?.Kind.IsMedium() == true)
        {
            outlets.Add((traced.Chain.Source.Key, traced.Chain.Source.Name));
        }

        return outlets.DistinctBy(outlet => outlet.Key, StringComparer.Ordinal);
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
