using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>"…, a claim that officials rejected": who rejects has a cue and no content of their own. Adds those that nobody found.</summary>
internal static class BareDismissals
{
    public static IEnumerable<FoundAttribution> Join(ClassedText text, IReadOnlyList<FoundAttribution> attributions)
    {
        var cues = new bool[text.Count];
        foreach (var cue in attributions.SelectMany(attribution => attribution.Cue))
        {
            Array.Fill(cues, true, cue.First, cue.Count);
        }

        var added = new List<FoundAttribution>();
        for (var at = 1; at < text.Count; at++)
        {
            if (text.Is(at, WordClass.Denial) && !cues[at] && !text.Quoted(at) && Dismissal(text, at) is { } dismissal)
            {
                added.Add(dismissal);
            }
        }

        return attributions.Select(attribution => Shortened(text, attribution, added)).Concat(added);
    }

    private static FoundAttribution? Dismissal(ClassedText text, int verb)
    {
        if (VerbGroupReader.At(text, verb) is not { Infinitive: false, Passive: false } group || !group.IsFinite || NounPhraseReader.Before(text, group.First) is not { } phrase || Rejecting(text, phrase) is not { } source || Claim(text, source.First) is null)
        {
            return null;
        }

        var content = text.Word(group.End) == Terms.As ? new TokenRange(group.End, ContentReader.ClauseEnd(text, group.End, text.Sentence(verb).End)) : default;
        return new FoundAttribution { Source = source, Cue = [group.Range], Content = content.Count > 0 ? [content] : [], Confidence = .9 };
    }

    /// <summary>Who rejects: "aid workers" in "an assertion aid workers disputed".</summary>
    private static TokenRange? Rejecting(ClassedText text, TokenRange phrase)
    {
        if (text.Word(phrase.First) == Something && phrase.Count > 1)
        {
            return phrase with { First = phrase.First + 1 };
        }

        for (var at = phrase.First + 1; at < Math.Min(phrase.End - 1, phrase.First + 4) && text.Is(phrase.First, WordClass.Determiner); at++)
        {
            if (text.Is(at, WordClass.NominalCue) && text.IsComma(phrase.First - 1))
            {
                return phrase with { First = at + 1 };
            }
        }

        return phrase;
    }

    /// <summary>The noun before the rejecting subject, "that" between or not: "a claim that officials", "an assertion aid workers".</summary>
    private static int? Claim(ClassedText text, int subject)
    {
        var at = subject - 1;
        at = text.Is(at, WordClass.Relative) ? at - 1 : at;
        return text.Word(at) == Something && text.IsComma(at - 1) ? at : text.Is(at, WordClass.NominalCue) && (text.Is(at - 1, WordClass.Determiner) || text.Is(at - 2, WordClass.Determiner)) ? at : null;
    }

    private static readonly uint Something = WordHash.Of("something");

    /// <summary>A content that ran over such a dismissal ends before the noun that names it.</summary>
    private static FoundAttribution Shortened(ClassedText text, FoundAttribution attribution, List<FoundAttribution> added)
    {
        foreach (var dismissal in added)
        {
            var (part, cue) = (attribution.Content.Count > 0 ? attribution.Content[^1] : default, dismissal.Cue[0].First);
            if (part.Holds(cue))
            {
                var end = dismissal.Source!.Value.First;
                while (end > part.First && !text.IsComma(end) && !text.IsDash(end))
                {
                    end--;
                }

                return end > part.First + 1 ? attribution with { Content = [.. attribution.Content.SkipLast(1), new TokenRange(part.First, end)] } : attribution;
            }
        }

        return attribution;
    }
}
