using System.Globalization;
using System.Text;
using Credibility.Attributions.Training;
using Credibility.Formats.Text;
using Credibility.Graphs;

namespace Credibility.Cli.Evaluating;

/// <summary>Figures as a table for people; shares in percent.</summary>
internal static class EvaluationText
{
    public static string Write(Evaluation evaluation)
    {
        var text = new StringBuilder();
        Line(text, $"{evaluation.Drafts} drafts, {evaluation.Attributions} attributions");
        Spans(text, evaluation.Extraction);
        Wordings(text, evaluation.Extraction);
        Layers(text, evaluation.Layers);
        if (evaluation.Rules is { } rules)
        {
            Rules(text, rules);
        }

        Precision(text, evaluation.Precision);
        if (evaluation.Misses.Count > 0)
        {
            text.Append("\nMisses\n");
            foreach (var miss in evaluation.Misses)
            {
                text.Append("  ").Append(VisibleText.Of(miss)).Append('\n');
            }
        }

        return text.ToString();
    }

    public static void Spans(StringBuilder text, ExtractionFigures figures)
    {
        text.Append("\n                          precision   recall       F1    found    given   marked\n");
        foreach (var (name, count) in Rows(figures))
        {
            Line(text, $"{name,-24}  {100 * count.Precision,9:0.00}{100 * count.Recall,9:0.00}{100 * count.F1,9:0.00}{count.Found,9}{count.Predicted,9}{count.Gold,9}");
        }

        Line(text, $"sentences judged alike   {100 * figures.SentenceAccuracy,10:0.00}  of {figures.Sentences}");
    }

    private static IEnumerable<(string, MatchCount)> Rows(ExtractionFigures figures) =>
    [
        ("source exact", figures.Source.Exact), ("source head word", figures.SourceHead), ("source half shared", figures.Source.HalfShared), ("source overlap", figures.Source.Overlap),
        ("cue exact", figures.Cue.Exact), ("cue overlap", figures.Cue.Overlap),
        ("content exact", figures.Content.Exact), ("content half shared", figures.Content.HalfShared), ("content overlap", figures.Content.Overlap),
        ("source characters", figures.Source.Characters), ("content characters", figures.Content.Characters),
        ("source with content", figures.Pair), ("attributed sentences", figures.Sentence),
    ];

    public static void Wordings(StringBuilder text, ExtractionFigures figures)
    {
        text.Append("\nRecall of sources           marked  overlap    exact\n");
        foreach (var (wording, recall) in figures.RecallByWording)
        {
            Line(text, $"{wording.ToString().ToLowerInvariant(),-24}{recall.Gold,10}{100 * recall.OverlapRecall,9:0.0}{100 * recall.ExactRecall,9:0.0}");
        }
    }

    private static void Layers(StringBuilder text, LayerFigures layers)
    {
        (string Name, Tally Tally)[] rows =
        [
            ("chains followed to the origin", layers.Chains), ("answers tied to what they answer", layers.Disputes),
            ("negated reports read as asked", layers.Inquiries), ("traps taken for attributions", layers.TrapsTaken),
        ];
        if (rows.Any(row => row.Tally.Of > 0))
        {
            text.Append("\nLayers\n");
            foreach (var (name, tally) in rows.Where(row => row.Tally.Of > 0))
            {
                Share(text, name, tally);
            }
        }
    }

    private static void Rules(StringBuilder text, RuleFigures rules)
    {
        text.Append("\nRules\n");
        Share(text, "expected findings that came", rules.Must);
        Share(text, "noise that came", rules.MustNot);
        if (rules.CleanErrors.Count > 0)
        {
            Line(text, $"on {rules.CleanErrors.Count} clean drafts: errors at most {rules.CleanErrors[^1]}; warnings median {Median(rules.CleanWarnings):0.#}, at most {rules.CleanWarnings[^1]}");
        }
    }

    private static void Precision(StringBuilder text, IReadOnlyList<CorpusPrecision> corpora)
    {
        foreach (var corpus in corpora)
        {
            Precision(text, $"{corpus.Corpus}, {corpus.Drafts} {(corpus.IsTrainedOn ? "drafts that the weights were trained on" : "drafts")}", corpus.Rules);
        }

        if (corpora.Count(corpus => !corpus.IsTrainedOn) > 1)
        {
            Precision(text, $"together, {corpora.Where(corpus => !corpus.IsTrainedOn).Sum(corpus => corpus.Drafts)} drafts", PrecisionCount.Together(corpora));
        }
    }

    private static void Precision(StringBuilder text, string name, IReadOnlyList<RuleCount> rules)
    {
        text.Append($"\nRules that were right: {name}\n        right  judged   share  between     fired  unjudged   expected and found\n");
        foreach (var rule in rules)
        {
            var share = rule.Judged == 0 ? "       –           " : Of(rule);
            Line(text, $"{rule.Rule,-6}{rule.Right,7}{rule.Judged,8}{share}{rule.Fired,10}{rule.Unjudged,10}{(rule.Must.Of == 0 ? "" : $"   {rule.Must.Count} of {rule.Must.Of}")}");
        }

        static string Of(RuleCount rule)
        {
            var (low, high) = WilsonInterval.Of(rule.Right, rule.Judged);
            return string.Create(CultureInfo.InvariantCulture, $"{100.0 * rule.Right / rule.Judged,8:0.0}{100 * low,6:0}–{100 * high,-4:0}");
        }
    }

    /// <param name="ordered">Not empty.</param>
    public static double Median(IReadOnlyList<int> ordered) => (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2.0;

    private static void Share(StringBuilder text, string name, Tally tally) => Line(text, $"{name,-36}{100 * tally.Share,7:0.0}  {tally.Count} of {tally.Of}");

    private static void Line(StringBuilder text, FormattableString words) => text.Append(words.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
