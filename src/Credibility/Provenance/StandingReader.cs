using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Sources;

namespace Credibility.Provenance;

/// <summary>Derives the role in which a source speaks about a claim, where the draft does not say.</summary>
public sealed class StandingReader(TopicTable topics, PartyTable parties, AnswerabilityTable answerability)
{
    public Standing Read(TracedAttribution traced, Claim claim)
    {
        if (claim.Kind is ClaimKind.OwnAct or ClaimKind.Position)
        {
            return Standing.OwnAct;
        }

        var source = traced.Chain.Source;
        var isTarget = source.Key == claim.TargetKey || (traced.Camp is not null && traced.Camp == claim.TargetParty);
        if (isTarget || (claim.TargetParty is not null && traced.Camp is not null))
        {
            return traced.Chain.Attribution.Stance == Stance.Disputes ? (isTarget ? Standing.SelfServing : Standing.Other)
                : isTarget ? Standing.AgainstInterest
                : Standing.AboutOpponent;
        }

        if (KeepsRecord(traced, claim))
        {
            return Standing.RecordHolder;
        }

        return source.IsExpert || source.Profile?.Kind is SourceKind.Analyst or SourceKind.ThinkTank or SourceKind.University ? Standing.Expert : Standing.Other;
    }

    /// <summary>
    /// Whether the body keeps the record that the claim is about: it speaks as itself, is no party to a dispute, and the claim
    /// is not about its own conduct. An unnamed member of it keeps none.
    /// </summary>
    private bool KeepsRecord(TracedAttribution traced, Claim claim)
    {
        if (traced.Chain.Source.Profile is not { } profile || !answerability.IsAnswerable(traced.Answerability) || (parties.HasDispute && traced.Camp is not null))
        {
            return false;
        }

        return claim.Topic is { } topic && topics.Find(topic)?.OwnConduct != true && profile.AuthorityFor.Any(authority => IdOf(authority.Topic) == IdOf(topic));
    }

    private string IdOf(string topic) => topics.Find(topic)?.Id ?? topic;
}
