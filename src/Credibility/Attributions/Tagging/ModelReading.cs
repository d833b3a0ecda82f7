using Credibility.Attributions.Extraction;

namespace Credibility.Attributions.Tagging;

/// <summary>Finds sources, cues and contents with trained weights, and puts together what belongs together.</summary>
internal static class ModelReading
{
    /// <param name="marks">What the rules make of each token.</param>
    /// <param name="contentAlone">How sure a content must be, 0–1, to stand although no cue was found for it.</param>
    public static List<FoundAttribution> Of(TokenView view, IReadOnlyList<byte> marks, ProseWeights weights, double contentAlone)
    {
        var own = new TokenFeatures(view, marks);
        var first = weights.First.Tag(view, own.Write, default);
        var second = weights.Second.Tag(view, new ContextFeatures(view, own, first).Write, weights.Lean);
        var spans = FoundSpans.Of(second);
        var (links, sure) = weights.Linker.Link(view, spans);
        return LinkedReading.Of(spans, links, sure, contentAlone);
    }
}
