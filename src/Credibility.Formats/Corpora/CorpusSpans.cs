using Credibility.Drafts;

namespace Credibility.Formats.Corpora;

/// <summary>Spans as the domain wants them.</summary>
internal static class CorpusSpans
{
    /// <summary>In order; pieces that overlap become one.</summary>
    public static IReadOnlyList<TextSpan> Ordered(IEnumerable<TextSpan> spans)
    {
        var ordered = new List<TextSpan>();
        foreach (var span in spans.OrderBy(span => span.Start).ThenBy(span => span.End))
        {
            if (ordered.Count > 0 && ordered[^1].Overlaps(span))
            {
                ordered[^1] = new TextSpan(ordered[^1].Start, Math.Max(ordered[^1].End, span.End));
            }
            else
            {
                ordered.Add(span);
            }
        }

        return ordered;
    }
}
