using Credibility.Drafts;

namespace Credibility.Provenance;

/// <summary>Reads whether and how a claim is answered. A dispute reaches the claim of the attribution that it answers and nothing else.</summary>
public static class ContestedReader
{
    /// <param name="answering">Supporters that somebody answers for: only these can answer for their own side.</param>
    /// <param name="contacts">Contact log of the draft.</param>
    /// <param name="isTarget">Whether a party or source is the one that the claim would damage.</param>
    public static ContestedState? Read(
        Claim claim, IEnumerable<TracedAttribution> answering, IReadOnlyList<TracedAttribution> disputers, IReadOnlyList<ContactEntry> contacts,
        Func<TracedAttribution, bool> isOutside, Func<string, bool> isTarget)
    {
        if (!claim.Kind.IsCheckable())
        {
            return null;
        }

        if (disputers.Any(disputer => disputer.FirstHand && isOutside(disputer)))
        {
            return ContestedState.Contradicted;
        }

        if (disputers.Count > 0)
        {
            return disputers.Any(GivesSpecifics) ? ContestedState.DeniedWithSpecifics : ContestedState.Denied;
        }

        if (claim.Target is null || answering.Any(supporter => supporter.Standing == Standing.AgainstInterest))
        {
            return null;
        }

        var asked = contacts.Any(contact => (contact.About is null || contact.About == claim.Id || claim.MergedIds.Contains(contact.About)) && isTarget(contact.Who));
        return asked ? ContestedState.AskedNoReply : ContestedState.NotPutToThem;
    }

    /// <summary>A denial gives specifics when it shows a record, a document or first-hand knowledge of its own.</summary>
    private static bool GivesSpecifics(TracedAttribution disputer) =>
        disputer.FirstHand || disputer.Chain.Attribution.Standing is Standing.RecordHolder or Standing.Witness
        || disputer.Chain.Source.Mention == MentionClass.Document;
}
