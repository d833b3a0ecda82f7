using Credibility.Attributions;
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
    private readonly Lazy<DraftText?> _draft;
    private readonly Lazy<TextWords?> _names;

    public DraftWords(Draft draft, AuditPhrases phrases, SourceCatalog catalog)
    {
        (_text, _mentions) = (draft.Read, phrases.Mentions);
        var text = new Lazy<DraftText?>(() => draft.Read is { } words ? new DraftText(words) : null);
        _draft = text;
        _names = new(() => text.Value is { } words ? new TextWords(words) : null);
        _employers = new EmployerWords(text, phrases, catalog);
        Unverified = new UnverifiedWords(text, phrases);
        Anonymity = new AnonymityWords(text, phrases);
        Disclosure = new DisclosureWords(text, phrases, catalog);
        Trace = new TraceWords(text, draft.Text, phrases);
        Phrases = phrases;
    }

    /// <summary>The lexicon's phrases, to look for in <see cref="Prose"/>.</summary>
    public AuditPhrases Phrases { get; }

    /// <summary>What stands to be read, cut into paragraphs and sentences; null where the draft has no text.</summary>
    public DraftText? Prose => _draft.Value;

    public UnverifiedWords Unverified { get; }

    public AnonymityWords Anonymity { get; }

    public DisclosureWords Disclosure { get; }

    public TraceWords Trace { get; }

    /// <summary>The words of the text, to ask for names in any form; null where the draft has no text.</summary>
    public TextWords? Names => _names.Value;

    /// <summary>Whether a phrase stands in a paragraph in which the claim stands; false where the text does not show the claim.</summary>
    public bool StandBeside(TracedClaim claim, PhraseSet phrases) =>
        _draft.Value is { } draft && Places.OfClaim(claim, draft.Text).Select(place => draft.ParagraphAt(place.Start)).Distinct()
            .Select(paragraph => draft.Paragraphs[paragraph]).Any(paragraph => phrases.IsIn(draft.Text[paragraph.Start..paragraph.End]));

    /// <summary>Whether the text says beside the person's name for whom they work.</summary>
    public bool TellsEmployer(TracedAttribution traced) => _employers.Tell(traced.Chain.Source.Name);

    /// <summary>What the text's own words for the source tell, where a span shows them; null where none does.</summary>
    public UnnamedReading? MentionOf(TracedAttribution traced) =>
        _text is { } text && traced.Chain.Attribution.Source is { } span ? _mentions.ReadUnnamed(text[span.Start..span.End]) : null;
}
