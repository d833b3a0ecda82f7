using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>
/// Puts the speaker right before chains are followed: the day in front of a name is no part of it, whoever is cited between dashes
/// does not speak, and what is done "by some" is theirs.
/// </summary>
internal static class SpeakerEdges
{
    private static readonly HashSet<uint> Citing = Terms.Set("citing quoting crediting");

    public static IReadOnlyList<FoundAttribution> Read(ClassedText text, IReadOnlyList<FoundAttribution> attributions)
    {
        var found = attributions.Select(attribution => DoneBy(text, WithoutDay(text, attribution))).ToList();
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i] is { Cue.Count: > 0, Source: { } cited } && Citing.Contains(text.Word(cited.First - 1)) && (text.IsDash(cited.First - 2) || text.IsComma(cited.First - 2))
                && found.FindIndex(other => other is { Cue.Count: 0, Content.Count: 0, Source: { } speaker } && speaker.End == cited.First - 2) is >= 0 and var at)
            {
                found[i] = found[i] with { Source = found[at].Source };
                found[at] = found[at] with { Source = new TokenRange(cited.First, text.IsDash(cited.End - 1) ? cited.End - 1 : cited.End) };
            }
        }

        return found;
    }

    /// <summary>"Days earlier, on July 10th, Nord Wire" speaks as Nord Wire.</summary>
    private static FoundAttribution WithoutDay(ClassedText text, FoundAttribution attribution)
    {
        if (attribution.Source is not { } source || source.First != text.Sentence(source.First).First || (text.Is(source.First, WordClass.Determiner) && !text.Is(source.First + 1, WordClass.Time)))
        {
            return attribution;
        }

        var (start, day) = (source.First, false);
        for (var at = source.First; at < source.End - 1; at++)
        {
            day |= text.Is(at, WordClass.Time);
            start = day && text.IsComma(at) && text.IsCapital(at + 1) && !text.Is(at + 1, WordClass.Time) ? at + 1 : start;
        }

        return attribution with { Source = new TokenRange(start, source.End) };
    }

    private static FoundAttribution DoneBy(ClassedText text, FoundAttribution attribution)
    {
        if (attribution is not { Source: { } source, Cue: [.., var cue], Content: [var content, ..] } || text.Word(cue.End - 1) != Terms.By || source.First > cue.First || content.First != cue.End
            || NounPhraseReader.After(text, cue.End, whole: false) is not { } doer || doer.End >= content.End)
        {
            return attribution;
        }

        return attribution with { Source = doer, Content = [source, new TokenRange(doer.End, content.End), .. attribution.Content.Skip(1)] };
    }
}
