using Credibility.Attributions.Extraction;
using Credibility.Attributions.Tagging;
using Credibility.Attributions.Training;
using Credibility.Formats.Corpora;
using Credibility.Formats.Models;

namespace Credibility.Cli.Evaluating;

/// <summary>One run of <c>evaluate</c>: reads the drafts, compares, writes the figures.</summary>
internal sealed class EvaluateRun(EvaluateSettings settings, Terminal terminal)
{
    public int Run()
    {
        var corpora = Corpora();
        List<GoldDraft> drafts = [.. corpora.SelectMany(corpus => corpus.Drafts)];
        var data = settings.Predictions is null ? ShippedData.Load(null) : null;
        var extractor = data is null ? null : Extractor(data);
        var read = extractor is null ? Predicted(drafts).Of : Reader(extractor.Value);
        var (metric, layers, misses) = (new ExtractionMetric(), LayerFigures.None, new List<string>());
        var rules = extractor is null ? null : new RuleCheck(data!, data!.AuditReading(extractor), settings.Declared);
        var lines = new List<string>();
        foreach (var (corpus, draft) in corpora.SelectMany(corpus => corpus.Drafts.Select(draft => (corpus, draft))))
        {
            terminal.Progress($"reading {draft.Id}");
            var found = read(draft);
            var comparison = new GoldComparison(draft, found);
            metric.Add(draft, found.Attributions);
            layers = layers.Plus(comparison);
            var wrong = rules?.Add(corpus.Name, corpus.IsTrainedOn(draft), draft) ?? [];
            lines.Add(PredictionFile.Line(draft, found, draft.MarksChains));
            misses.AddRange(settings.ShowMisses ? [.. MissList.Of(comparison), .. wrong] : []);
        }

        terminal.Progress("");
        Dump(lines);
        var evaluation = new Evaluation(drafts.Count, drafts.Sum(draft => draft.Attributions.Count), metric.Figures, layers, rules?.Figures, rules?.Precision ?? [], misses);
        if (settings.WritePrecision is { } pages)
        {
            new PrecisionPages(pages, settings.On, data!.Data.Method.Version).Write(evaluation.Precision);
        }

        terminal.Results.Write(settings.Format == FigureFormat.Json ? EvaluationJson.Write(evaluation) : EvaluationText.Write(evaluation));
        return ExitCode.Clean;
    }

    private List<NamedCorpus> Corpora()
    {
        List<NamedCorpus> corpora = [.. settings.Gold.Select(path => NamedCorpus.Of(path, CorpusFolder.Read(path, terminal), settings.HeldOutOnly))];
        return corpora.Exists(corpus => corpus.Drafts.Count > 0) ? corpora
            : throw StoppedException.Usage("none of these drafts is held out; leave --held-out away, or give drafts of which a part is");
    }

    private static Func<GoldDraft, PredictedReading> Reader(AttributionExtractor extractor) => draft => PredictedReading.Of(extractor.Read(draft.Text));

    private Lazy<AttributionExtractor> Extractor(ShippedData data) =>
        new(settings.Model is { } folder ? new AttributionExtractor(data.Data.Words, Model(folder), data.Data.Method.Reading) : data.Extractor);

    private ProseModel Model(string folder)
    {
        var file = Path.Combine(folder, PackedModel.FileName);
        try
        {
            return CorpusFolder.Keep(ModelReader.Read(file, File.ReadAllBytes(file)), terminal).Model;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StoppedException.CouldNotRun($"{file} cannot be read: {fault.Message}");
        }
    }

    private Predictions Predicted(List<GoldDraft> drafts)
    {
        try
        {
            return CorpusFolder.Keep(PredictionFile.Read(settings.Predictions!, File.ReadAllBytes(settings.Predictions!), drafts), terminal);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StoppedException.CouldNotRun($"{settings.Predictions} cannot be read: {fault.Message}");
        }
    }

    private void Dump(List<string> lines)
    {
        if (settings.Dump is { } file)
        {
            try
            {
                File.WriteAllText(file, string.Concat(lines.Select(line => line + "\n")));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw StoppedException.CouldNotRun($"{file} cannot be written: {fault.Message}");
            }
        }
    }
}
