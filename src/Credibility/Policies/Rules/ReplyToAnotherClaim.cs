using Credibility.Drafts;
using Credibility.Provenance;

namespace Credibility.Policies.Rules;

/// <summary>
/// SRC016: somebody was asked about an allegation, and what the draft gives of their answer is about something else. Where nothing
/// shows that they were asked, SRC015 speaks instead; where the log says that this very question brought no answer, nobody does.
/// </summary>
public sealed class ReplyToAnotherClaim : Rule
{
    public override string Id => "SRC016";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        var hit = facts.Claims.Where(claim => claim.Claim.IsAdverse && claim.Contested == ContestedState.AskedNoReply && !claim.StatementOfRecord)
            .Select(claim => (Claim: claim, Elsewhere: WordsElsewhere(claim, facts)))
            .Where(pair => Misses(pair.Claim, pair.Elsewhere)).OrderByDescending(pair => pair.Claim.Claim.Key).ToList();
        return hit.Count == 0 ? null : RuleAnswer.OfWorst(hit, pair => Message(pair.Claim, pair.Elsewhere, facts), pair => RulePlace.Of(pair.Claim), "more claim");
    }

    /// <summary>An answer is in the log or in the draft, and none of it is to this claim.</summary>
    private static bool Misses(TracedClaim claim, List<TracedAttribution> elsewhere)
    {
        var toThis = claim.Asked.Where(contact => contact.About is not null).ToList();
        return toThis.Any(contact => contact.Answer == AskedAnswer.Replied)
            || (toThis.Count == 0 && (elsewhere.Count > 0 || claim.Asked.Any(contact => contact.Answer == AskedAnswer.Replied)));
    }

    private static string Message(TracedClaim claim, List<TracedAttribution> elsewhere, AuditFacts facts)
    {
        var (text, target) = (Wording.Shorten(claim.Claim.Text), facts.NameOf(claim.Claim.Target!));
        if (elsewhere.Count == 0)
        {
            return $"{target} replied, the contact log says, and the draft does not give the answer to “{text}”.";
        }

        var about = elsewhere.Select(traced => facts.Provenance.Claims.FirstOrDefault(other => Is(other.Claim, traced.Chain.Attribution.ClaimId))).OfType<TracedClaim>().FirstOrDefault();
        var subject = about is null || about.Claim.Text.Length == 0 ? "is about no claim in particular" : $"is about “{Wording.Shorten(about.Claim.Text)}”";
        return $"“{text}” is not answered: {target} was asked, and the answer in the draft {subject}.";
    }

    /// <summary>What whom the claim would damage says in the draft about anything else, denials first.</summary>
    internal static List<TracedAttribution> WordsElsewhere(TracedClaim claim, AuditFacts facts) =>
    [
        .. facts.Provenance.Voices
            .Where(voice => voice.Chain.Attribution.Origin != Attributions.AttributionOrigin.Derived && !Is(claim.Claim, voice.Chain.Attribution.ClaimId))
            .Where(voice => voice.Chain.Source.Key == claim.Claim.TargetKey || (claim.Claim.TargetParty is { } party && voice.Camp == party))
            .OrderByDescending(voice => voice.Chain.Attribution.Stance == Stance.Disputes),
    ];

    private static bool Is(Claim claim, string? id) => id is not null && (id == claim.Id || claim.MergedIds.Contains(id, StringComparer.Ordinal));
}
