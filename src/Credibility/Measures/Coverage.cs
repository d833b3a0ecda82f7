using Credibility.Provenance;

namespace Credibility.Measures;

/// <summary>How much of the origins is known: 1 − mean unknown mass over all voices, 0–1.</summary>
public static class Coverage
{
    public static MeasureResult Of(IReadOnlyList<TracedAttribution> voices, InfluenceGraph graph)
    {
        if (voices.Count == 0)
        {
            return MeasureResult.NotKnown("nobody is cited");
        }

        var unknown = voices.Average(voice => UnknownMass(voice, graph));
        return MeasureResult.Of(1 - unknown, new WorkingStep("mean unknown mass", unknown));
    }

    private static double UnknownMass(TracedAttribution voice, InfluenceGraph graph)
    {
        var mass = 0.0;
        for (var i = 0; i < voice.Origins.Count; i++)
        {
            mass += graph.IsUnknown(voice.Origins.Atoms[i]) ? voice.Origins.Masses[i] : 0;
        }

        return mass;
    }
}
