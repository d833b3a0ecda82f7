using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>What the words of a mention tell before anybody is looked up.</summary>
internal static class Mentions
{
    private const int Longest = 24;

    private static readonly HashSet<uint> Own = Terms.Set("we us our ourselves i me my");
    private static readonly HashSet<uint> Stories = Terms.Set("article story piece correction");
    private static readonly HashSet<uint> OfPapers = Terms.Set("this our");
    private static readonly HashSet<uint> Hearers = Terms.Set("court inquiry enquiry tribunal inquest hearing jury trial committee");

    /// <summary>Whether a mention names an outlet or describes one: "Reuters", "the public broadcaster", "Radio Nord", "local media".</summary>
    public static bool IsOutlet(ClassedText text, TokenRange mention)
    {
        for (var at = mention.First; at < mention.End && at - mention.First < Longest; at++)
        {
            if (text.IsComma(at) || text.Is(at, WordClass.Relative))
            {
                break;
            }

            if (text.Is(at, WordClass.Role) && !text.IsCapital(at) && !text.Is(at, WordClass.Outlet) || text.Is(at, WordClass.Title) && text.IsCapital(at) && at == mention.First && !text.Is(at, WordClass.Outlet))
            {
                return false;
            }

            if (text.Is(at, WordClass.Preposition) && !text.IsCapital(at) && at > mention.First)
            {
                break;
            }

            if (text.Is(at, WordClass.Outlet))
            {
                return true;
            }
        }

        // A lone name in capitals is an abbreviation of an outlet or a body; bodies are known words.
        return mention.Count == 1 && text.IsCapital(mention.First) && text.Text.Tokens[mention.First].Case == TokenCase.Upper && !text.Is(mention.First, WordClass.Body | WordClass.State | WordClass.Pronoun);
    }

    /// <summary>"the Sentinel", "the Leader-Telegram": with an article and no word for a body or people, a hearer in capitals is a paper.</summary>
    public static bool IsTitle(ClassedText text, TokenRange mention)
    {
        if (mention.Count is < 2 or > 5 || !text.Is(mention.First, WordClass.Determiner))
        {
            return false;
        }

        for (var at = mention.First + 1; at < mention.End; at++)
        {
            if (!text.IsCapital(at) || text.Is(at, WordClass.Body | WordClass.Role | WordClass.People | WordClass.Title | WordClass.State | WordClass.Document))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A court or panel before which things are told.</summary>
    public static bool IsHearing(ClassedText text, TokenRange mention) => mention.Count <= 4 && Hearers.Contains(text.Word(mention.End - 1));

    /// <summary>The draft itself: "we", "this newspaper", "our correspondent", "the article" in a correction.</summary>
    public static bool IsOwn(ClassedText text, TokenRange mention) =>
        mention.Count == 1 && Own.Contains(text.Word(mention.First))
        || OfPapers.Contains(text.Word(mention.First)) && text.Is(mention.End - 1, WordClass.Outlet | WordClass.Role)
        || mention.Count <= 2 && Stories.Contains(text.Word(mention.End - 1));

    public static bool IsPronoun(ClassedText text, TokenRange mention) => mention.Count == 1 && text.Is(mention.First, WordClass.Pronoun | WordClass.Relative) && !text.IsMark(mention.First + 1, '.');

    /// <summary>Whether a later mention can be the same as an earlier one: a pronoun, or words of which none is new.</summary>
    public static bool IsShortFormOf(ClassedText text, TokenRange later, TokenRange earlier)
    {
        if (IsPronoun(text, later))
        {
            return true;
        }

        var found = 0;
        for (var at = later.First; at < later.End && at - later.First < Longest; at++)
        {
            if (!IsContentWord(text, at))
            {
                continue;
            }

            if (!Holds(text, earlier, text.Word(at)))
            {
                return false;
            }

            found++;
        }

        return found > 0 && !text.Is(later.First, WordClass.Vague) && !(text.Word(later.First) == Article);
    }

    /// <summary>Whether a word of it is a name; states and days are none.</summary>
    public static bool HoldsName(ClassedText text, TokenRange mention)
    {
        for (var at = mention.First; at < mention.End && at - mention.First < Longest; at++)
        {
            if (text.IsCapital(at) && !text.Is(at, WordClass.Determiner | WordClass.Pronoun | WordClass.State | WordClass.Time | WordClass.Preposition) && !(at == mention.First && text.Is(at, WordClass.Role | WordClass.People | WordClass.Vague | WordClass.Document)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"WHO" for "the World Health Organization".</summary>
    public static bool IsInitialsOf(ClassedText text, TokenRange later, TokenRange earlier)
    {
        var initials = text.Text.WordAt(later.End - 1);
        if (initials.Length < 2 || text.Text.Tokens[later.End - 1].Case != TokenCase.Upper)
        {
            return false;
        }

        var met = 0;
        for (var at = earlier.First; at < earlier.End && at - earlier.First < Longest && met < initials.Length; at++)
        {
            if (text.IsCapital(at) && !(at == earlier.First && text.Is(at, WordClass.Determiner)))
            {
                if (text.Text.WordAt(at)[0] != initials[met])
                {
                    return false;
                }

                met++;
            }
        }

        return met == initials.Length;
    }

    private static readonly uint Article = WordHash.Of("a");

    public static bool IsContentWord(ClassedText text, int at) =>
        text.IsNumber(at) || text.IsWord(at) && (text.IsCapital(at) && !text.Is(at, WordClass.Determiner | WordClass.Pronoun | WordClass.Preposition | WordClass.Conjunction)
            || !text.Is(at, WordClass.Determiner | WordClass.Pronoun | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Adverb | WordClass.Relative | WordClass.Negation))
            && text.Word(at) != Terms.Possessive;

    public static bool Holds(ClassedText text, TokenRange range, uint word)
    {
        for (var at = range.First; at < range.End && at - range.First < 60; at++)
        {
            if (text.Word(at) == word)
            {
                return true;
            }
        }

        return false;
    }

    public static bool Touch(TokenRange one, TokenRange other) => one.First < other.End && other.First < one.End;

    /// <summary>First token of content or cue: the place of an attribution in the text.</summary>
    public static int PlaceOf(FoundAttribution attribution) =>
        attribution.Cue.Count > 0 ? attribution.Cue[0].First : attribution.Content.Count > 0 ? attribution.Content[0].First : attribution.Source?.First ?? 0;
}
