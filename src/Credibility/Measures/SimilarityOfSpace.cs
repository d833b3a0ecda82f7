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
        double Order(double q) => SimilarityDiversity.Of(words, q, rows);
        var first = Order(1);
        return MeasureResult.Of(
            first,
            new WorkingStep("q0", Order(0)), new WorkingStep("q1", first), new WorkingStep("q2", Order(2)),
            new WorkingStep("qInfinity", Order(double.PositiveInfinity)));
    }
}
