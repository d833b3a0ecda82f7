using Credibility.Attributions.Prose;
using Credibility.Attributions.Tagging;

namespace Credibility.Attributions.Extraction;

/// <summary>Finds the attributions in English news prose. Pure: the same text gives the same reading.</summary>
public sealed class AttributionExtractor(WordClasses words, ProseModel? model)
{
    public ProseReading Read(string text)
    {
        var tokens = new TokenisedText(text);
        if (model is null)
        {
            return new ProseReading(tokens, [], [], []);
        }

        var (spans, links, sure) = new ModelReading(model, words).Read(new TokenView(tokens, words), null);
        return new ProseReading(tokens, LinkedReading.Of(spans, links, sure), [], []);
    }
}
