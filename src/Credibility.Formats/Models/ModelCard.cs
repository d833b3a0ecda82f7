using System.Globalization;
using System.Text;
using Credibility.Attributions.Training;

namespace Credibility.Formats.Models;

/// <summary>What was trained on one corpus, or measured on it.</summary>
/// <param name="Name">Of the corpus, without its folder.</param>
/// <param name="Trained">Drafts that were trained on.</param>
/// <param name="HeldOut">Drafts that were only measured.</param>
/// <param name="Figures">What was found in the held-out drafts; null where there are none.</param>
public sealed record TrainedCorpus(string Name, int Trained, int Attributions, int HeldOut, ExtractionFigures? Figures);

/// <param name="WordsSha256">Of the lexicon that the features were made with.</param>
public sealed record TrainingRun(PackedModel Model, int Seed, int Epochs, string WordsSha256, IReadOnlyList<TrainedCorpus> Corpora);

/// <summary>The part of a model card that training writes; the rest of the page is written by people and stays as it is.</summary>
public static class ModelCard
{
    public const string FileName = "model-card.md";

    private const string Begin = "<!-- figures: written by `credibility train` -->", End = "<!-- end of figures -->";

    /// <param name="card">The card as it was, or null.</param>
    public static string Write(string? card, TrainingRun run)
    {
        var part = $"{Begin}\n{Part(run)}{End}";
        var (start, end) = card is null ? (-1, -1) : (card.IndexOf(Begin, StringComparison.Ordinal), card.IndexOf(End, StringComparison.Ordinal));
        return card is null ? $"# Model card\n\n{part}\n"
            : start >= 0 && end > start ? card[..start] + part + card[(end + End.Length)..]
            : $"{card.TrimEnd()}\n\n{part}\n";
    }

    private static string Part(TrainingRun run)
    {
        var text = new StringBuilder("\n## Figures\n\n");
        Line(text, $"`{PackedModel.FileName}`: {run.Model.Bytes.Length} bytes, SHA-256 `{run.Model.Sha256}`, seed {run.Seed}, {run.Epochs} epochs, words `{run.WordsSha256}`.");
        text.Append("\n| corpus | drafts trained on | attributions | held out |\n|---|---|---|---|\n");
        foreach (var corpus in run.Corpora)
        {
            Line(text, $"| {corpus.Name} | {corpus.Trained} | {corpus.Attributions} | {corpus.HeldOut} |");
        }

        List<TrainedCorpus> measured = [.. run.Corpora.Where(corpus => corpus.Figures is not null)];
        if (measured.Count > 0)
        {
            text.Append("\nF1 in percent on drafts that were held out; recall for the kinds of sources:\n\n");
            text.Append("| corpus | source exact | source overlap | source and content | sentences | named | pronoun | unnamed |\n|---|---|---|---|---|---|---|---|\n");
            measured.ForEach(corpus => Row(text, corpus.Name, corpus.Figures!));
        }

        return text.Append('\n').ToString();
    }

    private static void Row(StringBuilder text, string name, ExtractionFigures figures) =>
        Line(text, $"| {name} | {100 * figures.Source.Exact.F1:0.0} | {100 * figures.Source.Overlap.F1:0.0} | {100 * figures.Pair.F1:0.0} | {100 * figures.Sentence.F1:0.0} | {Recall(figures, SourceWording.Named)} | {Recall(figures, SourceWording.Pronoun)} | {Recall(figures, SourceWording.Unnamed)} |");

    private static string Recall(ExtractionFigures figures, SourceWording wording) => figures.RecallByWording.TryGetValue(wording, out var recall)
        ? (100 * recall.OverlapRecall).ToString("0.0", CultureInfo.InvariantCulture) : "–";

    private static void Line(StringBuilder text, FormattableString words) => text.Append(words.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
