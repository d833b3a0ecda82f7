using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Drafts;

namespace Credibility.Attributions.Training;

/// <summary>An attribution that a reader of prose found, in characters of the text.</summary>
/// <param name="Source">The innermost origin.</param>
/// <param name="Presented">Whom the draft itself cites, as <see cref="GoldAttribution.Presented"/> has it.</param>
/// <param name="Answers">Index, in the same list, of the attribution that this one answers.</param>
public sealed record PredictedAttribution(
    TextSpan? Source, TextSpan? Presented, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content, IReadOnlyList<TextSpan> Via,
    int? Answers = null)
{
    public static IReadOnlyList<PredictedAttribution> Of(ProseReading reading)
    {
        var text = reading.Text;
        return [.. reading.Attributions.Select(found => new PredictedAttribution(
            Span(found.Source), Span(Cited(found)), Spans(found.Cue), Spans(found.Content), Spans(found.Via), found.Answers))];

        TextSpan? Span(TokenRange? range) => range is { Count: > 0 } tokens ? text.SpanOf(tokens) : null;
        IReadOnlyList<TextSpan> Spans(IReadOnlyList<TokenRange> ranges) => [.. ranges.Where(range => range.Count > 0).Select(text.SpanOf)];
    }

    private static TokenRange? Cited(FoundAttribution found) =>
        found.Via.Count > 0 && (found.Source is null || found.ChainCue.Any(cue => cue.First >= found.Via[0].End)) ? found.Via[0] : found.Source;
}
