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

        var read = attributions.ToList();
        var added = new List<FoundAttribution>();
        for (var at = 0; at < text.Count; at++)
        {
            if (text.Word(at) == What && !text.Quoted(at) && Voice(text, at) is { } voice)
            {
                var own = read.FindIndex(attribution => attribution.Cue.Any(cue => Mentions.Touch(cue, voice.Cue[0])));
                var outer = carriers[at] >= 0 && carriers[at] != own ? carriers[at] : Carrying(text, read, at);
                var heard = Carried(text, read, outer, own, at, voice);
                if (own >= 0)
                {
                    read[own] = read[own] with { Source = voice.Source, Via = heard.Via };
                }
                else
                {
                    added.Add(heard);
                }
            }
        }

        for (var at = 1; at < text.Count; at++)
        {
            if (Hearsay.Contains(text.Word(at)) && !text.Quoted(at) && Unsigned(text, at) is { } unsigned)
            {
                // "Compounded by reports that …": the reports say it, whoever the sentence is about.
                var own = read.FindIndex(attribution => attribution.Cue.Any(cue => cue.First <= at && at < cue.End));
                if (own < 0)
                {
                    added.Add(unsigned);
                }
                else if (read[own] is { Content: [var content, ..] } && content.First == at + 1)
                {
                    read[own] = unsigned with { Content = read[own].Content, Confidence = read[own].Confidence };
                }
            }
        }

        for (var at = 1; at < text.Count; at++)
        {
            if (text.Word(at) == By && Taking.Contains(text.Word(at - 1)) && !text.Quoted(at) && Takers(text, at) is { } takers
                && !read.Exists(attribution => attribution.Cue.Any(cue => Mentions.Touch(cue, takers.Cue[0])) || attribution.Source is { } source && Mentions.Touch(source, takers.Source!.Value)))
            {
                added.Add(takers);
            }
        }

        return added.Count == 0 ? read : [.. read.Concat(added).OrderBy(Mentions.PlaceOf)];
    }

    /// <summary>The attribution whose content ends right before, up to words that hang on it: "reported the exodus, with nine men leaving in what …".</summary>
    private static int Carrying(ClassedText text, List<FoundAttribution> read, int what) => read.FindLastIndex(attribution =>
        attribution.Content is [.., var last] && last.End <= what && text.Text.SentenceOf(last.End - 1) == text.Text.SentenceOf(what)
        && (last.End == what - 1 && text.Is(what - 1, WordClass.Preposition) || text.IsComma(last.End) && text.Word(last.End + 1) == With));

    /// <summary>
    /// A voice within what an outlet reports: the outlet carried it. Where it puts its own word on the reported event ("in what police
    /// called a raid"), the outlet has the event from there too.
    /// </summary>
    private static FoundAttribution Carried(ClassedText text, List<FoundAttribution> read, int outer, int own, int what, FoundAttribution voice)
    {
        if (outer < 0 || outer == own || read[outer].Source is not { } carrier || !Mentions.IsOutlet(text, carrier))
        {
            return voice;
        }

        var last = read[outer].Content[^1];
        var closes = last.End <= what || last.First < what - 1 && last.End <= voice.Content[^1].End && text.Is(what - 1, WordClass.Preposition);
        if (closes)
        {
            var end = text.Is(what - 1, WordClass.Preposition) ? what - 1 : what;
            read[outer] = read[outer] with
            {
                Content = [.. read[outer].Content.SkipLast(1), new TokenRange(last.First, end)],
                Source = voice.Source,
                Via = [.. read[outer].Via, carrier],
            };
        }

        return voice with { Via = closes ? read[outer].Via : [.. read[outer].Via, carrier] };
    }

    /// <summary>"May be seen by many as a sign": whoever reads it so is cited for the reading.</summary>
    private static FoundAttribution? Takers(ClassedText text, int by)
    {
        var sentence = text.Sentence(by);
        for (var at = by + 1; at < Math.Min(sentence.End - 1, by + 6); at++)
        {
            if (text.Word(at) == As && at > by + 1 && text.Is(by + 1, WordClass.Vague | WordClass.People | WordClass.Determiner))
            {
                var end = ContentReader.ClauseEnd(text, at, sentence.End);
                return end > at + 1 ? new FoundAttribution { Source = new TokenRange(by + 1, at), Cue = [new TokenRange(by - 1, by)], Content = [new TokenRange(at, end)], Kind = CueKind.Attitude, Confidence = .7 } : null;
            }
        }

        return null;
    }

    private static readonly uint By = WordHash.Of("by"), As = WordHash.Of("as");

    private static readonly HashSet<uint> Taking = Terms.Set("interpreted seen viewed regarded perceived understood read taken");

    private static readonly uint With = WordHash.Of("with");

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
