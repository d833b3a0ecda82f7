using Credibility.Attributions.Coreference;
using Credibility.Attributions.Prose;
using Credibility.Attributions.Tagging;

namespace Credibility.Attributions.Extraction;

/// <summary>Finds the attributions in English news prose. Pure: the same text gives the same reading.</summary>
/// <param name="model">Trained weights; null leaves the reading to the rules alone.</param>
public sealed class AttributionExtractor(WordClasses words, ProseModel? model)
{
    private readonly CoreferenceReader _coreference = new(words);

    /// <summary>Hash over the weights; null where the rules read alone.</summary>
    public string? Sha256 => model?.Sha256;

    public ProseReading Read(string text)
    {
        var classed = new ClassedText(new TokenisedText(text), words);
        var hits = RuleReader.Hits(classed);
        IReadOnlyList<FoundAttribution> found = model is null
            ? [.. hits.Select(hit => hit.Attribution)]
            : ModelReading.Of(new TokenView(classed.Text, words), RuleMarks.Of(classed, hits), model.Weights);
        return new ProseReading(classed.Text, found, [], _coreference.Read(classed.Text, found, []));
    }
}
