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

    public PhraseSet Occasions { get; } = new(lexicon.Occasions);

    public PhraseSet Days { get; } = new(lexicon.Days);

    public PhraseSet Factives { get; } = new(lexicon.Factives);

    public PhraseSet Presuppositions { get; } = new(lexicon.Presuppositions);

    public PhraseSet BackReferences { get; } = new(lexicon.BackReferences);

    public PhraseSet Messengers { get; } = new(lexicon.Messengers);

    /// <summary>"could suggest", "may well mean".</summary>
    public PhraseSet Consequences { get; } = new(lexicon.Modals.SelectMany(modal => lexicon.Consequences.Select(verb => $"{modal} {verb}")));

    public FigureRange Ranges { get; } = new(lexicon.Ranges);

    public IReadOnlySet<string> FunctionWords { get; } = lexicon.FunctionWords.ToHashSet(StringComparer.Ordinal);

    public MentionReader Mentions { get; } = new(lexicon);
}
