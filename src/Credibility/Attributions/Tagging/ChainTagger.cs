using System.Runtime.Intrinsics;

namespace Credibility.Attributions.Tagging;

/// <summary>Writes the features of one token.</summary>
internal delegate void FeatureWriter(int token, ref FeatureRow row);

/// <summary>Score of one token for each label.</summary>
internal delegate Vector256<float> TokenScore(int token);

/// <summary>Added to the scores of a role's labels: more spans of it, or fewer.</summary>
public readonly record struct Lean(float Source, float Cue, float Content);

/// <summary>Labels a text paragraph by paragraph with one set of weights.</summary>
public sealed class ChainTagger(WeightTable weights, LabelChain chain)
{
    /// <summary>Tokens of a paragraph that are labelled together; a longer one is cut.</summary>
    public const int MaxStretch = 400;

    public WeightTable Weights => weights;

    public LabelChain Chain => chain;

    internal TokenLabels Tag(TokenView view, FeatureWriter write, Lean lean)
    {
        var row = new FeatureRow(new uint[TokenFeatures.Most]);
        return Tag(view, Score, lean);

        Vector256<float> Score(int token)
        {
            row.Clear();
            write(token, ref row);
            return weights.Sum(row.All);
        }
    }

    internal TokenLabels Tag(TokenView view, TokenScore score, Lean lean)
    {
        var result = new TokenLabels(new Label[view.Count], new Vector256<float>[view.Count]);
        var leaning = Vector256.Create(0, lean.Source, lean.Source, lean.Cue, lean.Cue, lean.Content, lean.Content, 0);
        var (scores, before, emissions) = (new Vector256<float>[MaxStretch], new Vector256<float>[MaxStretch], new Vector256<float>[MaxStretch]);
        foreach (var (first, end) in Stretches(view))
        {
            for (var i = first; i < end; i++)
            {
                scores[i - first] = score(i) + leaning;
            }

            var count = end - first;
            var own = scores.AsSpan(0, count);
            var places = view.Places.AsSpan(first, count);
            chain.Decode(own, places, result.Labels.AsSpan(first, count));
            chain.Marginals(own, places, before.AsSpan(0, count), result.Chances.AsSpan(first, count), emissions.AsSpan(0, count));
        }

        return result;
    }

    /// <summary>Paragraphs, those that are too long cut between sentences where that can be done.</summary>
    internal static IEnumerable<(int First, int End)> Stretches(TokenView view)
    {
        foreach (var paragraph in view.Text.Paragraphs)
        {
            var first = paragraph.First;
            while (paragraph.End - first > MaxStretch)
            {
                var cut = view.Text.Sentences[view.Text.SentenceOf(first + MaxStretch)].First;
                cut = cut > first ? cut : first + MaxStretch;
                yield return (first, cut);
                first = cut;
            }

            yield return (first, paragraph.End);
        }
    }
}
