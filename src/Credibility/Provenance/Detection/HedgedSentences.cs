using Credibility.Attributions;
using Credibility.Attributions.Prose;
using Credibility.Drafts;

namespace Credibility.Provenance.Detection;

/// <summary>Sentences that a hedge heads and in which nobody is cited.</summary>
/// <param name="confidence">How sure it is, 0–1, that such a sentence is somebody's report.</param>
internal sealed class HedgedSentences(
    TokenisedText text, DetectionWords words, AttributedSentences attributed, ContentReader contents, DetectedClaims claims, DetectedSources sources, IdSequence ids, double confidence)
{
    /// <summary>"Allegedly, …" at the head of a sentence in which nobody is cited: said by nobody.</summary>
    public IEnumerable<DeclaredAttribution> Read()
    {
        foreach (var sentence in text.Sentences.Where(sentence => sentence.Count > 3 && !attributed.Has(sentence) && text.QuotationOf(sentence.First) < 0))
        {
            if (words.Hedges.At(text, sentence.First, sentence.First + 1) == 0)
            {
                continue;
            }

            var first = sentence.First + (text.Tokens[sentence.First + 1].Kind == TokenKind.Mark ? 2 : 1);
            var content = new TokenRange(first, text.Tokens[sentence.End - 1].Kind == TokenKind.Mark ? sentence.End - 1 : sentence.End);
            var claim = claims.Add([content], contents.ReadOwnVoice(content), confidence, hedged: true);
            yield return new DeclaredAttribution
            {
                Id = ids.Of(null),
                SourceId = sources.Nobody(text.TextOf(new TokenRange(sentence.First, sentence.First + 1))),
                ClaimId = claim.Id,
                Stance = Stance.Supports,
                Mention = MentionClass.None,
                Cue = text.SpanOf(new TokenRange(sentence.First, sentence.First + 1)),
                Content = text.SpanOf(content),
                DetectedWith = confidence,
            };
        }
    }
}
