using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>
/// Quotations that stand without a cue of their own go on from the one before them: the next sentences in quotation marks, and paragraphs
/// that follow a quotation left open.
/// </summary>
internal static class QuotationRun
{
    private const int LeastTokens = 6;

    public static IReadOnlyList<RuleHit> Extend(ClassedText text, IReadOnlyList<RuleHit> hits)
    {
        var covered = new bool[text.Count];
        foreach (var (attribution, _) in hits)
        {
            foreach (var part in attribution.Content.Concat(attribution.Cue))
            {
                Array.Fill(covered, true, part.First, part.Count);
            }
        }

        var result = hits.ToList();
        var order = Enumerable.Range(0, hits.Count).OrderBy(index => LastToken(hits[index].Attribution)).ToList();
        var next = 0;
        var (speaker, spoken) = (-1, -1);
        foreach (var quotation in text.Text.Quotations)
        {
            var range = quotation.Range;
            while (next < order.Count && FirstToken(hits[order[next]].Attribution) < range.First)
            {
                var candidate = hits[order[next]].Attribution;
                if (HoldsQuotation(text, candidate) || candidate.Source is not null && hits[order[next]].Rule is RuleKind.Clause or RuleKind.Trailing && LastToken(candidate) >= range.First - 2 && text.Text.ParagraphOf(range.First) == text.Text.ParagraphOf(FirstToken(candidate)))
                {
                    (speaker, spoken) = (order[next], LastToken(candidate));
                }

                next++;
            }

            if (covered[range.First] || covered[range.End - 1] || range.Count < (speaker >= 0 && range.First - spoken < 6 ? 4 : LeastTokens) || !StandsAlone(text, range))
            {
                if (speaker >= 0 && covered[range.First])
                {
                    spoken = Math.Max(spoken, range.End);
                }

                continue;
            }

            var near = speaker >= 0 && text.Text.ParagraphOf(range.First) - text.Text.ParagraphOf(Math.Min(spoken, text.Count - 1)) <= 1 && range.First - spoken < 12;
            if (near)
            {
                var hit = result[speaker];
                result[speaker] = hit with { Attribution = hit.Attribution with { Content = [.. hit.Attribution.Content, range] } };
                spoken = range.End;
            }
            else
            {
                result.Add(new RuleHit(new FoundAttribution { Content = [range], Confidence = .4 }, RuleKind.Quotation));
            }
        }

        return [.. result.OrderBy(hit => FirstToken(hit.Attribution))];
    }

    /// <summary>A quotation that makes up its sentence, with no word around it.</summary>
    private static bool StandsAlone(ClassedText text, TokenRange range)
    {
        var paragraph = text.Paragraph(range.First);
        return (range.First == paragraph.First || text.IsStop(range.First - 1) || text.Closes(range.First - 1))
            && (range.End >= paragraph.End || text.IsStop(range.End - 2) || text.IsStop(range.End));
    }

    private static bool HoldsQuotation(ClassedText text, FoundAttribution attribution) => attribution.Content.Any(part => text.Quoted(part.First) || text.Quoted(part.End - 1));

    private static int FirstToken(FoundAttribution attribution) => attribution.Content.Concat(attribution.Cue).Min(part => part.First);

    private static int LastToken(FoundAttribution attribution) => attribution.Content.Concat(attribution.Cue).Max(part => part.End);
}
