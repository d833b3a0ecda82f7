using Credibility.Attributions;
using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Drafts;
using Credibility.Sources;
using Credibility.Sources.Resolving;

namespace Credibility.Provenance.Detection;

/// <summary>
/// Turns what was read from a draft's text into the request's own shape: sources, attributions, claims, parties and who was asked.
/// What the author declared stays as it is; what was found and overlaps nothing declared is added and marked.
/// </summary>
/// <param name="numbers">From when on what was read counts.</param>
/// <param name="extractor">Reads prose; null leaves every text unread.</param>
public sealed class DraftDetector(Lexicon lexicon, TopicTable topics, ReadingNumbers numbers, Lazy<AttributionExtractor>? extractor = null)
{
    /// <summary>Attributions and sources that a draft may hold; what a text has beyond them is left out.</summary>
    public const int MaxAttributions = 2_000, MaxSources = 500;

    private readonly DetectionWords _words = new(lexicon, topics);

    /// <summary>The draft with what its text attributes; as it stands where it has no text, or where it was read before and sent back.</summary>
    public Draft Detect(Draft draft, SourceCatalog catalog)
    {
        if (extractor is null || draft.IsRead || draft.Read is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return draft;
        }

        return EnglishText.IsEnglish(text, draft.Language, numbers.EnglishShare) ? Detect(draft, extractor.Value.Read(text), catalog) : Name(draft, text, catalog);
    }

    /// <summary>The draft with what this reading of its text found.</summary>
    public Draft Detect(Draft draft, ProseReading reading, SourceCatalog catalog)
    {
        draft = WithIds(draft);
        var given = draft.Attributions.Concat(draft.Sources.Select(source => source.Shorthand).OfType<DeclaredAttribution>()).ToList();
        var declared = given.SelectMany(Spans).ToList();
        var mentions = given.Where(attribution => !Spans(attribution).Any()).Select(attribution => attribution.Source).OfType<TextSpan>().ToList();
        var told = Told(draft);
        var room = MaxAttributions - Math.Min(MaxAttributions, draft.Attributions.Count);
        var found = Enumerable.Range(0, Math.Min(reading.Attributions.Count, room))
            .Where(index => !IsDeclared(reading, reading.Attributions[index], declared, told))
            .Where(index => reading.Attributions[index].Source is not { } source || !mentions.Any(reading.Text.SpanOf(source).Overlaps)).ToList();
        return new DraftDetection(draft, reading, catalog, _words, topics, numbers).Run(found) with { TextReading = TextReading.Read, IsCut = reading.Attributions.Count > room };
    }

    /// <summary>Names of known sources in a text of another language, cited and without attributions.</summary>
    private static Draft Name(Draft draft, string text, SourceCatalog catalog)
    {
        draft = WithIds(draft);
        var known = draft.Sources.Select(source => CitedKey.Of(source.Name)).ToHashSet(StringComparer.Ordinal);
        var ids = new IdSequence("s", draft.Sources.Select(source => source.Id));
        var named = NamedInText.Find(text, catalog, Math.Max(0, MaxSources - draft.Sources.Count))
            .Where(entry => known.Add(CitedKey.Of(entry.Name)))
            .Select(entry => new DeclaredSource(ids.Of(null), entry.Name) { Detected = true });
        return draft with { Sources = [.. draft.Sources, .. named], TextReading = TextReading.OtherLanguage };
    }

    /// <summary>What was declared is numbered before what is found, so that both mean the same by an id.</summary>
    private static Draft WithIds(Draft draft)
    {
        var sources = new IdSequence("s", draft.Sources.Select(source => source.Id));
        var claims = new IdSequence("c", draft.Claims.Select(claim => claim.Id));
        var attributions = new IdSequence("a", draft.Attributions.Select(attribution => attribution.Id).Concat(draft.Sources.Select(source => source.Shorthand?.Id)));
        return draft with
        {
            Sources = [.. draft.Sources.Select(source => source with
            {
                Id = sources.Of(source.Id), Shorthand = source.Shorthand is { } shorthand ? shorthand with { Id = attributions.Of(shorthand.Id) } : null,
            })],
            Claims = [.. draft.Claims.Select(claim => claim with { Id = claims.Of(claim.Id) })],
            Attributions = [.. draft.Attributions.Select(attribution => attribution with { Id = attributions.Of(attribution.Id) })],
        };
    }

    private static IEnumerable<TextSpan> Spans(DeclaredAttribution declared) =>
        new[] { declared.Cue, declared.Content }.OfType<TextSpan>().Concat(declared.ContentSpans ?? []);

    /// <summary>Names of sources whose attributions are declared without their places: their author has told what they say.</summary>
    private static HashSet<string> Told(Draft draft)
    {
        var ids = draft.Attributions.Where(attribution => !Spans(attribution).Any()).Select(attribution => attribution.SourceId).ToHashSet();
        var carriers = draft.Attributions.Concat(draft.Sources.Select(source => source.Shorthand).OfType<DeclaredAttribution>()).Where(attribution => !Spans(attribution).Any()).SelectMany(attribution => attribution.Via).Select(via => via.Name);
        return draft.Sources.Where(source => (source.Id is not null && ids.Contains(source.Id)) || source.Shorthand is { } shorthand && !Spans(shorthand).Any())
            .Select(source => source.Name).Concat(carriers)
            .Select(CitedKey.Of).ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsDeclared(ProseReading reading, FoundAttribution found, List<TextSpan> declared, HashSet<string> told) =>
        (declared.Count > 0 && found.Content.Concat(found.Cue).Select(reading.Text.SpanOf).Any(span => declared.Any(span.Overlaps)))
        || (told.Count > 0 && found.Source is { } source && (reading.EntityOf(source) is { IsUnresolved: true } || told.Contains(CitedKey.Of(reading.EntityOf(source)?.Name ?? reading.Text.TextOf(source)))));
}
