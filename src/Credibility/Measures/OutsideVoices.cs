using Credibility.Drafts;
using Credibility.Provenance;

namespace Credibility.Measures;

/// <summary>
/// Voices that stand outside the parties: their affiliation is known and little of their mass lies under any party.
/// The high scenario lets every voice count that no party holds, as if somebody answered for it and its affiliation were known.
/// </summary>
public static class OutsideVoices
{
    public static OriginCounts Count(DraftProvenance provenance, double answerableFrom, SupportThresholds thresholds)
    {
        var free = provenance.Voices.Where(voice => IsFree(voice, thresholds)).ToList();
        var known = free.Where(voice => voice.Standing == Standing.AgainstInterest || voice.AffiliationKnown).ToList();
        var counts = OriginCounts.Of(known, provenance.Influence, answerableFrom);
        return counts with { High = Math.Max(counts.High, OriginCounts.Most(free)) };
    }

    private static bool IsFree(TracedAttribution voice, SupportThresholds thresholds) =>
        voice.Standing == Standing.AgainstInterest
        || voice.PartyMass.Values.All(mass => mass < thresholds.OutsidePartyMass - thresholds.Epsilon);
}
