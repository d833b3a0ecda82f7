using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>
/// Voices that a content names in passing: "in what authorities described as an exodus". They stand behind their own words, and whoever is
/// the source of the content carried them. No other cue inside a content is read.
/// </summary>
internal static class NestedVoices
{
    private static readonly uint What = WordHash.Of("what");
    private static readonly HashSet<uint> Calling = Terms.Set("described describe describes called call calls termed dubbed labelled labeled characterised characterized say says said believe believes considered regard regards see sees saw");

    public static IReadOnlyList<FoundAttribution> Read(ClassedText text, IReadOnlyList<FoundAttribution> attributions)
    {
        var carriers = new int[text.Count];
        Array.Fill(carriers, -1);
        for (var index = 0; index < attributions.Count; index++)
        {
            foreach (var part in attributions[index].Content)
            {
                Array.Fill(carriers, index, part.First, part.Count);
            }
        }

        var cues = attributions.SelectMany(attribution => attribution.Cue).Select(cue => cue.First).ToHashSet();
        var added = new List<FoundAttribution>();
        for (var at = 0; at < text.Count; at++)
        {
            if (text.Word(at) == What && !text.Quoted(at) && Voice(text, at) is { } voice && !cues.Contains(voice.Cue[0].First))
            {
                var outer = carriers[at] < 0 ? null : attributions[carriers[at]];
                added.Add(outer?.Source is { } carrier && Mentions.IsOutlet(text, carrier) ? voice with { Via = [.. outer.Via, carrier] } : voice);
            }
        }

        for (var at = 1; at < text.Count; at++)
        {
            if (Hearsay.Contains(text.Word(at)) && !text.Quoted(at) && !cues.Contains(at) && Unsigned(text, at) is { } unsigned)
            {
                added.Add(unsigned);
            }
        }

        return added.Count == 0 ? attributions : [.. attributions.Concat(added).OrderBy(Mentions.PlaceOf)];
    }

    private static readonly HashSet<uint> Hearsay = Terms.Set("reports rumours rumors");

    /// <summary>"amid reports that …": nobody in particular reports; the word is the only source that the draft gives.</summary>
    private static FoundAttribution? Unsigned(ClassedText text, int noun)
    {
        if (text.Word(noun + 1) != Terms.That || !text.Is(noun - 1, WordClass.Preposition) || text.Text.SentenceOf(noun + 1) != text.Text.SentenceOf(noun))
        {
            return null;
        }

        var end = ContentReader.ClauseEnd(text, noun + 1, text.Sentence(noun).End);
        var mention = new TokenRange(noun, noun + 1);
        return end > noun + 2 ? new FoundAttribution { Source = mention, Cue = [mention], Content = [new TokenRange(noun + 1, end)], Confidence = .7 } : null;
    }

    private static FoundAttribution? Voice(ClassedText text, int what)
    {
        var sentence = text.Sentence(what);
        for (var at = what + 2; at < Math.Min(sentence.End, what + 14); at++)
        {
            if (text.IsComma(at) || text.Opens(at) || text.Is(at, WordClass.Relative))
            {
                return null;
            }

            if (Calling.Contains(text.Word(at)) && VerbGroupReader.At(text, at) is { Passive: false, Infinitive: false } group && NounPhraseReader.Before(text, group.First) is { } source && source.First == what + 1)
            {
                var end = ContentReader.ClauseEnd(text, group.End, sentence.End);
                return end > group.End ? new FoundAttribution { Source = source, Cue = [group.Range], Content = [new TokenRange(group.End, end)], Confidence = .8 } : null;
            }
        }

        return null;
    }
}
