using Credibility.Drafts;

namespace Credibility.Attributions.Training;

/// <summary>
/// Compares what was read with what people marked and adds it up over drafts. Definitions follow the measures that are usual for
/// PolNeAR (Newell, Margolin &amp; Ruths 2018) and PARC3 (Pareti 2012): exact, overlapping and half-shared spans, pairs and sentences.
/// </summary>
public sealed class ExtractionMetric
{
    private readonly RoleTally _source = new(), _cue = new(), _content = new();
    private readonly Dictionary<SourceWording, SourceRecall> _recall = [];
    private MatchCount _head, _pair, _sentence;
    private int _sentences, _alike;

    public ExtractionFigures Figures => new(
        _source.Figures, _head, _cue.Figures, _content.Figures, _pair, _sentence, _sentences, _alike, new SortedDictionary<SourceWording, SourceRecall>(_recall));

    public static ExtractionFigures Of(IEnumerable<(GoldDraft Gold, IReadOnlyList<PredictedAttribution> Predicted)> drafts)
    {
        var metric = new ExtractionMetric();
        foreach (var (gold, predicted) in drafts)
        {
            metric.Add(gold, predicted);
        }

        return metric.Figures;
    }

    public void Add(GoldDraft gold, IReadOnlyList<PredictedAttribution> predicted)
    {
        List<MarkedSpans> expected = [.. gold.Attributions.Select(one => new MarkedSpans(one.Source, one.Cue, one.Content))];
        List<MarkedSpans> given = [.. predicted.Select(one => new MarkedSpans(
            (gold.MarksChains ? one.Source : one.Presented) is { } source ? [source] : [], one.Cue, one.Content))];
        AddSources(gold.Text, expected, given);
        _cue.Add(gold.Text, [.. expected.Select(one => one.Cue)], [.. given.Select(one => one.Cue)]);
        _content.Add(gold.Text, [.. expected.Select(one => one.Content)], [.. given.Select(one => one.Content)]);
        _pair = _pair.Plus(Pairs(expected, given));
        AddSentences(gold.Text, expected, given);
    }

    private void AddSources(string text, List<MarkedSpans> expected, List<MarkedSpans> given)
    {
        var (goldSpans, givenSpans, matched) = _source.Add(text, [.. expected.Select(one => one.Source)], [.. given.Select(one => one.Source)]);
        var heads = SpanMatching.Match(goldSpans, givenSpans, (one, other) => SpanMatching.Head(text, one) == SpanMatching.Head(text, other));
        _head = _head.Plus(new MatchCount(heads.Count, givenSpans.Count, goldSpans.Count));
        for (var at = 0; at < goldSpans.Count; at++)
        {
            var wording = SpanMatching.Wording(text, goldSpans[at]);
            var recall = _recall.GetValueOrDefault(wording);
            _recall[wording] = new SourceRecall(
                recall.Gold + 1, recall.Overlapping + (matched.Contains(at) ? 1 : 0), recall.Exact + (givenSpans.Contains(goldSpans[at]) ? 1 : 0));
        }
    }

    /// <summary>Each pair of the gold takes the first free pair that fits it, in the order of the lists.</summary>
    private static MatchCount Pairs(List<MarkedSpans> expected, List<MarkedSpans> given)
    {
        List<(TextSpan Source, TextSpan Content)> gold = [.. expected.Select(one => one.Pair).OfType<(TextSpan, TextSpan)>()];
        List<(TextSpan Source, TextSpan Content)> found = [.. given.Select(one => one.Pair).OfType<(TextSpan, TextSpan)>()];
        var free = Enumerable.Range(0, found.Count).ToList();
        var right = 0;
        foreach (var (source, content) in gold)
        {
            var fit = free.FindIndex(at => found[at].Source.Overlaps(source) && SpanMatching.SharedHalf(content, found[at].Content));
            if (fit >= 0)
            {
                free.RemoveAt(fit);
                right++;
            }
        }

        return new MatchCount(right, found.Count, gold.Count);
    }

    private void AddSentences(string text, List<MarkedSpans> expected, List<MarkedSpans> given)
    {
        var gold = SpanMatching.Covered(text.Length, expected.SelectMany(one => one.Content.Concat(one.Cue)));
        var found = SpanMatching.Covered(text.Length, given.SelectMany(one => one.Content.Concat(one.Cue)));
        foreach (var sentence in ScoredSentences.Of(text))
        {
            var isAttributed = gold.AsSpan(sentence.Start, sentence.Length).Contains(true);
            var isFound = found.AsSpan(sentence.Start, sentence.Length).Contains(true);
            _sentence = _sentence.Plus(new MatchCount(isAttributed && isFound ? 1 : 0, isFound ? 1 : 0, isAttributed ? 1 : 0));
            _sentences++;
            _alike += isAttributed == isFound ? 1 : 0;
        }
    }

    private sealed record MarkedSpans(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content)
    {
        public (TextSpan Source, TextSpan Content)? Pair =>
            GoldAttribution.HullOf(Source) is { } source && GoldAttribution.HullOf(Content) is { } content ? (source, content) : null;
    }
}
