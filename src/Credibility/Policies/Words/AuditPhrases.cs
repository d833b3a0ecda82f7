using Credibility.Attributions;
using Credibility.Sources.Resolving;

namespace Credibility.Policies.Words;

/// <summary>The lexicon's phrases that rules look for in a draft's text, ready to search with.</summary>
public sealed class AuditPhrases(Lexicon lexicon)
{
    public PhraseSet Unverified { get; } = new(lexicon.Unverified);

    public PhraseSet AnonymityReasons { get; } = new(lexicon.AnonymityReasons);

    public PhraseSet AnonymityRequests { get; } = new(lexicon.AnonymityRequests);

    public PhraseSet Disclosures { get; } = new(lexicon.Disclosures);

    public PhraseSet Cues { get; } = new(lexicon.Cues);

    public MentionReader Mentions { get; } = new(lexicon);
}
