using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>
/// Finds whole noun phrases by the words around them: title, age, apposition and relative clause included. Looks at one sentence and never
/// further than <see cref="Longest"/> tokens, so that a text without stops costs no more than others.
/// </summary>
public static partial class NounPhraseReader
{
    public const int Longest = 45;

    /// <summary>The subject that ends right before a token, or null.</summary>
    public static TokenRange? Before(ClassedText text, int end)
    {
        var sentence = text.Sentence(Math.Min(end, text.Count - 1));
        var floor = Math.Max(sentence.First, end - Longest);
        var last = end - 1;
        if (last < floor)
        {
            return null;
        }

        if (text.Is(last, WordClass.Time) && text.IsCapital(last) && last - 1 > floor && WithoutTime(text, last, floor) is { } timeless)
        {
            return timeless;
        }

        if (text.IsMark(last, ')') && BracketBefore(text, last, floor) is { } bracket && Core(text, bracket, floor) is { } named)
        {
            return named with { End = end };
        }

        if (text.IsComma(last) || text.IsDash(last) || text.IsMark(last, ')'))
        {
            return BehindInsertion(text, last, floor);
        }

        if (text.Closes(last))
        {
            return text.Quoted(last) ? InQuotationMarks(text, text.Text.Quotations[text.Text.QuotationOf(last)].Range, floor) : null;
        }

        return Core(text, end, floor);
    }

    /// <summary>"the senator on Tuesday" without its day.</summary>
    private static TokenRange? WithoutTime(ClassedText text, int day, int floor)
    {
        var end = text.Is(day - 1, WordClass.Preposition) && !text.IsCapital(day - 1) ? day - 1 : day;
        return end > floor && !text.IsComma(end - 1) && !text.Is(end - 1, WordClass.Determiner | WordClass.Preposition | WordClass.Time) ? Core(text, end, floor) : null;
    }

    /// <summary>A name in quotation marks, with the words that lead to it: the group “Northern Wind”.</summary>
    private static TokenRange? InQuotationMarks(ClassedText text, TokenRange quotation, int floor)
    {
        if (quotation.First <= floor || quotation.Count > 9 || EndsAsSpeech(text, quotation))
        {
            return null;
        }

        return Core(text, quotation.First, floor) is { Count: <= 6 } lead && text.Is(lead.First, WordClass.Determiner) ? new TokenRange(lead.First, quotation.End) : quotation;
    }

    /// <summary>Skips ", an analyst in Kyiv," or ", who chaired it," and reads what stands in front; the phrase ends before the last mark.</summary>
    private static TokenRange? BehindInsertion(ClassedText text, int close, int floor)
    {
        var mark = close;
        for (var hops = 0; hops < 3; hops++)
        {
            var open = mark - 1;
            while (open > floor && !IsSameMark(text, open, close) && !text.IsStop(open) && !text.Quoted(open))
            {
                open--;
            }

            if (open <= floor || !IsSameMark(text, open, close))
            {
                return null;
            }

            if (Core(text, open, floor) is { } head && head.End == open && !text.Is(open - 1, WordClass.Time | WordClass.Adverb) && !(head.Count == 1 && text.IsNumber(head.First)))
            {
                var inside = open + 1;
                var shifts = text.Is(inside, WordClass.Carrying | WordClass.Adverb | WordClass.Conjunction) || text.Ends(inside, "ing") || Terms.Fillers.Contains(text.Word(inside))
                    || (text.Is(inside, WordClass.Preposition) && text.Word(inside) != Terms.Of_);
                if (IsMoreOfThePhrase(text, inside, mark) || shifts)
                {
                    return shifts ? head : new TokenRange(head.First, close);
                }
            }

            mark = open;
        }

        return null;
    }

    private static bool IsSameMark(ClassedText text, int at, int close) =>
        text.IsComma(close) ? text.IsComma(at) : text.IsDash(close) ? text.IsDash(at) : text.IsMark(at, '(');

    /// <summary>Whether the words between two commas describe what stands before them.</summary>
    private static bool IsMoreOfThePhrase(ClassedText text, int first, int end)
    {
        if (text.Is(first, WordClass.Relative) || text.IsNumber(first))
        {
            return true;
        }

        for (var at = first; at < Math.Min(end, first + 4); at++)
        {
            if (text.Is(at, WordClass.Role | WordClass.People | WordClass.Body | WordClass.Outlet | WordClass.Document | WordClass.Title))
            {
                return true;
            }
        }

        return text.Is(first, WordClass.Determiner) || text.IsCapital(first) || IsBareParticiple(text, first);
    }

    /// <summary>The phrase without insertions that ends before a token.</summary>
    private static TokenRange? Core(ClassedText text, int end, int floor)
    {
        var last = end - 1;
        if (Terms.SubjectPronouns.Contains(text.Word(last)) && text.Is(last, WordClass.Pronoun) || (text.Is(last, WordClass.Relative) && text.Word(last) != Terms.That))
        {
            return new TokenRange(last, end);
        }

        if (!IsPart(text, last) || text.Is(last, WordClass.Preposition) && !text.IsCapital(last))
        {
            return null;
        }

        var first = last;
        var at = last - 1;
        while (at >= floor)
        {
            if (IsPart(text, at))
            {
                first = at--;
            }
            else if (IsBareParticiple(text, at) && at > floor && IsPart(text, at - 1) && !text.Is(at - 1, WordClass.Pronoun | WordClass.Preposition | WordClass.Determiner))
            {
                first = at--;
            }
            else if (text.IsMark(at, ')') && BracketBefore(text, at, floor) is { } bracket)
            {
                at = bracket - 1;
            }
            else if (RelativeBefore(text, at, floor) is { } antecedent)
            {
                first = antecedent;
                at = antecedent - 1;
            }
            else if (text.Word(at) == Terms.And && Joins(text, at, first, floor))
            {
                first = at--;
            }
            else if (text.IsComma(at) && IsListed(text, at, first, last, floor))
            {
                first = at--;
            }
            else
            {
                break;
            }
        }

        return Trim(text, first, end);
    }

    /// <summary>"Democrats and Republicans", not "the road was closed and police".</summary>
    private static bool Joins(ClassedText text, int and, int first, int floor)
    {
        if (!IsPart(text, and - 1) || text.Is(and - 1, WordClass.Time | WordClass.Adverb | WordClass.Preposition))
        {
            return false;
        }

        for (var back = and - 1; back >= floor && and - back < 12; back--)
        {
            if (!IsPart(text, back) && !IsBareParticiple(text, back))
            {
                return !text.IsComma(back) && !text.Is(back, WordClass.Auxiliary | VerbGroupReader.Verbs) && !text.Ends(back, "ed") && back != floor
                    || (text.IsComma(back) && text.IsCapital(and - 1) && text.IsCapital(and + 1));
            }
        }

        return text.IsCapital(and - 1) == text.IsCapital(and + 1) || text.Is(and - 1, WordClass.Role | WordClass.People | WordClass.Body);
    }

    /// <summary>A comma inside "Obama, Clinton and other Democrats".</summary>
    private static bool IsListed(ClassedText text, int comma, int first, int last, int floor)
    {
        if (comma - 1 < floor || !text.IsCapital(comma - 1) || !text.IsCapital(first) && text.Word(first) != Terms.And)
        {
            return false;
        }

        for (var at = first; at <= last && at - first < 12; at++)
        {
            if (text.Word(at) == Terms.And)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes off what leads into the sentence: "On Tuesday", "Earlier this year", "In a statement".</summary>
    private static TokenRange? Trim(ClassedText text, int first, int end)
    {
        while (first < end && (text.Word(first) == Terms.And || text.IsMark(first, '’') || text.IsMark(first, '\'')
            || text.Is(first, WordClass.Adverb | WordClass.Conjunction) && !text.Is(first, WordClass.Vague | WordClass.Time)))
        {
            first++;
        }

        var fronted = first < end && (text.Is(first, WordClass.Preposition) && !text.Is(first, WordClass.Negation) || text.Is(first, WordClass.Time) && !text.Is(first, WordClass.Outlet) && !text.Is(first + 1, WordClass.Role | WordClass.People | WordClass.Outlet | WordClass.Document | WordClass.Body) || Terms.TimeLeads.Contains(text.Word(first)) && text.Is(first + 1, WordClass.Time) && !text.Is(first + 1, WordClass.Outlet));
        if (fronted)
        {
            var start = -1;
            for (var at = first + 1; at < end; at++)
            {
                var before = at - 1;
                var opens = text.Is(at, WordClass.Determiner) && !text.Is(at, WordClass.Time) || text.IsCapital(at) && !text.IsCapital(before) && !text.Is(at, WordClass.Time)
                    || text.Is(before, WordClass.Time) && !text.Is(at, WordClass.Time | WordClass.Preposition) && !text.IsNumber(at);
                if (opens && !text.Is(before, WordClass.Preposition | WordClass.Determiner) && !(text.Word(before) == Terms.Possessive) && text.Word(at) != Terms.Possessive && !(text.Is(at, WordClass.Preposition) && !text.IsCapital(at)))
                {
                    start = at;
                    if (text.Is(before, WordClass.Time | WordClass.Occasion) || text.IsNumber(before))
                    {
                        break;
                    }
                }
            }

            if (start < 0)
            {
                return null;
            }

            first = start;
        }

        while (first < end && text.Is(first, WordClass.Preposition) && !text.IsCapital(first))
        {
            first++;
        }

        return first < end && !(end - first == 1 && text.Is(first, WordClass.Time | WordClass.Preposition) && !text.Is(first, WordClass.Outlet)) ? new TokenRange(first, end) : null;
    }

    /// <summary>Whether a quotation is speech and not a name in quotation marks.</summary>
    private static bool EndsAsSpeech(ClassedText text, TokenRange quotation) =>
        text.IsComma(quotation.End - 2) || text.IsStop(quotation.End - 2);
}
