using Credibility.Attributions.Extraction;
using Credibility.Attributions.Tagging;

namespace Credibility.Attributions.Training;

/// <param name="Folds">Parts into which the texts are cut for the jackknife; at least 2.</param>
/// <param name="Lean">Written into the weights: how readily spans of each role are found.</param>
/// <param name="OtherWeight">How much words count that are not annotated in the convention of this project's own drafts; theirs count 1.</param>
public sealed record TrainingSettings(ChainSettings Chain, int Folds, Lean Lean, float OtherWeight)
{
    /// <summary>What the shipped weights are trained with.</summary>
    public static TrainingSettings Shipped { get; } = new(new ChainSettings(), Folds: 8, new Lean(0.75f, 0.8f, 0.47f), OtherWeight: 0.6f);
}

/// <summary>
/// Trains both taggers and the linker. What a later part sees of an earlier one comes from a copy that was trained without the text
/// in question (jackknife), so that it learns from mistakes of the kind that it will meet.
/// </summary>
public sealed class ProseTrainer
{
    private readonly ChainSettings settings;
    private readonly int folds;
    private readonly int seed;

    private ProseTrainer(TrainingSettings training, int seed) => (settings, folds, this.seed) = (training.Chain, training.Folds, seed);

    /// <summary>Trains on annotated drafts; the same drafts, settings and seed give the same weights.</summary>
    public static ProseWeights Train(IReadOnlyList<GoldDraft> drafts, WordClasses words, TrainingSettings settings, int seed) =>
        new ProseTrainer(settings, seed).Train(
            [.. drafts.Select(draft => TrainingText.Of(draft, words, draft.MarksChains ? 1 : settings.OtherWeight)).Where(text => text.View.Count > 0)], settings.Lean);

    private ProseWeights Train(List<TrainingText> texts, Lean lean)
    {
        var first = new TokenLabels[texts.Count];
        var all = texts.Select(text => Stretches(text, null)).ToList();
        for (var fold = 0; fold < folds; fold++)
        {
            var tagger = Tagger([.. Others(all, fold).SelectMany(list => list)]);
            foreach (var at in Own(texts.Count, fold))
            {
                first[at] = tagger.Tag(texts[at].View, new TokenFeatures(texts[at].View, texts[at].Hits).Write, default);
            }
        }

        var firstTagger = Tagger([.. all.SelectMany(list => list)]);
        all = [.. texts.Select((text, at) => Stretches(text, first[at]))];
        var choices = new List<LinkChoice>();
        for (var fold = 0; fold < folds; fold++)
        {
            var tagger = Tagger([.. Others(all, fold).SelectMany(list => list)]);
            foreach (var at in Own(texts.Count, fold))
            {
                var second = tagger.Tag(texts[at].View, Writer(texts[at], first[at]), default);
                choices.AddRange(LinkExamples.Of(texts[at], FoundSpans.Of(second)));
            }
        }

        foreach (var text in texts)
        {
            choices.AddRange(LinkExamples.Of(text, LinkExamples.Marked(text)));
        }

        return new ProseWeights(firstTagger, Tagger([.. all.SelectMany(list => list)]), new Linker(LinkTrainer.Train(choices, seed)), lean);
    }

    private ChainTagger Tagger(List<LabelledStretch> stretches)
    {
        var (weights, chain) = new ChainTrainer(stretches, settings).Train(seed);
        return new ChainTagger(weights, chain);
    }

    private IEnumerable<T> Others<T>(List<T> all, int fold) => all.Where((_, at) => at % folds != fold);

    private IEnumerable<int> Own(int count, int fold) => Enumerable.Range(0, count).Where(at => at % folds == fold);

    private static FeatureWriter Writer(TrainingText text, TokenLabels? first)
    {
        var own = new TokenFeatures(text.View, text.Hits);
        return first is null ? own.Write : new ContextFeatures(text.View, own, first).Write;
    }

    private static List<LabelledStretch> Stretches(TrainingText text, TokenLabels? first)
    {
        var write = Writer(text, first);
        var row = new FeatureRow(new uint[TokenFeatures.Most]);
        var stretches = new List<LabelledStretch>();
        foreach (var (start, end) in ChainTagger.Stretches(text.View))
        {
            var features = new List<uint>();
            var ends = new int[end - start];
            for (var i = start; i < end; i++)
            {
                row.Clear();
                write(i, ref row);
                features.AddRange(row.All);
                ends[i - start] = features.Count;
            }

            stretches.Add(new LabelledStretch([.. features], ends, text.View.Places[start..end], text.Labels[start..end], text.Weight));
        }

        return stretches;
    }
}
