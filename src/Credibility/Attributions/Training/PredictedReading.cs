using Credibility.Attributions.Extraction;
using Credibility.Drafts;

namespace Credibility.Attributions.Training;

/// <summary>All that a reader of prose found in one draft.</summary>
/// <param name="Inquiries">Words by which somebody was asked and gave no content.</param>
public sealed record PredictedReading(IReadOnlyList<PredictedAttribution> Attributions, IReadOnlyList<TextSpan> Inquiries)
{
    public static PredictedReading Nothing { get; } = new([], []);

    public static PredictedReading Of(ProseReading reading) =>
        new(PredictedAttribution.Of(reading), [.. reading.Inquiries.Where(inquiry => inquiry.Words.Count > 0).Select(inquiry => reading.Text.SpanOf(inquiry.Words))]);
}
