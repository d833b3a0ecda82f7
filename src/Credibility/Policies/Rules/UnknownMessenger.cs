using System.Text.RegularExpressions;
using Credibility.Drafts;
using Credibility.Policies.Words;
using Credibility.Provenance;

namespace Credibility.Policies.Rules;

/// <summary>SRC028: "statements attributed to", "is quoted as saying", and nothing beside it about who passed the words on.</summary>
public sealed partial class UnknownMessenger : Rule
{
    /// <summary>Letters behind the phrase in which "by Agency" belongs to it and to nothing that is said.</summary>
    private const int MaxBehind = 80;

    public override string Id => "SRC028";

    public override RuleAnswer? Ask(AuditFacts facts, RuleSettings settings)
    {
        if (facts.Words.Prose is not { } text || facts.Words.Phrases.Messengers.In(text.Text) is not { Count: > 0 } phrases)
        {
            return null;
        }

        var own = new OwnVoice(text, facts, phrases);
        var carried = new Stretches(facts.Attributions.Where(IsCarried).SelectMany(OwnVoice.SpansOf));
        var hit = phrases.Where(phrase => !own.IsQuoted(phrase.Start) && !NamesCarrier(phrase, text, facts.Words.Trace) && !carried.Touch(text.SentenceAround(phrase))).ToList();
        if (hit.Count == 0)
        {
            return null;
        }

        return RuleAnswer.OfWorst(
            hit, phrase => $"“{Wording.Shorten(text.Text[phrase.Start..phrase.End])}” leaves out who passed these words on and where they can be found.",
            phrase => Place(phrase, text, facts), "more place",
            rewrite: "[who said it], as [outlet] reported on [day] [link]") with
        {
            AtMost = FindingLevel.Warning,
        };
    }

    private static bool IsCarried(TracedAttribution traced) => traced.Chain.Relays.Count > 0 || traced.Chain.Source.Cited?.Url is not null;

    private static bool NamesCarrier(TextSpan phrase, DraftText text, TraceWords trace) =>
        trace.TellsCarrier(text.SentenceAround(phrase)) || Carrier().IsMatch(text.Text[phrase.End..Math.Min(text.Text.Length, phrase.End + MaxBehind)]);

    private static RulePlace Place(TextSpan phrase, DraftText text, AuditFacts facts)
    {
        var sentence = text.SentenceAround(phrase);
        var near = facts.Attributions.FirstOrDefault(traced => OwnVoice.SpansOf(traced).Any(span => span.Overlaps(sentence)));
        return new RulePlace(near?.Chain.Attribution.ClaimId, near is null ? [] : [near.Id], phrase, Wording.Shorten(BlankedText.Words(text.Text[phrase.Start..phrase.End])));
    }

    /// <summary>"quoted as saying by Agency", "in the Courant": before the content begins. Behind "attributed to" stands the speaker, who may be of a place.</summary>
    [GeneratedRegex(@"^(?:(?!\bthat\b)[^,;:.""“”]){0,40}?\b(?:by|in|on|via)\s+(?:the\s+|a\s+|an\s+|state\s+|local\s+)*(?:\p{Lu}|(?:news|newspaper|agency|agencies|media|television|radio|website|channel|outlet)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Carrier();
}
