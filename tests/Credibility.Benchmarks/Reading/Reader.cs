using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Attributions.Tagging;
using Credibility.Formats.Snapshots;

namespace Credibility.Benchmarks.Reading;

/// <summary>The two halves of reading that are measured, with the shipped words and weights.</summary>
internal sealed class Reader
{
    private readonly WordClasses _words;
    private readonly ModelReading _learnt;
    private readonly AttributionExtractor _extractor;

    /// <exception cref="InvalidOperationException">No weights are shipped.</exception>
    public Reader(LoadedData data)
    {
        _words = data.Words;
        var model = data.Model?.Model ?? throw new InvalidOperationException("there are no weights in data/model");
        _learnt = new ModelReading(model.Weights, data.Method.Reading.ContentAlone);
        _extractor = new AttributionExtractor(_words, model, data.Method.Reading);
    }

    public static long Tokens(IEnumerable<string> texts) => texts.Sum(text => (long)new TokenisedText(text).Count);

    /// <summary>Words, rules as features, both taggers and the linker: sources, cues and contents, without what follows from them.</summary>
    public void Tag(string text)
    {
        var classed = new ClassedText(new TokenisedText(text), _words);
        _learnt.Of(new TokenView(classed.Text, _words), RuleMarks.Of(classed, RuleReader.Hits(classed)));
    }

    /// <summary>Also chains, answers, negated reports, forms and coreference: what a report is made of.</summary>
    public void ReadAll(string text) => _extractor.Read(text);
}
