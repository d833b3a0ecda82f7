using Credibility.Provenance;
using Credibility.Sources;

namespace Credibility.Measures;

/// <summary>All measures of a draft.</summary>
/// <param name="Outside">Separate origins outside the parties; null where the draft has no dispute.</param>
/// <param name="WordsMissing">Why word-weighted measures are unknown, or null.</param>
/// <param name="WordsByOrigin">Attributed words by ultimate origin.</param>
public sealed record DraftMeasures(
    OriginCounts Origins, OriginCounts? Outside, string? WordsMissing, IReadOnlyDictionary<string, double> WordsByOrigin,
    IReadOnlyDictionary<string, MeasureResult> All)
{
    public static DraftMeasures Of(DraftProvenance provenance, double answerableFrom, SupportThresholds thresholds)
    {
        var voices = provenance.Voices.ToList();
        var graph = provenance.Influence;
        var origins = OriginCounts.Of(voices, graph, answerableFrom);
        var outside = provenance.Parties.HasDispute ? OutsideVoices.Count(provenance, answerableFrom, thresholds) : null;
        var missing = WordsAreMissing(voices);
        var byOrigin = missing is null ? OriginMass.Of(voices, graph) : new Dictionary<string, double>();
        var all = new SortedDictionary<string, MeasureResult>(StringComparer.Ordinal)
        {
            ["separate-origins"] = MeasureResult.Range(origins.Value, origins.Low, origins.High),
            ["independent-weighted"] = MeasureResult.Of(origins.Weighted),
            ["outside-origins"] = outside is null ? MeasureResult.NotKnown("the draft has no dispute, so nobody stands inside one") : MeasureResult.Range(outside.Value, outside.Low, outside.High),
            ["coverage"] = Coverage.Of(voices, graph),
            ["words-by-origin"] = SpaceDiversity.Of(byOrigin, missing),
            ["space-by-dissimilar-sources"] = SimilarityOfSpace.Of(voices, missing),
        };
        foreach (var (name, typeOf) in Groupings(provenance))
        {
            all["words-by-" + name] = SpaceDiversity.Of(Amounts(voices, typeOf, voice => voice.Chain.Attribution.Words ?? 0), missing);
            all["attributions-by-" + name] = SpaceDiversity.Of(Amounts(voices, typeOf, _ => 1), null);
        }

        return new DraftMeasures(origins, outside, missing, byOrigin, all);
    }

    private static string? WordsAreMissing(List<TracedAttribution> voices)
    {
        var without = voices.Count(voice => voice.Chain.Attribution.Words is null);
        return without == 0 ? null
            : without == voices.Count ? "no attribution says how many words it covers"
            : $"{without} of {voices.Count} attributions do not say how many words they cover";
    }

    private static IEnumerable<(string Name, Func<TracedAttribution, string> TypeOf)> Groupings(DraftProvenance provenance) =>
    [
        ("source", voice => voice.Chain.OriginKey),
        ("controller", voice => provenance.Influence.DeciderOf(voice.Chain.OriginKey)),
        ("country", voice => voice.Chain.Source.Profile?.Country ?? "unknown"),
        ("kind", voice => voice.Chain.Source.Profile is { } profile ? SourceKindNames.Write(profile.Kind) : voice.Chain.Source.Cited?.Kind ?? "unknown"),
        ("conduit", voice => voice.Chain.Relays.Count > 0 ? voice.Chain.PresentedKey : "none"),
    ];

    private static Dictionary<string, double> Amounts(List<TracedAttribution> voices, Func<TracedAttribution, string> typeOf, Func<TracedAttribution, double> amountOf)
    {
        var amounts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var voice in voices)
        {
            var type = typeOf(voice);
            amounts[type] = amounts.GetValueOrDefault(type) + amountOf(voice);
        }

        return amounts;
    }
}
