using Credibility.Provenance;

namespace Credibility.Measures;

/// <summary>How the space is spread over <i>dissimilar</i> sources: qD^Z over word shares (Leinster &amp; Cobbold 2012); order 1, others as workings.</summary>
public static class SimilarityOfSpace
{
    public static MeasureResult Of(IReadOnlyList<TracedAttribution> voices, string? missing)
    {
        var counted = voices.Where(voice => voice.Chain.Attribution.Words > 0).ToList();
        if (missing is not null || counted.Count == 0)
        {
            return MeasureResult.NotKnown(missing ?? "nothing is attributed");
        }

        var words = counted.Select(voice => (double)voice.Chain.Attribution.Words!.Value).ToArray();
        var rows = counted.Select(voice => voice.Origins).ToList();
        var orders = SimilarityDiversity.Of(words, rows, 0, 1, 2, double.PositiveInfinity);
        return MeasureResult.Of(
            orders[1],
            new WorkingStep("q0", orders[0]), new WorkingStep("q1", orders[1]), new WorkingStep("q2", orders[2]), new WorkingStep("qInfinity", orders[3]));
    }
}
