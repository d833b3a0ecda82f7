using Credibility.Drafts;
using Credibility.Provenance;
using Credibility.Sources;
using Credibility.Sources.Resolving;

namespace Credibility.Policies.Words;

/// <summary>What the draft's own words say about its claims and sources, beside what its author declares. Read when a rule asks.</summary>
public sealed class DraftWords
{
    private readonly string? _text;
    private readonly MentionReader _mentions;
    private readonly EmployerWords _employers;

    public DraftWords(Draft draft, AuditPhrases phrases, SourceCatalog catalog)
    {
        (_text, _mentions) = (draft.Text, phrases.Mentions);
        var text = new Lazy<DraftText?>(() => draft.Text is { } words ? new DraftText(words) : null);
        _employers = new EmployerWords(text, phrases, catalog);
        Unverified = new UnverifiedWords(text, phrases);
        Anonymity = new AnonymityWords(text, phrases);
        Disclosure = new DisclosureWords(text, phrases, catalog);
    }

    public UnverifiedWords Unverified { get; }

    public AnonymityWords Anonymity { get; }

    public DisclosureWords Disclosure { get; }

    /// <summary>Whether the text says beside the person's name for whom they work.</summary>
    public bool TellsEmployer(TracedAttribution traced) => _employers.Tell(traced.Chain.Source.Name);

    /// <summary>What the text's own words for the source tell, where a span shows them; null where none does.</summary>
    public UnnamedReading? MentionOf(TracedAttribution traced) =>
        _text is { } text && traced.Chain.Attribution.Source is { } span ? _mentions.ReadUnnamed(text[span.Start..span.End]) : null;
}
