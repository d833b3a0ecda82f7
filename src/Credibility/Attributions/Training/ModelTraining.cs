using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Attributions.Tagging;

namespace Credibility.Attributions.Training;

/// <summary>How a model is trained.</summary>
/// <param name="Folds">Parts into which the texts are cut, so that a later step sees what an earlier one makes of text it was not trained on; from 2.</param>
public sealed record ModelSettings(ChainSettings Chain, int Folds = 5);

/// <summary>Trains everything that reads prose from annotated drafts. The same drafts, settings and seed give the same model.</summary>
public static class ModelTraining
{
    /// <returns>A model without a hash: that is the file's.</returns>
    public static ProseModel Train(IReadOnlyList<GoldDraft> drafts, WordClasses words, ModelSettings settings, int seed)
    {
        List<TrainingText> texts = [.. drafts.Select(draft => TrainingExample.Of(draft, words)).Where(text => text.View.Count > 0)];
        var (first, second, linker) = new ProseTrainer(settings.Chain, settings.Folds, seed).Train(texts);
        return new ProseModel("", first, second, linker);
    }
}

/// <summary>Makes annotated drafts ready to learn from.</summary>
internal static class TrainingExample
{
    public static TrainingText Of(GoldDraft draft, WordClasses words)
    {
        var text = new TokenisedText(draft.Text);
        return TrainingText.Of(new TokenView(text, words), null, [.. draft.Attributions.Select(one => Marked(one, text))], 1);
    }

    private static MarkedAttribution Marked(GoldAttribution one, TokenisedText text)
    {
        return new MarkedAttribution(Ranges(one.Presented), Ranges(one.Cue), Ranges(one.Content));

        IReadOnlyList<TokenRange> Ranges(IReadOnlyList<Drafts.TextSpan> spans) => [.. spans.Select(text.RangeOf).Where(range => range.Count > 0)];
    }
}
