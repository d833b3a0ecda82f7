using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>
/// What the same speaker goes on to say came the same way: "the ministry said in the same report", "she added". The run ends when somebody
/// else speaks or the draft leaves the paragraph without saying that it stays with the report.
/// </summary>
internal static class ConduitRun
{
    private const int MostSentences = 4;

    private static readonly HashSet<uint> Further = Terms.Set("same further also added adding continued concluded");

    public static IReadOnlyList<FoundAttribution> Extend(ClassedText text, IReadOnlyList<FoundAttribution> attributions)
    {
        var result = attributions.ToList();
        for (var index = 1; index < result.Count; index++)
        {
            var (earlier, later) = (result[index - 1], result[index]);
            if (later.Via.Count == 0 && earlier.Via.Count > 0 && later.Source is { } mention && earlier.Source is { } source && GoesOn(text, earlier, later, mention, source))
            {
                result[index] = later with { Via = earlier.Via };
            }
        }

        return result;
    }

    private static bool GoesOn(ClassedText text, FoundAttribution earlier, FoundAttribution later, TokenRange mention, TokenRange source)
    {
        var (from, to) = (Mentions.PlaceOf(earlier), Mentions.PlaceOf(later));
        if (text.Text.SentenceOf(to) - text.Text.SentenceOf(from) > MostSentences || text.Is(mention.First, WordClass.Relative) && mention.Count == 1 && text.Text.SentenceOf(to) != text.Text.SentenceOf(from))
        {
            return false;
        }

        var same = mention == source || Mentions.IsShortFormOf(text, mention, source);
        return same && (text.Text.ParagraphOf(from) == text.Text.ParagraphOf(to) || SaysSo(text, later));
    }

    private static bool SaysSo(ClassedText text, FoundAttribution attribution)
    {
        var sentence = text.Sentence(Mentions.PlaceOf(attribution));
        for (var at = sentence.First; at < sentence.End; at++)
        {
            if (Further.Contains(text.Word(at)) && !text.Quoted(at))
            {
                return true;
            }
        }

        return false;
    }
}
