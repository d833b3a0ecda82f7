using Credibility.Drafts;

namespace Credibility.Attributions.Training;

/// <summary>One annotated draft beside what was read from it.</summary>
public sealed class GoldComparison(GoldDraft gold, PredictedReading found)
{
    public GoldDraft Gold => gold;

    /// <summary>Whether some attribution with this content ends at the right origin and names every carrier.</summary>
    public bool IsFollowed(GoldAttribution one) => found.Attributions.Any(candidate =>
        (one.Content.Count > 0 ? Touch(candidate.Content, one.Content) : Touch(candidate.Cue, one.Cue))
        && (one.Source.Count == 0 ? candidate.Source is null : Touches(candidate.Source, one.Source))
        && one.Via.All(conduit => candidate.Via.Any(mention => IsSame(conduit, mention))));

    /// <summary>Whether what this one answers was found, and tied to it.</summary>
    public bool IsTied(GoldAttribution one) =>
        gold.Attributions.FirstOrDefault(other => other.Number == one.Disputes) is { } answered
        && found.Attributions.Any(candidate => (Touches(candidate.Source, one.Source) || Touch(candidate.Cue, one.Cue))
            && candidate.Answers is { } at && Touches(found.Attributions[at], answered));

    /// <summary>Whether something was read as a cue there that is none.</summary>
    public bool IsTaken(GoldTrap trap) => found.Attributions.Any(candidate =>
        Touch(candidate.Cue, [trap.Span]) && !gold.Attributions.Any(one => Touch(one.Cue, candidate.Cue)));

    /// <summary>Whether a negated report was read as somebody having been asked.</summary>
    public bool IsAsked(GoldTrap trap) => Touch(found.Inquiries, [trap.Span]);

    /// <summary>Whether the source was found, whatever it was linked to.</summary>
    public bool HasSource(GoldAttribution one) => found.Attributions.Any(candidate => Touches(SourceOf(candidate), one.Source));

    /// <summary>Whether source and content were found together.</summary>
    public bool HasPair(GoldAttribution one) => found.Attributions.Any(candidate => Touches(SourceOf(candidate), one.Source)
        && GoldAttribution.HullOf(one.Content) is { } content && GoldAttribution.HullOf(candidate.Content) is { } other && SpanMatching.SharedHalf(content, other));

    /// <summary>What was found where nothing is marked.</summary>
    public IEnumerable<PredictedAttribution> Extra => found.Attributions.Where(candidate => !gold.Attributions.Any(one => Touches(candidate, one) || Touch(candidate.Cue, one.Cue)));

    private TextSpan? SourceOf(PredictedAttribution candidate) => gold.MarksChains ? candidate.Source : candidate.Presented;

    private bool IsSame(GoldConduit conduit, TextSpan mention)
    {
        var words = gold.Text.AsSpan(mention.Start, mention.Length);
        return conduit.Mention is { } marked && (marked.Overlaps(mention) || words.Equals(gold.Text.AsSpan(marked.Start, marked.Length), StringComparison.OrdinalIgnoreCase))
            || words.Equals(conduit.Name, StringComparison.OrdinalIgnoreCase);
    }

    private static bool Touches(PredictedAttribution candidate, GoldAttribution one) => Touch(candidate.Content, one.Content) || Touches(candidate.Source, one.Source);

    private static bool Touches(TextSpan? span, IReadOnlyList<TextSpan> spans) => span is { } known && spans.Any(other => other.Overlaps(known));

    private static bool Touch(IReadOnlyList<TextSpan> spans, IReadOnlyList<TextSpan> others) => spans.Any(span => others.Any(other => other.Overlaps(span)));
}
