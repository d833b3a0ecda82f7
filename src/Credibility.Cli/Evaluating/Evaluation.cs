using Credibility.Attributions.Training;

namespace Credibility.Cli.Evaluating;

/// <summary>All figures of one evaluation.</summary>
/// <param name="Rules">Null where no draft has judged rules, or where none were run.</param>
/// <param name="Precision">How often each rule was right, by corpus; empty where no draft has judged rules, or where none were run.</param>
/// <param name="Misses">Lines for people; empty where nobody asked for them.</param>
internal sealed record Evaluation(
    int Drafts, int Attributions, ExtractionFigures Extraction, LayerFigures Layers, RuleFigures? Rules, IReadOnlyList<CorpusPrecision> Precision, IReadOnlyList<string> Misses);
