using Credibility.Attributions;
using Credibility.Provenance;
using Credibility.Sources;
using Credibility.Sources.Resolving;

namespace Credibility.Policies.Rules;

/// <summary>SRC004: most of what is attributed came through one outlet.</summary>
public sealed class SingleConduit : Rule
{
    public override string Id => "SRC004";

    /// <inheritdoc/>
    public override bool IsAboutDraft => true;

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var attributions = facts.Provenance.Attributions;
        var largest = attributions.SelectMany(traced => Outlets(traced, facts)).GroupBy(outlet => outlet.Key, StringComparer.Ordinal)
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
        var isShort = facts.Draft.Read is { } text && WordCount.Of(text) < settings.Number("shortDraftWords");
        var least = settings.Number(isShort ? "minWordsShortDraft" : "minWords");
        var through = attributions.SelectMany(traced => Outlets(traced, facts).Select(outlet => (outlet, traced)))
            .GroupBy(pair => pair.outlet.Key, StringComparer.Ordinal)
            .Select(group => (group.First().outlet.Name, Carried: group.Select(pair => pair.traced).ToList()))
            .Where(group => group.Carried.Count >= settings.Number("minAttributions"))
            .Select(group => (group.Name, group.Carried, Words: group.Carried.Sum(traced => traced.Chain.Attribution.Words ?? 0)))
            .Where(group => group.Words >= least && group.Words > settings.Number("share") * total)
            .OrderByDescending(group => group.Words).ThenBy(group => group.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        if (through.Carried is null)
        {
            return null;
        }

        var share = $"{Wording.Share((double)through.Words / total)} of the attributed words came through {through.Name}.";
        return RuleAnswer.Found(
            Capital(share),
            [.. through.Carried.Select(traced => RulePlace.Of(traced) with { Message = $"{traced.Chain.Source.Name} is cited {(traced.Chain.Source.Name == through.Name ? "" : $"through {through.Name} ")}here; {share}" })]);
    }

    /// <summary>
    /// Outlets that the words came through: conduits, and the outlet itself where it is the one that speaks. The publisher is
    /// none, for it is common to all; nor are "local media", of which nobody knows how many they are.
    /// </summary>
    private static IEnumerable<(string Key, string Name)> Outlets(TracedAttribution traced, AuditFacts facts)
    {
        var outlets = traced.Chain.Relays.Select(relay => relay.Who).Where(who => !who.IsOutlet && MayCarry(who)).ToList();
        if (IsMedium(traced.Chain.Source) && !IsPublisher(traced.Chain.Source, facts.Draft.Publisher))
        {
            outlets.Add(traced.Chain.Source);
        }

        return outlets.Select(outlet => (outlet.Key, outlet.Name)).DistinctBy(outlet => outlet.Key, StringComparer.Ordinal);
    }

    private static bool IsMedium(ResolvedSource source) => (source.Profile?.Kind ?? SourceKindNames.Parse(source.Cited?.Kind))?.IsMedium() == true;

    /// <summary>People and bodies of a state pass words on too, but are no outlets.</summary>
    private static bool MayCarry(ResolvedSource who) => who.Profile is not { } profile || !(profile.Kind.IsHuman() || profile.Kind.IsStateBody());

    internal static bool IsPublisher(ResolvedSource source, string? publisher) => publisher is not null
        && (source.Name.Equals(publisher, StringComparison.OrdinalIgnoreCase)
            || source.Profile is { } profile && profile.Aliases.Select(alias => alias.Text).Append(profile.Name).Contains(publisher, StringComparer.OrdinalIgnoreCase));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
