using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Tagging;

/// <summary>
/// Says which cue a content belongs to and which source a cue: of the spans near by the one with the highest score, or none.
/// Weights stand in lane 0 (cue looks for its source) and lane 1 (content looks for its cue).
/// </summary>
public sealed class Linker(WeightTable weights)
{
    /// <summary>Spans of the wanted role that are looked at on each side.</summary>
    private const int Reach = 4;

    /// <summary>Paragraphs that are looked at on each side.</summary>
    private const int ParagraphReach = 3;

    public WeightTable Weights => weights;

    /// <summary>For each span the index of the one it belongs to, or −1, and how sure that is. Sources look for nobody.</summary>
    internal (int[] Links, float[] Confidence) Link(TokenView view, IReadOnlyList<FoundSpan> spans)
    {
        var links = new int[spans.Count];
        var sure = new float[spans.Count];
        var features = new LinkFeatures(view, spans);
        var row = new FeatureRow(new uint[TokenFeatures.Most]);
        var candidates = new List<int>();
        Span<float> scores = stackalloc float[(2 * Reach) + 1];
        for (var i = 0; i < spans.Count; i++)
        {
            links[i] = -1;
            if (spans[i].Role == 1)
            {
                continue;
            }

            var lane = spans[i].Role == 2 ? 0 : 1;
            Candidates(view.Text, spans, i, candidates);
            features.WriteNone(i, ref row);
            scores[0] = weights.Sum(row.All)[lane];
            var best = 0;
            for (var c = 0; c < candidates.Count; c++)
            {
                features.Write(i, candidates[c], ref row);
                scores[c + 1] = weights.Sum(row.All)[lane];
                best = scores[c + 1] > scores[best] ? c + 1 : best;
            }

            var total = 0f;
            for (var c = 0; c <= candidates.Count; c++)
            {
                total += MathF.Exp(scores[c] - scores[best]);
            }

            links[i] = best == 0 ? -1 : candidates[best - 1];
            sure[i] = 1 / total;
        }

        return (links, sure);
    }

    /// <summary>A cue looks at sources, a content at cues: the nearest few on either side.</summary>
    internal static void Candidates(TokenisedText text, IReadOnlyList<FoundSpan> spans, int at, List<int> candidates)
    {
        candidates.Clear();
        var wanted = spans[at].Role == 2 ? 1 : 2;
        var paragraph = text.ParagraphOf(spans[at].Range.First);
        for (var (i, found) = (at - 1, 0); i >= 0 && found < Reach && i > at - 24 && paragraph - text.ParagraphOf(spans[i].Range.First) <= ParagraphReach; i--)
        {
            if (spans[i].Role == wanted)
            {
                candidates.Add(i);
                found++;
            }
        }

        for (var (i, found) = (at + 1, 0); i < spans.Count && found < Reach && i < at + 24 && text.ParagraphOf(spans[i].Range.First) - paragraph <= ParagraphReach; i++)
        {
            if (spans[i].Role == wanted)
            {
                candidates.Add(i);
                found++;
            }
        }
    }
}
