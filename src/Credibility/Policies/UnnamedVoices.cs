using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Provenance;

namespace Credibility.Policies;

/// <summary>
/// People whom a draft leaves without a name: neither an outlet without title (SRC010) nor a vague collective (SRC009). SRC011 asks why
/// there is no name, SRC014 for position or access, SRC012 whether an opinion needs them at all: each is another mend, so one mention may have all.
/// </summary>
internal static class UnnamedVoices
{
    /// <summary>Whose words the draft gives; whoever keeps the record and states it is none of them.</summary>
    public static IEnumerable<TracedAttribution> Of(AuditFacts facts) =>
        facts.Voices.Where(voice => voice.Chain.Source.IsUnnamedPerson && !SpeaksForAnother(voice) && !IsTakenUp(voice) && !IsOnlyTold(voice, facts) && voice.Standing != Standing.RecordHolder);

    /// <summary>"The senator": somebody of whom the draft told before, though not who was found.</summary>
    private static bool IsTakenUp(TracedAttribution voice) =>
        voice.Chain.Attribution.Origin == AttributionOrigin.Detected && voice.Chain.Source.Unnamed is { IsPlural: false, IsBare: false }
        && (voice.Chain.Source.Name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && !voice.Chain.Source.Name.Contains(" who ", StringComparison.Ordinal)
            || !voice.Chain.Source.Name.Contains(' ', StringComparison.Ordinal) || PointsBack(voice.Chain.Source.Name));

    /// <summary>"A former clerk and twice mayor, he": what stands before the pronoun tells more of somebody who was named before.</summary>
    private static bool PointsBack(string name) => name.EndsWith(" he", StringComparison.Ordinal) || name.EndsWith(" she", StringComparison.Ordinal);

    /// <summary>What somebody wants, fears or does, told by the draft itself and in no words of theirs: nobody is asked to believe them.</summary>
    private static bool IsOnlyTold(TracedAttribution voice, AuditFacts facts) =>
        voice.Chain.Attribution is { Origin: AttributionOrigin.Detected, Form: not (ContentForm.Direct or ContentForm.Mixed) }
        && facts.Provenance.ClaimOf(voice)?.Claim is { IsAdverse: false, Kind: ClaimKind.Position or ClaimKind.OwnAct };

    /// <summary>"A spokeswoman for the minister": whoever holds the post, it is the other who speaks.</summary>
    private static bool SpeaksForAnother(TracedAttribution voice) =>
        voice.Chain.Source.Name.Contains("spokes", StringComparison.OrdinalIgnoreCase) && voice.Chain.Source.Name.Contains(" for ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The draft attributes something to them; a source that is only listed shows nothing of how it is cited.</summary>
    public static bool IsAttributed(TracedAttribution voice) => voice.Chain.Attribution.Origin != AttributionOrigin.Derived;

    /// <summary>Neither position nor access: "a source", with nothing beside it in the request or in the text.</summary>
    public static bool IsWeak(TracedAttribution voice, AuditFacts facts) =>
        voice.Chain.Source.Unnamed.IsBare
        && string.IsNullOrWhiteSpace(voice.Chain.Attribution.Position)
        && string.IsNullOrWhiteSpace(voice.Chain.Source.Cited?.Affiliation)
        && string.IsNullOrWhiteSpace(voice.Chain.Source.Cited?.Description)
        && facts.Words.MentionOf(voice) is not { IsBare: false };

    /// <summary>A motive, a forecast, an evaluation or a position of theirs.</summary>
    public static bool IsOpinion(TracedAttribution voice, AuditFacts facts) =>
        facts.Provenance.ClaimOf(voice)?.Claim.Kind is ClaimKind.Motive or ClaimKind.Forecast or ClaimKind.Evaluation or ClaimKind.Position && !SpeaksForASide(voice, facts);

    /// <summary>A denial or a position of a side: which side it is suffices, whoever speaks (method 2.7).</summary>
    public static bool SpeaksForASide(TracedAttribution voice, AuditFacts facts) =>
        (voice.Camp is not null || voice.Chain.Source.Mention == MentionClass.StateOfficials)
        && (voice.Chain.Attribution.Stance == Stance.Disputes || voice.Standing == Standing.OwnAct
            || facts.Provenance.ClaimOf(voice)?.Claim.Kind is ClaimKind.Position or ClaimKind.OwnAct);
}
