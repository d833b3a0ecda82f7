using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <content>Phrases that begin at a token.</content>
public static partial class NounPhraseReader
{
    /// <summary>The phrase that begins at a token: behind "said", "according to", "citing", "told"; null where none does.</summary>
    /// <param name="whole">Whether appositions and relative clauses behind a comma belong to it.</param>
    public static TokenRange? After(ClassedText text, int first, bool whole = true)
    {
        if (first >= text.Count)
        {
            return null;
        }

        var limit = Math.Min(text.Sentence(first).End, first + Longest);
        if (first < limit && (Terms.SubjectPronouns.Contains(text.Word(first)) || Terms.ObjectPronouns.Contains(text.Word(first)) || text.Word(first) == Terms.Who) && text.Is(first, WordClass.Pronoun | WordClass.Relative) && !text.IsMark(first + 1, '.'))
        {
            return new TokenRange(first, first + 1);
        }

        if (text.Opens(first) && text.Quoted(first))
        {
            var quotation = text.Text.Quotations[text.Text.QuotationOf(first)].Range;
            return quotation.Count <= 6 && !EndsAsSpeech(text, quotation) ? quotation : null;
        }

        if (text.Is(first, WordClass.Preposition) && !text.IsNumber(first + 1) && !text.IsCapital(first) || text.Word(first) == Terms.As || text.Is(first, WordClass.Time) && !text.Is(first, WordClass.Outlet | WordClass.Determiner))
        {
            return null;
        }

        var end = Run(text, first, limit);
        if (end == first)
        {
            return null;
        }

        while (whole && end < limit && (text.IsComma(end) || text.IsMark(end, '(')) && Apposition(text, end + 1, limit, text.IsMark(end, '(')) is { } close)
        {
            end = close;
        }

        return new TokenRange(first, end);
    }

    private static int Run(ClassedText text, int first, int limit)
    {
        var end = first;
        while (end < limit)
        {
            if (end > first && (IsAdjunct(text, end) || Terms.Articles.Contains(text.Word(end)) && !text.Is(end - 1, WordClass.Preposition | WordClass.Determiner) && text.Word(end - 1) != Terms.And
                || text.IsCapital(end - 1) && !text.IsCapital(end) && VerbGroupReader.At(text, end) is { Infinitive: false, Form: VerbForm.Bare or VerbForm.Third }))
            {
                break;
            }

            if (text.Is(end, WordClass.Relative) && end > first && text.Word(end) != Terms.That && !text.Is(end - 1, WordClass.Preposition))
            {
                return RelativeEnd(text, end, limit);
            }

            if (end > first && text.Word(end) == Terms.That && text.Is(end - 1, WordClass.People | WordClass.Document | WordClass.Body | WordClass.Outlet | WordClass.Role) && text.Is(end + 1, VerbGroupReader.Verbs | WordClass.Auxiliary))
            {
                return RelativeEnd(text, end, limit);
            }

            var joined = text.Word(end) == Terms.And && end > first && end + 1 < limit && (IsPart(text, end + 1) || text.Is(end + 1, WordClass.Determiner)) && !LeadsToVerb(text, end + 1, limit);
            var participle = end > first && IsBareParticiple(text, end) && !text.Is(end - 1, WordClass.Pronoun) && !text.IsCapital(end - 1);
            if (!joined && !participle && !IsPart(text, end) && !(text.Word(end) == Terms.That && end == first))
            {
                break;
            }

            if (text.Is(end, WordClass.Pronoun) && end > first && !text.Is(end - 1, WordClass.Preposition) && !text.Is(end, WordClass.Determiner | WordClass.Vague))
            {
                break;
            }

            end++;
        }

        if (end - 1 > first && IsBareParticiple(text, end - 1))
        {
            end--;
        }

        while (end > first && (text.Is(end - 1, WordClass.Preposition | WordClass.Adverb) && !text.IsCapital(end - 1) && !text.Is(end - 1, WordClass.Vague) || text.Word(end - 1) == Terms.And))
        {
            end--;
        }

        return end;
    }

    /// <summary>"on Monday", "in a statement", "last week": when and where something is said is no part of who says it.</summary>
    public static bool IsAdjunct(ClassedText text, int at)
    {
        if (text.Is(at, WordClass.Time) && !text.Is(at, WordClass.Auxiliary) && !text.Is(at - 1, WordClass.Determiner) && !text.Is(at + 1, WordClass.Role | WordClass.Outlet | WordClass.People))
        {
            return !text.Is(at - 1, WordClass.Preposition) || text.IsCapital(at);
        }

        if (!Terms.AdjunctPrepositions.Contains(text.Word(at)) && !Terms.TimeLeads.Contains(text.Word(at)))
        {
            return false;
        }

        for (var next = at + 1; next < at + 6; next++)
        {
            if (text.Is(next, WordClass.Time) && !text.Is(next, WordClass.Auxiliary) || text.Is(at, WordClass.Preposition) && (text.Is(next, WordClass.Occasion) && !(text.IsCapital(next) && text.IsCapital(next - 1)) && !(text.Word(at) == Terms.For || text.Word(at) == Terms.From)
                || text.Is(next, WordClass.Document) && !text.IsCapital(next) && text.Word(at) == Terms.In))
            {
                return true;
            }

            if (!text.Is(next, WordClass.Determiner | WordClass.State) && !text.IsCapital(next) && text.Is(next, WordClass.Preposition | WordClass.Auxiliary | WordClass.Role | WordClass.Body | WordClass.People) || !text.IsWord(next) && !text.IsNumber(next))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Where an insertion that describes the phrase ends, or null where the comma closes the phrase.</summary>
    private static int? Apposition(ClassedText text, int first, int limit, bool bracket)
    {
        var (end, seen) = (first, false);
        var lead = text.Is(first, WordClass.Relative) && text.Word(first) != Terms.That || text.IsNumber(first) || text.Is(first, WordClass.Role) || !text.IsCapital(first) && (text.Is(first + 1, WordClass.Role) || text.Is(first + 2, WordClass.Role)) && !LeadsToVerb(text, first, limit) || text.Is(first, WordClass.Determiner) && !LeadsToVerb(text, first, limit)
            || (text.IsCapital(first) && text.Is(first - 2, WordClass.Role) && !LeadsToVerb(text, first, limit))
            || (text.IsCapital(first) && (text.Word(first + 1) == Terms.Possessive || text.Is(first, WordClass.Title | WordClass.State)) && !LeadsToVerb(text, first, limit));
        if (!bracket && (!lead || text.Is(first, WordClass.Time) || text.Is(first, WordClass.Speech) && !text.Is(first, WordClass.Role)))
        {
            return null;
        }

        var relative = text.Is(first, WordClass.Relative);
        for (; end < limit; end++)
        {
            if (bracket ? text.IsMark(end, ')') : text.IsComma(end) || text.IsMark(end, ';') || text.IsMark(end, ':') || text.IsDash(end) || text.IsStop(end) || (text.Opens(end) && !relative))
            {
                break;
            }

            seen |= text.IsWord(end) || text.IsNumber(end);
        }

        if (bracket && end < limit)
        {
            end++;
        }

        return seen ? end : null;
    }

    private static int RelativeEnd(ClassedText text, int first, int limit)
    {
        var end = first + 1;
        while (end < limit && !text.IsComma(end) && !text.IsMark(end, ';') && !text.IsMark(end, ':') && !text.IsDash(end) && !text.IsStop(end) && !text.Opens(end) && text.Word(end) != Terms.That && !(text.Word(end) == Terms.As && text.Ends(end + 1, "ing")))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether what begins here is a clause of its own: a short phrase and then a verb.</summary>
    public static bool LeadsToVerb(ClassedText text, int first, int limit)
    {
        for (var at = first; at < limit && at - first < 14; at++)
        {
            if (text.Is(at, WordClass.Auxiliary) && !VerbGroupReader.IsPossessive(text, at) && !(text.IsCapital(at) && at > first))
            {
                return true;
            }

            if (at > first && !text.Is(at - 1, WordClass.Determiner | WordClass.Preposition) && VerbGroupReader.At(text, at) is { Infinitive: false } group && group.Form != VerbForm.Present && !text.Is(at, WordClass.Role | WordClass.People)
                && !(group.Form == VerbForm.Past && text.Word(at + 1) == Terms.By))
            {
                return true;
            }

            if (text.IsComma(at) || text.IsStop(at) || text.IsMark(at, ';') || text.IsMark(at, ':') || text.Opens(at) || text.Is(at, WordClass.Relative) && at > first)
            {
                return false;
            }

            if (at > first && text.Ends(at, "ed") && !text.IsCapital(at) && !text.Is(at - 1, WordClass.Determiner) && !IsBareParticiple(text, at))
            {
                return true;
            }
        }

        return false;
    }
}
