using Credibility.Attributions.Prose;
using Credibility.Drafts;

namespace Credibility.Provenance.Detection;

/// <summary>The sides of a dispute, as far as contents damage one and another says so.</summary>
internal sealed class DetectedParties(
    TokenisedText text, SideFinder sides, DetectedSources sources, DetectedClaims claims, ContentTargets targets, IReadOnlyDictionary<int, DetectedAttribution> made)
{
    /// <summary>
    /// "A whole battalion had deserted": whose battalion, the text said before. What one side says of a topic that all other contents
    /// turn against one opponent of its own damages that opponent.
    /// </summary>
    public void CarryTargets()
    {
        var turned = claims.All.Where(claim => claim.Reading is { Against: not null, Topic: not null } && claim.Reading.Kind.IsCheckable())
            .GroupBy(claim => claim.Reading.Topic!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(claim => claim.Reading.Against!).Distinct().ToList(), StringComparer.Ordinal);
        foreach (var (_, source, claim) in made.Values)
        {
            if (claim is null || claim.Reading is not { Target: null, Topic: { } topic } || !claim.Reading.Kind.IsCheckable() || sources.CampOf(source) is not { } camp
                || sides.First(text, claim.Content[0]) is { } named && named.Side == camp || !targets.IsHarm(claim.Content))
            {
                continue;
            }

            if (turned.GetValueOrDefault(topic) is [var one] && one != camp)
            {
                claim.Reading = claim.Reading with { Target = one.Id, Against = one };
            }
        }
    }

    /// <summary>The states that contents would damage and those that say so of another, with who speaks for each.</summary>
    public List<DeclaredParty> Read()
    {
        var against = new Dictionary<Side, HashSet<string>>();
        foreach (var (_, source, claim) in made.Values)
        {
            if (claim?.Reading.Against is { } damaged && claim.Reading.Kind.IsCheckable())
            {
                against.TryAdd(damaged, []);
                if (sources.CampOf(source) is { } camp && camp != damaged)
                {
                    against.TryAdd(camp, []);
                    against[camp].Add(damaged.Id);
                }
            }
        }

        return [.. against.OrderBy(pair => pair.Key.Id, StringComparer.Ordinal).Select(pair => new DeclaredParty(
            pair.Key.Id, pair.Key.Name, pair.Key.Code is { } code ? [code] : [],
            [.. sources.Camps.Where(camp => camp.Side == pair.Key).Select(camp => camp.Source)]) { DetectedAgainst = [.. pair.Value.Order(StringComparer.Ordinal)] })];
    }
}
