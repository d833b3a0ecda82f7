using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>Finds the words that say why somebody is not named: "on condition of anonymity because …", "who asked not to be named since …".</summary>
public static class AnonymityReader
{
    private static readonly HashSet<uint> Anonymity = Terms.Set("anonymity anonymous anonymously named identified unnamed name names identity");
    private static readonly HashSet<uint> Reasons = Terms.Set("because since as for fearing fears feared citing while due given lest owing");
    private static readonly HashSet<uint> Openers = Terms.Set("asked asking requested requesting spoke speaking insisted insisting declined declining condition agreed wanted preferred");
    private static readonly HashSet<uint> Fears = Terms.Set("fears feared fearing");
    private static readonly uint On = WordHash.Of("on");

    public static IReadOnlyList<FoundAttribution> Read(ClassedText text, IReadOnlyList<FoundAttribution> attributions) =>
        [.. attributions.Select(attribution => attribution.Source is { } source && attribution.AnonymityReason is null && !Mentions.IsPronoun(text, source) ? attribution with { AnonymityReason = Reason(text, attribution, source) } : attribution)];

    private static TokenRange? Reason(ClassedText text, FoundAttribution attribution, TokenRange source)
    {
        var sentence = text.Sentence(Math.Max(source.First, Mentions.PlaceOf(attribution)));
        for (var at = source.First; at < sentence.End; at++)
        {
            if (text.Quoted(at))
            {
                continue;
            }

            if (Openers.Contains(text.Word(at)) && Span(text, at, sentence) is { } span)
            {
                return span;
            }

            if (Fears.Contains(text.Word(at)) && text.Word(at - 1) == Terms.Who && !HoldsName(text, source))
            {
                return new TokenRange(at - 1, End(text, at, sentence));
            }
        }

        return null;
    }

    private static TokenRange? Span(ClassedText text, int opener, TokenRange sentence)
    {
        var (named, reason) = (false, false);
        var end = End(text, opener, sentence);
        for (var at = opener + 1; at < end; at++)
        {
            named |= at <= opener + 12 && Anonymity.Contains(text.Word(at));
            reason |= named && Reasons.Contains(text.Word(at));
        }

        var first = text.Is(opener - 1, WordClass.Relative) || text.Word(opener - 1) == On ? opener - 1 : opener;
        return named && reason ? new TokenRange(first, end) : null;
    }

    /// <summary>To the end of the sentence, or to the comma before its verb.</summary>
    private static int End(ClassedText text, int from, TokenRange sentence)
    {
        var end = from;
        while (end < sentence.End && !text.IsStop(end) && !text.IsMark(end, ';') && !text.Opens(end) && !(text.IsComma(end) && !Reasons.Contains(text.Word(end + 1))))
        {
            end++;
        }

        return end;
    }

    private static bool HoldsName(ClassedText text, TokenRange source)
    {
        for (var at = source.First + 1; at < source.End && at < source.First + 12; at++)
        {
            if (text.IsCapital(at) && !text.Is(at, WordClass.State))
            {
                return true;
            }
        }

        return false;
    }
}
