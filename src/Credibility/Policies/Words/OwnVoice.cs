using System.Collections;
using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Provenance;

namespace Credibility.Policies.Words;

/// <summary>Whether a sentence is the draft's own, or somebody else's words.</summary>
internal sealed class OwnVoice
{
    private readonly Stretches _attributed;
    private readonly BitArray _quoted;

    /// <param name="phrases">Phrases of the draft's own: whatever was read as said by them, or as attributed by them, is the draft's too.</param>
    public OwnVoice(DraftText text, AuditFacts facts, IReadOnlyList<TextSpan> phrases)
    {
        var own = new Stretches(phrases);
        _attributed = new Stretches(facts.Words.Phrases.Cues.In(text.Text).Where(cue => !IsAdjective(cue, text.Text)).Concat(facts.Attributions.Where(traced => !IsOwn(traced, own)).SelectMany(SpansOf)));
        _quoted = Quoted(text);
    }

    /// <summary>An attribution stands in the sentence, a word of it attributes, or it is quoted in part.</summary>
    public bool IsAttributed(TextSpan sentence)
    {
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (_quoted[at])
            {
                return true;
            }
        }

        return _attributed.Touch(sentence);
    }

    public bool IsQuoted(int offset) => _quoted[offset];

    /// <summary>Behind an article, "alleged" or "reported" describes what is spoken of and attributes nothing.</summary>
    private static bool IsAdjective(TextSpan cue, string text)
    {
        var before = text.AsSpan(0, cue.Start).TrimEnd();
        return before.EndsWith("the", StringComparison.OrdinalIgnoreCase) || before.EndsWith(" an", StringComparison.OrdinalIgnoreCase) || before.EndsWith("these", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOwn(TracedAttribution traced, Stretches own) =>
        traced.Chain.Attribution is { Origin: AttributionOrigin.Detected } read
        && ((read.Source is { } source && own.Touch(source)) || (read.Cue is { } cue && own.Touch(cue)));

    public static IEnumerable<TextSpan> SpansOf(TracedAttribution traced)
    {
        var attribution = traced.Chain.Attribution;
        IEnumerable<TextSpan?> own = [attribution.Source, attribution.Cue, attribution.ContentSpans is null ? attribution.Content : null];
        return own.OfType<TextSpan>().Concat(attribution.ContentSpans ?? []);
    }

    /// <summary>What stands between double marks of one paragraph; a mark that is never closed holds to its end.</summary>
    private static BitArray Quoted(DraftText text)
    {
        var quoted = new BitArray(text.Text.Length + 1);
        foreach (var paragraph in text.Paragraphs)
        {
            var open = false;
            for (var at = paragraph.Start; at < paragraph.End; at++)
            {
                var letter = text.Text[at];
                quoted[at] = open || letter is '"' or '“' or '„' or '«';
                open = letter switch { '"' => !open, '“' or '„' or '«' => true, '”' or '»' => false, _ => open };
            }
        }

        return quoted;
    }
}
