using Credibility.Attributions.Coreference;
using Credibility.Attributions.Extraction;
using Credibility.Attributions.Prose;
using Credibility.Drafts;

namespace Credibility.Attributions.Training;

/// <summary>
/// The marks of an annotated draft as if they had been read from its text: what comes of them shows faults of what follows the
/// reading, and none of the reading itself. Who was asked, and for whom a name stands where nobody marked it, is still read.
/// </summary>
public static class MarkedReading
{
    public static ProseReading Of(GoldDraft draft, WordClasses words, PronounNumbers pronouns)
    {
        var classed = new ClassedText(new TokenisedText(draft.Text), words);
        var text = classed.Text;
        var numbers = draft.Attributions.Select((gold, at) => (gold.Number, at)).GroupBy(pair => pair.Number).ToDictionary(pair => pair.Key, pair => pair.First().at);
        var inquiries = InquiryReader.Read(classed);
        var read = CueKindReader.Read(classed, [.. draft.Attributions.Select(gold => Found(gold, text, numbers))]);
        IReadOnlyList<FoundAttribution> found = [.. read.Zip(AnonymityReader.Read(classed, FormReader.Read(classed, read))).Select((pair, at) => Marked(pair.First, pair.Second, draft.Attributions[at], text))];
        return new ProseReading(text, found, inquiries, MarkedEntities.Of(draft, text, new CoreferenceReader(words, pronouns).Read(text, found, inquiries)));
    }

    private static FoundAttribution Found(GoldAttribution gold, TokenisedText text, Dictionary<int, int> numbers) => new()
    {
        Source = Ranges(gold.Source, text) is [var source, ..] ? source : null,
        Cue = Ranges(gold.Cue, text),
        Content = Ranges(gold.Content, text),
        Via = Ranges(gold.Via.Select(conduit => conduit.Mention).OfType<TextSpan>(), text),
        ChainCue = Ranges(gold.ChainCue, text),
        Stance = gold.Stance,
        Answers = gold.Disputes is { } number && numbers.TryGetValue(number, out var at) ? at : null,
        Kind = gold.IsAttitude ? CueKind.Attitude : IsImpersonal(gold, text.Text) ? CueKind.Hedge : CueKind.Statement,
    };

    /// <summary>"It is thought": the writer's distance, whatever its verb.</summary>
    private static bool IsImpersonal(GoldAttribution gold, string text) =>
        gold is { Source.Count: 0, Via.Count: 0, Cue: [var cue, ..] } && text[cue.Start..cue.End].StartsWith("it ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where nobody marked form or reason, what the text shows of them.</summary>
    private static FoundAttribution Marked(FoundAttribution found, FoundAttribution read, GoldAttribution gold, TokenisedText text) => found with
    {
        Form = gold.Form ?? read.Form,
        AnonymityReason = gold.HasAnonymityReason == false ? null : Ranges(gold.AnonymityReason, text) is [var reason, ..] ? reason : read.AnonymityReason,
    };

    private static IReadOnlyList<TokenRange> Ranges(IEnumerable<TextSpan> spans, TokenisedText text) => [.. spans.Select(text.RangeOf).Where(range => range.Count > 0)];
}
