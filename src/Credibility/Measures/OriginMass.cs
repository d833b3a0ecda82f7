using Credibility.Provenance;

namespace Credibility.Measures;

/// <summary>Where the attributed words come from: the share of each ultimate origin, o = p'B.</summary>
public static class OriginMass
{
    /// <summary>Words by origin key; empty where words are not known.</summary>
    public static IReadOnlyDictionary<string, double> Of(IReadOnlyList<TracedAttribution> voices, InfluenceGraph graph)
    {
        var mass = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var voice in voices)
        {
            var words = voice.Chain.Attribution.Words ?? 0;
            for (var i = 0; i < voice.Origins.Count && words > 0; i++)
            {
                var key = graph.KeyOf(voice.Origins.Atoms[i]);
                mass[key] = mass.GetValueOrDefault(key) + (words * voice.Origins.Masses[i]);
            }
        }

        return mass;
    }
}
