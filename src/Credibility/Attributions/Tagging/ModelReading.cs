using System.Runtime.Intrinsics;
using Credibility.Attributions.Extraction;

namespace Credibility.Attributions.Tagging;

/// <summary>Finds sources, cues and contents with trained weights, and puts together what belongs together.</summary>
/// <param name="contentAlone">How sure a content must be, 0–1, to stand although no cue was found for it.</param>
internal sealed class ModelReading(ProseWeights weights, double contentAlone)
{
    private readonly PairedWeights _both = new(weights.First.Weights, weights.Second.Weights);

    /// <param name="marks">What the rules make of each token.</param>
    public List<FoundAttribution> Of(TokenView view, IReadOnlyList<byte> marks)
    {
        var own = new TokenFeatures(view, marks);
        var row = new FeatureRow(new uint[TokenFeatures.Most]);

        // Both taggers see a token's own features: they are made and looked up once, and the second's steps wait here.
        var waiting = new Vector256<int>[view.Count];
        var first = weights.First.Tag(view, FirstScore, default);
        var context = new ContextFeatures(view, own, first);
        var second = weights.Second.Tag(view, SecondScore, weights.Lean);
        var spans = FoundSpans.Of(second);
        var (links, sure) = weights.Linker.Link(view, spans);
        return LinkedReading.Of(spans, links, sure, contentAlone);

        Vector256<float> FirstScore(int token)
        {
            row.Clear();
            own.Write(token, ref row);
            return weights.First.Weights.Worth(_both.Sum(row.All, out waiting[token]));
        }

        Vector256<float> SecondScore(int token)
        {
            row.Clear();
            context.WriteContext(token, ref row);
            _ = _both.Sum(row.All, out var steps);
            return weights.Second.Weights.Worth(waiting[token] + steps);
        }
    }
}
