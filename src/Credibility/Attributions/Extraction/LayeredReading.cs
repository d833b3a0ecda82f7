using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>Everything about attributions that rules of English settle once cue, source and content are found, whoever found them.</summary>
public static class LayeredReading
{
    /// <summary>Attributions in the order of the text, with chains, stance, form and reasons read, and the inquiries that gave no content.</summary>
    /// <param name="baseAttributions">As rules and tagger found them; those whose cue is an idiom or a negation are left out.</param>
    public static (IReadOnlyList<FoundAttribution> Attributions, IReadOnlyList<FoundInquiry> Inquiries) Of(TokenisedText text, WordClasses words, IReadOnlyList<FoundAttribution> baseAttributions) =>
        Of(new ClassedText(text, words), baseAttributions);

    /// <summary>The same over words that are classed already.</summary>
    internal static (IReadOnlyList<FoundAttribution> Attributions, IReadOnlyList<FoundInquiry> Inquiries) Of(ClassedText classed, IReadOnlyList<FoundAttribution> baseAttributions)
    {
        if (classed.Count == 0)
        {
            return ([], []);
        }

        var inquiries = InquiryReader.Read(classed);
        var attributions = TrapReader.Without(classed, InquiryReader.Without(baseAttributions, inquiries));
        attributions = NestedVoices.Read(classed, SourceEdges.Read(classed, ChainReader.Read(classed, SpeakerEdges.Read(classed, attributions))));
        attributions = AnonymityReader.Read(classed, FormReader.Read(classed, CueKindReader.Read(classed, attributions)));
        return (DisputeReader.Read(classed, attributions), inquiries);
    }
}
