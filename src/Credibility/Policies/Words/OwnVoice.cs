using System.Collections;
using Credibility.Drafts;
using Credibility.Provenance;

namespace Credibility.Policies.Words;

/// <summary>Whether a sentence is the draft's own, or somebody else's words.</summary>
internal sealed class OwnVoice
{
    private readonly DraftText _text;
    private readonly Stretches _attributed;
    private readonly BitArray _quoted;

    public OwnVoice(DraftText text, AuditFacts facts)
    {
        _text = text;
        _attributed = new Stretches(facts.Words.Phrases.Cues.In(text.Text).Concat(facts.Attributions.SelectMany(SpansOf)));
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
