using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Sources;
using Credibility.Sources.Resolving;

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
    /// Whether the source keeps the record that the claim is about: it speaks as itself, is no party to a dispute, and the claim
    /// is not about its own conduct. An unnamed member of a body keeps none.
    /// </summary>
    private bool KeepsRecord(TracedAttribution traced, Claim claim)
    {
        if (topics.Find(claim.Topic) is { OwnConduct: true } || claim.Topic is null || !answerability.IsAnswerable(traced.Answerability)
            || (parties.HasDispute && traced.Camp is not null))
        {
            return false;
        }

        return traced.Chain.Source.Profile is { } profile && profile.AuthorityFor.Any(authority => IdOf(authority.Topic) == IdOf(claim.Topic))
            || KeepsItsOwn(traced.Chain.Source, claim);
    }

    /// <summary>A court its rulings, a company its results, a family a death: what is theirs to state by what they are.</summary>
    private bool KeepsItsOwn(ResolvedSource source, Claim claim) =>
        topics.Find(claim.Topic)?.RecordKeptBy is { } keepers && (claim.Target is null || keepers.EvenAdverse)
        && (keepers.Kinds.Contains(KindOf(source), StringComparer.Ordinal)
            || (IsPublicBody(source) && HasWord(source.Name, keepers.Words))
            || (!source.IsBody && (HasWord(source.Name, keepers.People) || HasWord(source.Cited?.Description, keepers.People))));

    /// <summary>A union of police officers or a paper called after the weather keeps no record; whoever the draft calls neither may.</summary>
    private static bool IsPublicBody(ResolvedSource source) => source.IsBody
        && ((source.Profile?.Kind ?? SourceKindNames.Parse(source.Cited?.Kind)) is not { } kind || kind.IsStateBody() || kind is SourceKind.University);

    private static string? KindOf(ResolvedSource source) => source.Profile is { } profile ? SourceKindNames.Write(profile.Kind)
        : source.Cited?.Kind ?? (source.Mention == MentionClass.Document ? "document" : null);

    private static bool HasWord(string? text, IReadOnlyList<string> words) => text is not null
        && text.Split([' ', ',', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Any(word => words.Contains(word, StringComparer.OrdinalIgnoreCase));

    private string IdOf(string topic) => topics.Find(topic)?.Id ?? topic;
}
