using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>Phrases that several readers of chains ask about.</summary>
internal static class ChainPhrases
{
    public static readonly HashSet<uint> Citing = Terms.Set("citing quoting crediting");
    public static readonly HashSet<uint> Told = Terms.Set("told tells tell telling");
    public static readonly HashSet<uint> Attributed = Terms.Set("attribute attributes attributed attributing");
    private static readonly HashSet<uint> Saying = Terms.Set("saying telling claiming warning reporting writing stating");

    /// <summary>Somebody who can say something or a paper that holds it, not "concerns" or "a lack of staff".</summary>
    public static bool IsSomebody(ClassedText text, TokenRange mention)
    {
        const WordClass Some = WordClass.Role | WordClass.People | WordClass.Body | WordClass.Outlet | WordClass.Document | WordClass.Vague | WordClass.State;
        for (var at = mention.First; at < mention.End && at - mention.First < 12; at++)
        {
            if (text.IsComma(at))
            {
                break;
            }

            if (text.Is(at, Some) && !(text.Is(at, WordClass.NominalCue) && !text.Is(at, WordClass.Document)) || text.IsCapital(at) && !text.Is(at, WordClass.Determiner))
            {
                return true;
            }
        }

        return text.Quoted(mention.First);
    }

    /// <summary>A comma inside a mention that leads to its own citing or to a clause ends it.</summary>
    public static TokenRange WithoutTail(ClassedText text, TokenRange mention)
    {
        for (var at = mention.First + 1; at < mention.End; at++)
        {
            if (text.IsComma(at) && Terms.ContentOpeners.Contains(text.Word(at + 1)) || text.IsComma(at) && (text.Is(at + 1, WordClass.Relative) && (Terms.Cited.Contains(text.Word(at + 2)) || text.Is(at + 2, WordClass.Auxiliary) && (Terms.Cited.Contains(text.Word(at + 3)) || Attributed.Contains(text.Word(at + 3)))) || Citing.Contains(text.Word(at + 1))))
            {
                return new TokenRange(mention.First, at);
            }
        }

        return mention;
    }

    /// <summary>The first token behind "as saying", when it stands here or a few words on.</summary>
    public static int? AsSaying(ClassedText text, int from)
    {
        var end = Math.Min(text.Sentence(Math.Min(from, text.Count - 1)).End, from + 10);
        for (var at = from; at < end; at++)
        {
            if (text.Word(at) == Terms.As && Saying.Contains(text.Word(at + 1)))
            {
                return at + 2;
            }

            if (text.IsComma(at) && (text.Is(at + 1, WordClass.Relative | WordClass.Determiner) || at > from && text.Word(at + 1) == Terms.As))
            {
                end = Math.Min(text.Sentence(at).End, from + 25);
            }
            else if (text.IsComma(at) && end < from + 11 || text.IsStop(at) || text.Opens(at))
            {
                return null;
            }
        }

        return null;
    }

    public static int Trimmed(ClassedText text, int first, int end)
    {
        while (end > first && (text.IsComma(end - 1) || text.IsDash(end - 1)))
        {
            end--;
        }

        return end;
    }

    /// <summary>Where a mention ends before ", who wished to remain anonymous,".</summary>
    public static int TrimmedRelative(ClassedText text, TokenRange mention)
    {
        for (var at = mention.First + 1; at < mention.End; at++)
        {
            if (text.IsComma(at) && text.Is(at + 1, WordClass.Relative))
            {
                return at;
            }
        }

        return Trimmed(text, mention.First, mention.End);
    }
}
