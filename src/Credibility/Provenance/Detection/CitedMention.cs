using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;

namespace Credibility.Provenance.Detection;

/// <summary>Who is cited by what was found, if anybody is.</summary>
internal sealed class CitedMention(TokenisedText text, DetectionWords words)
{
    /// <summary>Tokens before a content in which a hedge of it stands.</summary>
    private const int HedgeReach = 3;

    /// <summary>
    /// A source with something said by or of it. What no source was found for is no attribution to anybody, except behind a hedge,
    /// where there is nobody to be found.
    /// </summary>
    public bool IsWhole(FoundAttribution found) =>
        Of(found) is not null || found.Via.Count > 0 ? found.Cue.Count > 0 || found.Content.Count > 0 : found.Content.Count > 0 && IsHedge(found);

    /// <summary>"We reported": the draft speaks of itself, and nobody else is cited.</summary>
    public bool IsOwnVoice(FoundAttribution found) =>
        found.Via.Count == 0 && found.Source is { } source && IsOwn(source);

    /// <summary>Who is cited; the draft itself is nobody whom it cites, so that what another repeats of it is the other's.</summary>
    public TokenRange? Of(FoundAttribution found) => found.Source is { } source && !(found.Via.Count > 0 && IsOwn(source)) && !IsNobody(found, source) ? source : null;

    /// <summary>The words that say that nobody is cited.</summary>
    public string HedgeText(FoundAttribution found) => found.Cue.Count > 0 ? string.Join(' ', found.Cue.Select(text.TextOf)) : "unattributed";

    private bool IsHedge(FoundAttribution found) => found.Kind == CueKind.Hedge || found.Source is not null || words.Hedges.IsIn(text, found.Cue)
        || words.Hedges.IsIn(text, new TokenRange(Math.Max(0, found.Content[0].First - HedgeReach), Math.Min(found.Content[0].First + 1, text.Count)));

    /// <summary>"It is thought": the grammar asks for a subject, and nobody is it.</summary>
    private bool IsNobody(FoundAttribution found, TokenRange source) =>
        source.Count == 1 && text.WordAt(source.First) is "it" or "It" && found.Cue is [{ Count: >= 2 } cue, ..] && cue.First - source.End <= 1
        && text.WordAt(cue.First) is "is" or "was" or "has"
        && text.WordAt(cue.End - 1) is "thought" or "believed" or "said" or "understood" or "reported" or "feared" or "hoped" or "claimed" or "alleged" or "assumed" or "rumoured" or "rumored";

    private bool IsOwn(TokenRange source) => source.Count == 1 && text.WordAt(source.First) is "we" or "We" or "us" or "I" or "you" or "You" && text.QuotationOf(source.First) < 0;
}
