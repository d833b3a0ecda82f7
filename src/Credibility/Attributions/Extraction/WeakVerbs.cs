using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>Verbs that report only in a frame of their own: "put the number at 19", "sees it as a rebuke", "held that". Elsewhere they are acts.</summary>
internal static class WeakVerbs
{
    private static readonly HashSet<uint> WithClause = Terms.Set(
        "hold holds held holding state states begin begins began begun cast casts play plays played move moves moved finish finished drop drops dropped include includes included contain contains contained "
        + "read reads sign signs signed press presses pressed campaign campaigns campaigned register registers registered hear hears heard record records recorded file files filed order orders ordered rule rules ruled "
        + "issue issues issued release releases released enter field debate debates debated email emails emailed speak speaks spoke spoken need needs needed return returns get gets offer offers offered maintain maintains maintained feature features featured appear appears appeared seem seems seemed "
        + "share shares shared treat treats treated settle settled choose chose chosen pick picked elect elected try tries tried attempt attempted fight fights fought continue continues continued have meet forget remember mean means meant fund funds funded lead like prove proves proved proven require requires required");
    private static readonly HashSet<uint> WithNumber = Terms.Set("put puts give gives gave given giving");
    private static readonly HashSet<uint> WithAs = Terms.Set("see sees saw seen view views viewed regard regards regarded treat treats treated cast casts frame frames framed portray portrays portrayed present presents presented");
    private static readonly HashSet<uint> WithView = Terms.Set("share shares shared hold holds held");
    private static readonly uint At = WordHash.Of("at");

    /// <summary>Whether the verb, if it is one of these, stands in its frame.</summary>
    public static bool Holds(ClassedText text, VerbGroup group, int behind, int sentenceEnd)
    {
        var word = text.Word(group.Head);
        var clause = Terms.ContentOpeners.Contains(text.Word(behind)) || text.Opens(behind) || text.IsMark(behind, ':');
        if (clause)
        {
            return true;
        }

        if (WithAs.Contains(word) && Reaches(text, behind, sentenceEnd, token => text.Word(token) == Terms.As, 14))
        {
            return true;
        }

        if (WithNumber.Contains(word))
        {
            return Reaches(text, behind, sentenceEnd, token => text.IsNumber(token) || text.Is(token, WordClass.NominalCue | WordClass.Document) && !text.Is(token, WordClass.Time), 10)
                && (text.Word(group.Head) is var put && !Puts.Contains(put) || Reaches(text, behind, sentenceEnd, token => text.Word(token) == At, 10));
        }

        if (WithView.Contains(word) && Reaches(text, behind, sentenceEnd, token => text.Is(token, WordClass.NominalCue), 4))
        {
            return true;
        }

        return !WithClause.Contains(word) && !WithAs.Contains(word);
    }

    private static readonly HashSet<uint> Puts = Terms.Set("put puts");

    private static bool Reaches(ClassedText text, int from, int end, Func<int, bool> found, int far)
    {
        for (var at = from; at < end && at - from < far; at++)
        {
            if (found(at))
            {
                return true;
            }

            if (text.IsStop(at) || text.IsMark(at, ';'))
            {
                return false;
            }
        }

        return false;
    }
}
