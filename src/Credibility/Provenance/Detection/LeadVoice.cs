using Credibility.Attributions;
using Credibility.Attributions.Prose;
using Credibility.Drafts;

namespace Credibility.Provenance.Detection;

/// <summary>What the lead of a text asserts itself of what it attributes further on.</summary>
internal sealed class LeadVoice(TokenisedText text, DetectionWords words, AttributedSentences attributed, ContentFigures figures, DetectedClaims claims, ClaimLikeness likeness, LeadNumbers numbers)
{
    /// <summary>A sentence of the first paragraph that nobody is cited for and that repeats what is attributed elsewhere is asserted by the draft itself.</summary>
    public void Mark()
    {
        if (text.Paragraphs.Count == 0)
        {
            return;
        }

        foreach (var sentence in text.Sentences.Take(numbers.Sentences).TakeWhile(sentence => sentence.First < text.Paragraphs[0].End).Where(sentence => !attributed.Has(sentence) && !words.Hedges.IsIn(text, sentence) && !words.Modals.IsIn(text, sentence)))
        {
            var own = likeness.Words([sentence]);
            foreach (var claim in claims.All.Where(claim => claim.Reading.Kind.IsCheckable() && !claim.OwnVoice))
            {
                var told = likeness.Words(claim.Content);
                var common = told.Count(own.Contains);
                claim.OwnVoice = common >= numbers.CommonWords && common >= numbers.Share * Math.Min(told.Count, own.Count)
                    && figures.Of(claim.Content).All(figure => figures.Of([sentence]).Contains(figure, StringComparer.OrdinalIgnoreCase));
            }
        }
    }
}
