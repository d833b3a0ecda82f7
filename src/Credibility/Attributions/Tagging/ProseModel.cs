using Credibility.Attributions.Extraction;

namespace Credibility.Attributions.Tagging;

/// <summary>All that was learnt: two taggers, the second of which sees what the first made of the text, and the linker.</summary>
/// <param name="Sha256">Hash over the file's bytes; 64 lower-case hex digits.</param>
public sealed record ProseModel(string Sha256, ChainTagger First, ChainTagger Second, Linker Linker);

/// <summary>Reads sources, cues and contents with a trained model, and links them.</summary>
internal sealed class ModelReading(ProseModel model, WordClasses words)
{
    /// <summary>Tags a text twice and links what was found.</summary>
    /// <param name="hits">What the rules make of each token, or null.</param>
    public (List<FoundSpan> Spans, int[] Links, float[] Confidence) Read(TokenView view, IReadOnlyList<byte>? hits, Lean lean = default)
    {
        _ = words;
        var own = new TokenFeatures(view, hits);
        var first = model.First.Tag(view, own.Write, default);
        var second = model.Second.Tag(view, new ContextFeatures(view, own, first).Write, lean);
        var spans = FoundSpans.Of(second);
        var (links, sure) = model.Linker.Link(view, spans);
        return (spans, links, sure);
    }
}
