using Credibility.Attributions;
using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Drafts;
using Credibility.Sources;

namespace Credibility.Provenance.Detection;

/// <summary>
/// Turns what was read from a draft's text into the request's own shape: sources, attributions, claims, parties and who was asked.
/// What the author declared stays as it is; what was found and overlaps nothing declared is added and marked.
/// </summary>
public sealed class DraftDetector(Lexicon lexicon, TopicTable topics)
{
    /// <summary>Attributions that a draft may hold; what a text has beyond them is left out.</summary>
    public const int MaxAttributions = 2_000;

    private readonly DetectionWords _words = new(lexicon, topics);

    public Draft Detect(Draft draft, ProseReading reading, SourceCatalog catalog)
    {
        var declared = draft.Attributions.SelectMany(Spans).ToList();
        var found = Enumerable.Range(0, Math.Min(reading.Attributions.Count, MaxAttributions))
            .Where(index => !IsDeclared(reading.Text, reading.Attributions[index], declared)).ToList();
        return new DraftDetection(draft, reading, catalog, _words, topics).Run(found);
    }

    private static IEnumerable<TextSpan> Spans(DeclaredAttribution declared) =>
        new[] { declared.Cue, declared.Content }.OfType<TextSpan>().Concat(declared.ContentSpans ?? []);

    private static bool IsDeclared(TokenisedText text, FoundAttribution found, List<TextSpan> declared) =>
        declared.Count > 0 && found.Content.Concat(found.Cue).Select(text.SpanOf).Any(span => declared.Any(span.Overlaps));
}
