using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Attributions.Tagging;
using Credibility.Drafts;

namespace Credibility.Attributions.Training;

/// <summary>The parts of one attribution as an annotator marked them, in tokens.</summary>
/// <param name="Source">Whom the draft itself cites.</param>
/// <param name="Behind">Sources further down a chain: found by the tagger, never linked to the cue.</param>
internal sealed record MarkedAttribution(IReadOnlyList<TokenRange> Source, IReadOnlyList<TokenRange> Behind, IReadOnlyList<TokenRange> Cue, IReadOnlyList<TokenRange> Content);

/// <summary>An annotated text made ready to learn from.</summary>
/// <param name="Weight">How much its tokens count; 1 is usual.</param>
internal sealed record TrainingText(TokenView View, byte[]? Hits, IReadOnlyList<MarkedAttribution> Marked, Label[] Labels, float Weight)
{
    public static TrainingText Of(GoldDraft draft, WordClasses words, float weight)
    {
        var classed = new ClassedText(new TokenisedText(draft.Text), words);
        var text = classed.Text;
        return Of(new TokenView(text, words), RuleMarks.Of(classed, RuleReader.Hits(classed)), [.. draft.Attributions.Select(gold => Cut(gold, text))], weight);
    }

    private static MarkedAttribution Cut(GoldAttribution gold, TokenisedText text)
    {
        IReadOnlyList<TokenRange> Ranges(IEnumerable<TextSpan> spans) => [.. spans.Select(text.RangeOf).Where(range => range.Count > 0)];
        var cited = gold.Presented;
        var carriers = gold.Via.Where(conduit => conduit.Mention is not null).Select(conduit => conduit.Mention!.Value);
        return new MarkedAttribution(
            Ranges(cited), gold.ChainCue.Count == 0 ? [] : Ranges(carriers.Concat(gold.Source).Except(cited)), Ranges(gold.Cue), Ranges(gold.Content));
    }

    private static TrainingText Of(TokenView view, byte[]? hits, IReadOnlyList<MarkedAttribution> marked, float weight)
    {
        var labels = new Label[view.Count];
        foreach (var range in marked.SelectMany(attribution => attribution.Content))
        {
            Paint(labels, range, Label.FirstOfContent);
        }

        foreach (var range in marked.SelectMany(attribution => attribution.Behind.Concat(attribution.Source)))
        {
            Paint(labels, range, Label.FirstOfSource);
        }

        foreach (var range in marked.SelectMany(attribution => attribution.Cue))
        {
            Paint(labels, range, Label.FirstOfCue);
        }

        Mend(labels);
        return new TrainingText(view, hits, marked, labels, weight);
    }

    private static void Paint(Label[] labels, TokenRange range, Label first)
    {
        for (var i = range.First; i < range.End; i++)
        {
            labels[i] = i == range.First ? first : first + 1;
        }
    }

    /// <summary>What was painted over leaves the rest of a span without a beginning.</summary>
    private static void Mend(Label[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != Label.Outside && !Tagging.Labels.IsFirst(labels[i]) && (i == 0 || Tagging.Labels.RoleOf(labels[i - 1]) != Tagging.Labels.RoleOf(labels[i])))
            {
                labels[i]--;
            }
        }
    }
}
