using Credibility.Attributions.Coreference;
using Credibility.Attributions.Prose;
using Credibility.Attributions.Tagging;

namespace Credibility.Attributions.Extraction;

/// <summary>
/// Finds the attributions in English news prose: rules and trained weights find sources, cues and contents, layers follow chains and
/// answers, coreference says whom each mention stands for. Pure: the same text gives the same reading.
/// </summary>
/// <param name="model">Trained weights; null leaves the reading to the rules alone.</param>
/// <param name="numbers">Where reading had to choose.</param>
public sealed class AttributionExtractor(WordClasses words, ProseModel? model, ReadingNumbers numbers)
{
    private readonly CoreferenceReader _coreference = new(words, numbers.Pronouns);
    private readonly ModelReading? _learnt = model is null ? null : new(model.Weights, numbers.ContentAlone);

    /// <summary>Hash of the weights and of the word classes: another hash, another reading.</summary>
    public string Sha256 => $"{model?.Sha256 ?? "no weights"} {words.Sha256}";

    public ProseReading Read(string text)
    {
        var classed = new ClassedText(new TokenisedText(text), words);
        var (attributions, inquiries) = LayeredReading.Of(classed, Find(classed));
        return new ProseReading(classed.Text, attributions, inquiries, _coreference.Read(classed.Text, attributions, inquiries));
    }

    /// <summary>Sources, cues and contents alone, as annotated corpora mark them.</summary>
    private IReadOnlyList<FoundAttribution> Find(ClassedText text)
    {
        var hits = RuleReader.Hits(text);
        return _learnt is null
            ? (IReadOnlyList<FoundAttribution>)[.. hits.Select(hit => hit.Attribution)]
            : MendedReading.Of(text, _learnt.Of(new TokenView(text.Text, words), RuleMarks.Of(text, hits)), hits);
    }
}
