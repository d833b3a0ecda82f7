using Credibility.Attributions.Prose;
using Credibility.Drafts;

namespace Credibility.Attributions.Extraction;

/// <summary>Finds negated reporting: somebody was asked and gave no content.</summary>
public static class InquiryReader
{
    private static readonly HashSet<uint> Declining = Terms.Set("decline declines declined declining refuse refuses refused refusing");
    private static readonly HashSet<uint> Telling = Terms.Set("comment supply weigh share release detail tell make respond reply answer say discuss confirm elaborate speak talk disclose reveal name identify provide give specify explain address take clarify be");
    private static readonly HashSet<uint> Answering = Terms.Set("discuss discussed tell address addressed respond responded reply replied return returned comment commented answer answered say said confirm confirmed verify verified elaborate specify disclose give provided provide explain explained acknowledge");
    private static readonly HashSet<uint> Checked = Terms.Set("confirmed verified checked confirm verify established corroborated authenticated");
    private static readonly HashSet<uint> Reached = Terms.Set("reached contacted");
    private static readonly HashSet<uint> Nots = Terms.Set("not didn't hasn't haven't doesn't don't wouldn't couldn't won't hadn't wasn't weren't neither nor never nothing no none nobody");
    private static readonly HashSet<uint> Woulds = Terms.Set("would wouldn't will won't could couldn't");
    private static readonly HashSet<uint> Silences = Terms.Set("saying elaborating giving specifying naming commenting explaining");
    private static readonly HashSet<uint> Having = Terms.Set("had has have made gave offered");
    private static readonly HashSet<uint> Comment = Terms.Set("comment comments response answer reply");
    private static readonly HashSet<uint> Unanswered = Terms.Set("unanswered unreturned");
    private static readonly HashSet<uint> Calls = Terms.Set("calls messages emails request requests questions call message email inquiries enquiries");

    public static IReadOnlyList<FoundInquiry> Read(ClassedText text)
    {
        var found = new List<FoundInquiry>();
        for (var at = 0; at < text.Count; at++)
        {
            if (text.IsWord(at) && !text.Quoted(at) && (found.Count == 0 || at >= found[^1].Words.End) && At(text, at) is { } inquiry)
            {
                found.Add(inquiry);
            }
        }

        return found;
    }

    private static FoundInquiry? At(ClassedText text, int at)
    {
        var word = text.Word(at);
        if (Declining.Contains(word) && text.Word(at + 1) == Terms.To && Telling.Contains(text.Word(at + 2)))
        {
            return Of(text, at, at + 3, AskedAnswer.Declined);
        }

        if (word == Terms.Without && Silences.Contains(text.Word(at + 1)))
        {
            return Of(text, at, at + 2, AskedAnswer.None);
        }

        if (Having.Contains(word) && text.Word(at + 1) == No && (Comment.Contains(text.Word(at + 2)) || text.Word(at + 2) == Immediate && Comment.Contains(text.Word(at + 3))))
        {
            return Of(text, at, Comment.Contains(text.Word(at + 2)) ? at + 3 : at + 4, AskedAnswer.Declined);
        }

        if (Calls.Contains(word) && Ahead(text, at + 1, Unanswered, 8) is { } unanswered)
        {
            return new FoundInquiry(null, new TokenRange(at, unanswered + 1), AskedAnswer.CouldNotBeReached);
        }

        return Nots.Contains(word) ? Negated(text, at) : null;
    }

    private static readonly uint No = WordHash.Of("no"), Immediate = WordHash.Of("immediate");

    /// <summary>"did not immediately respond", "could not be reached", "would not say".</summary>
    private static FoundInquiry? Negated(ClassedText text, int not)
    {
        var word = text.Word(not);
        var first = not;
        while (first > 0 && text.Is(first - 1, WordClass.Auxiliary) && !VerbGroupReader.IsPossessive(text, first - 1) && text.Text.SentenceOf(first - 1) == text.Text.SentenceOf(not))
        {
            first--;
        }

        var far = word == Neither ? 10 : 4;
        var would = Woulds.Contains(text.Word(first)) || Woulds.Contains(word);
        for (var at = not + 1; at < text.Count && at <= not + far && text.Text.SentenceOf(at) == text.Text.SentenceOf(not); at++)
        {
            if (Reached.Contains(text.Word(at)) && (Terms.Be.Contains(text.Word(at - 1)) || text.Is(at - 1, WordClass.Adverb)))
            {
                return Of(text, first, at + 1, AskedAnswer.CouldNotBeReached);
            }

            if (Checked.Contains(text.Word(at)) && (first < not || word != No) && !text.Is(at + 1, WordClass.Relative))
            {
                return Of(text, first, at + 1, AskedAnswer.None);
            }

            if (word == Neither && Woulds.Contains(text.Word(at)) && Answering.Contains(text.Word(at + 1)))
            {
                return Of(text, not, at + 2, AskedAnswer.Declined, new TokenRange(not, at));
            }

            if (Answering.Contains(text.Word(at)) && (first < not || text.Is(not, WordClass.Auxiliary)) && GivesNothing(text, at))
            {
                return Of(text, first, at + 1, would ? AskedAnswer.Declined : AskedAnswer.None);
            }

            if (text.Word(at) == Expected && text.Word(at + 1) == Terms.To && Telling.Contains(text.Word(at + 2)))
            {
                return Of(text, first, at + 3, AskedAnswer.None);
            }

            if (text.Word(at) == Drawn && would)
            {
                return Of(text, first, at + 1, AskedAnswer.Declined);
            }

            if (text.IsComma(at) || word != Neither && word != Nothing && !text.Ends(at, "ly") && !text.Is(at, WordClass.Auxiliary | WordClass.Adverb | WordClass.Time))
            {
                return null;
            }
        }

        return null;
    }

    private static readonly uint Neither = WordHash.Of("neither"), Nothing = WordHash.Of("nothing"), Expected = WordHash.Of("expected"), Drawn = WordHash.Of("drawn");

    private static readonly HashSet<uint> Returning = Terms.Set("return returned");
    private static readonly HashSet<uint> Questions = Terms.Set("whether when where how why if which what who");
    private static readonly HashSet<uint> SayForms = Terms.Set("tell say said confirm confirmed specify disclose give provide provided explain explained acknowledge verify verified");

    /// <summary>"respond" says it all; "say" needs a question behind it, "return" a call.</summary>
    private static bool GivesNothing(ClassedText text, int verb) =>
        Returning.Contains(text.Word(verb)) ? Ahead(text, verb + 1, Calls, 6) is not null
        : !SayForms.Contains(text.Word(verb)) || Questions.Contains(text.Word(verb + 1)) || text.IsStop(verb + 1) || text.IsComma(verb + 1) || !text.Is(verb, WordClass.Speech) || text.Is(verb + 1, WordClass.Determiner) && !NounPhraseReader.LeadsToVerb(text, verb + 1, text.Sentence(verb).End);

    private static int? Ahead(ClassedText text, int from, HashSet<uint> words, int far)
    {
        for (var at = from; at < Math.Min(text.Count, from + far) && !text.IsStop(at); at++)
        {
            if (words.Contains(text.Word(at)))
            {
                return at;
            }
        }

        return null;
    }

    private static FoundInquiry Of(ClassedText text, int first, int end, AskedAnswer answer, TokenRange? who = null)
    {
        while (first > 0 && text.Is(first - 1, WordClass.Auxiliary) && !VerbGroupReader.IsPossessive(text, first - 1) && text.Text.SentenceOf(first - 1) == text.Text.SentenceOf(first))
        {
            first--;
        }

        who ??= NounPhraseReader.Before(text, first);
        return new FoundInquiry(who is { } mention && mention.First >= text.Sentence(first).First ? mention : null, new TokenRange(first, end), answer);
    }

    /// <summary>Attributions whose cue is nothing but such a negation.</summary>
    public static IReadOnlyList<FoundAttribution> Without(IReadOnlyList<FoundAttribution> attributions, IReadOnlyList<FoundInquiry> inquiries)
    {
        if (inquiries.Count == 0)
        {
            return attributions;
        }

        var words = inquiries.Select(inquiry => inquiry.Words).ToList();
        return [.. attributions.Where(attribution => !attribution.Cue.Any(cue => Stands(words, cue)))];
    }

    private static bool Stands(List<TokenRange> words, TokenRange cue)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = words[middle].End <= cue.First ? (middle + 1, high) : (low, middle);
        }

        return low < words.Count && words[low].First < cue.End;
    }
}
