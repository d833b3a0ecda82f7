using System.Text;
using Credibility.Attributions.Extraction;
using Credibility.Attributions.Training;
using Credibility.Cli.Evaluating;
using Credibility.Formats.Models;

namespace Credibility.Cli.Training;

/// <summary>One run of <c>train</c>: reads the drafts, trains, measures what was held out, writes the folder.</summary>
internal sealed class TrainRun(TrainSettings settings, Terminal terminal)
{
    public int Run()
    {
        List<SplitCorpus> corpora = [.. settings.Corpora.Select(path => SplitCorpus.Of(path, CorpusFolder.Read(path, terminal), settings.HeldOutShare))];
        RefuseTwice(corpora);
        List<GoldDraft> drafts = [.. corpora.SelectMany(corpus => corpus.Trained)];
        if (drafts.Sum(draft => draft.Attributions.Count) == 0)
        {
            throw StoppedException.Usage("there is nothing to train on; every draft is held out, or none has an attribution");
        }

        var data = ShippedData.Load(null).Data;
        var words = data.Words;
        terminal.Progress($"training on {drafts.Count} drafts");
        var model = ModelWriter.Write(ProseTrainer.Train(drafts, words, settings.Training, settings.Seed));
        terminal.Progress("");
        var extractor = new AttributionExtractor(words, model.Model, data.Method.Reading);
        var run = new TrainingRun(model, settings.Seed, settings.Training.Chain.Epochs, words.Sha256, [.. corpora.Select(corpus => corpus.Measure(extractor))]);
        Write(run, drafts);
        terminal.Results.Write(Figures(run));
        return ExitCode.Clean;
    }

    /// <summary>A draft that is trained on in one corpus and measured in another would measure nothing.</summary>
    private static void RefuseTwice(List<SplitCorpus> corpora)
    {
        var trained = corpora.SelectMany(corpus => corpus.Trained).Select(draft => draft.Text).ToHashSet(StringComparer.Ordinal);
        if (corpora.SelectMany(corpus => corpus.HeldOut).FirstOrDefault(draft => trained.Contains(draft.Text)) is { } twice)
        {
            throw StoppedException.Usage($"the text of {twice.Id} is held out in one place and trained on in another; give it once");
        }
    }

    private void Write(TrainingRun run, List<GoldDraft> drafts)
    {
        try
        {
            Directory.CreateDirectory(settings.Out);
            var card = Path.Combine(settings.Out, ModelCard.FileName);
            File.WriteAllBytes(Path.Combine(settings.Out, PackedModel.FileName), run.Model.Bytes.Span);
            File.WriteAllText(card, ModelCard.Write(File.Exists(card) ? File.ReadAllText(card) : null, run));
            if (NoticeList.Write(drafts) is { } notices)
            {
                File.WriteAllText(Path.Combine(settings.Out, NoticeList.FileName), notices);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StoppedException.CouldNotRun($"{settings.Out} cannot be written: {fault.Message}");
        }
    }

    private static string Figures(TrainingRun run)
    {
        var text = new StringBuilder();
        text.Append(FormattableString.Invariant($"{PackedModel.FileName}: {run.Model.Bytes.Length} bytes, {run.Model.Sha256}\n"));
        foreach (var corpus in run.Corpora)
        {
            text.Append(FormattableString.Invariant($"\n{corpus.Name}: trained on {corpus.Trained} drafts with {corpus.Attributions} attributions, {corpus.HeldOut} held out\n"));
            if (corpus.Figures is { } figures)
            {
                EvaluationText.Spans(text, figures);
                EvaluationText.Wordings(text, figures);
            }
        }

        return text.ToString();
    }
}
