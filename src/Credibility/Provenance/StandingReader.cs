using Credibility.Drafts;
using Credibility.Sources;
using Credibility.Sources.Resolving;

namespace Credibility.Provenance;

/// <summary>Derives the role in which a source speaks about a claim, where the draft does not say.</summary>
public sealed class StandingReader(TopicTable topics, PartyTable parties)
{
    public Standing Read(TracedAttribution traced, Claim claim)
    {
        if (claim.Kind is ClaimKind.OwnAct or ClaimKind.Position)
        {
            return Standing.OwnAct;
        }

        var source = traced.Chain.Source;
        if (claim.TargetParty is { } target && traced.Camp is { } camp)
        {
            return traced.Chain.Attribution.Stance == Stance.Disputes ? (camp == target ? Standing.SelfServing : Standing.Other)
                : camp == target ? Standing.AgainstInterest
                : Standing.AboutOpponent;
        }

        if (KeepsRecord(source, claim, traced.Camp))
        {
            return Standing.RecordHolder;
        }

        return source.IsExpert || source.Profile?.Kind is SourceKind.Analyst or SourceKind.ThinkTank or SourceKind.University ? Standing.Expert : Standing.Other;
    }

    /// <summary>Whether the source keeps the record that the claim is about: no party to the dispute, and not about its own conduct.</summary>
    private bool KeepsRecord(ResolvedSource source, Claim claim, string? camp)
    {
        var topic = topics.Find(claim.Topic);
        if (source.Profile is null || topic is null || source.Profile.AuthorityFor.All(authority => authority.Topic != topic.Id))
        {
            return false;
        }

        var isParty = parties.HasDispute && camp is not null && claim.TargetParty is not null;
        var isTarget = claim.Target is { } target && source.Cited?.Id == target;
        return !isParty && !isTarget && !topic.OwnConduct;
    }
}
