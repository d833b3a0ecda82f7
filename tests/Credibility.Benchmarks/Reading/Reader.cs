using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Attributions.Tagging;
using Credibility.Formats.Snapshots;

namespace Credibility.Benchmarks.Reading;

/// <summary>The two halves of reading that are measured, with the shipped words and weights.</summary>
internal sealed class Reader
{
    private readonly WordClasses _words;
    private readonly ProseModel _model;
    private readonly AttributionExtractor _extractor;
    private readonly double _contentAlone;

    /// <exception cref="InvalidOperationException">No weights are shipped.</exception>
    public Reader(LoadedData data)
    {
        _words = data.Words;
        _contentAlone = data.Method.Reading.ContentAlone;
        _model = data.Model?.Model ?? throw new InvalidOperationException("there are no weights in data/model");
        _extractor = new AttributionExtractor(_words, _model, data.Method.Reading);
    }

    public static long Tokens(IEnumerable<string> texts) => texts.Sum(text => (long)new TokenisedText(text).Count);

    /// <summary>Words, rules as features, both taggers and the linker: sources, cues and contents, without what follows from them.</summary>
    public void Tag(string text)
    {
        var classed = new ClassedText(new TokenisedText(text), _words);
        ModelReading.Of(new TokenView(classed.Text, _words), RuleMarks.Of(classed, RuleReader.Hits(classed)), _model.Weights, _contentAlone);
    }

    /// <summary>Also chains, answers, negated reports, forms and coreference: what a report is made of.</summary>
    public void ReadAll(string text) => _extractor.Read(text);
}
