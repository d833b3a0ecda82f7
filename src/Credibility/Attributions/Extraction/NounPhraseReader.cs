using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>
/// Finds whole noun phrases by the words around them: title, age, apposition and relative clause included. Looks at one sentence and never
/// further than <see cref="Longest"/> tokens, so that a text without stops costs no more than others.
/// </summary>
public static class NounPhraseReader
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

            if (Core(text, open, floor) is { } head && head.End == open && !text.Is(open - 1, WordClass.Time | WordClass.Adverb))
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

    /// <summary>Where "(R-Fla.)" opens, when it is short.</summary>
    private static int? BracketBefore(ClassedText text, int close, int floor)
    {
        for (var at = close - 1; at >= floor && close - at <= 7; at--)
        {
            if (text.IsMark(at, '('))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Words that noun phrases are made of; verbs in the past and auxiliaries end them.</summary>
    private static bool IsPart(ClassedText text, int at)
    {
        if (text.IsNumber(at) || text.IsCapital(at) && !text.Is(at, WordClass.Auxiliary) && (!Terms.ClauseOpeners.Contains(text.Word(at)) || text.Is(at, WordClass.Body)))
        {
            return !text.Quoted(at) || text.Closes(at);
        }

        if (text.IsMark(at, '$') || text.IsMark(at, '%') || text.IsMark(at, '£') || text.IsMark(at, '€') || text.IsMark(at, '/') || text.IsMark(at, '’') || text.IsMark(at, '\''))
        {
            return true;
        }

        if (text.Kind(at) == TokenKind.CloseQuote && !text.Quoted(at))
        {
            return true;
        }

        if (!text.IsWord(at) || text.Quoted(at))
        {
            return false;
        }

        var word = text.Word(at);
        if (word == Terms.Possessive)
        {
            return VerbGroupReader.IsPossessive(text, at);
        }

        if (text.Is(at, WordClass.Auxiliary) || word == Terms.And || word == Terms.But || word == Terms.Or || word == Terms.To && text.Is(at + 1, VerbGroupReader.Verbs) && !text.Is(at + 1, WordClass.People | WordClass.Body))
        {
            return false;
        }

        if (Terms.ClauseOpeners.Contains(word) && !text.Is(at, WordClass.Body) || Terms.SubjectPronouns.Contains(word) || text.Is(at, WordClass.Carrying) && !text.Is(at, WordClass.Document | WordClass.Preposition))
        {
            return word == Terms.That && text.Sentence(at).First == at && !text.Is(at + 1, VerbGroupReader.Verbs & ~WordClass.Attitude & ~WordClass.Belief | WordClass.Auxiliary);
        }

        if (text.Is(at, VerbGroupReader.Verbs) && !text.Is(at, WordClass.NominalCue | WordClass.Document | WordClass.Role | WordClass.People | WordClass.Occasion | WordClass.Body))
        {
            return text.Ends(at, "ing") && text.Is(at - 1, WordClass.Preposition | WordClass.Determiner);
        }

        if (text.Ends(at, "ing") && (text.IsComma(at - 1) || text.Ends(at - 1, "ly") || text.IsDash(at - 1)))
        {
            return false;
        }

        return !text.Ends(at, "ed") || text.Is(at - 1, WordClass.Determiner | WordClass.State) || text.Is(at, WordClass.People | WordClass.Hedge) || IsAttributive(text, at);
    }

    /// <summary>"retired judge", "armed men": a participle before a noun, behind nothing that could be its subject.</summary>
    private static bool IsAttributive(ClassedText text, int at) =>
        (text.IsCapital(at + 1) || text.Is(at + 1, WordClass.Role | WordClass.People | WordClass.Body | WordClass.Document | WordClass.Outlet))
        && !text.Is(at - 1, WordClass.Pronoun) && !text.IsCapital(at - 1) && !text.Is(at - 1, WordClass.Role | WordClass.People | WordClass.Body);

    /// <summary>"figures released under", "the man named in": a participle behind its noun, with more to come.</summary>
    private static bool IsBareParticiple(ClassedText text, int at) =>
        text.IsWord(at) && !text.Is(at, WordClass.Auxiliary) && (text.Ends(at, "ed") || text.Ends(at, "en") || text.Ends(at, "own"))
        && text.Is(at + 1, WordClass.Preposition | WordClass.Time | WordClass.Adverb) && !text.IsCapital(at);

    /// <summary>Where the antecedent of a relative clause without commas begins, when a token stands inside one.</summary>
    private static int? RelativeBefore(ClassedText text, int at, int floor)
    {
        for (var back = at; back > floor && at - back < 14; back--)
        {
            if (text.IsComma(back) || text.IsStop(back) || text.Quoted(back) || text.IsDash(back) || text.IsMark(back, ';') || text.IsMark(back, ':'))
            {
                return null;
            }

            var contact = back < at + 1 && Terms.SubjectPronouns.Contains(text.Word(back)) && text.Is(back - 1, WordClass.Document | WordClass.Role | WordClass.People);
            if (contact || text.Is(back, WordClass.Relative) && !text.Is(back - 1, VerbGroupReader.Verbs & ~(WordClass.Belief | WordClass.Attitude)) && (text.Word(back) != Terms.That || text.Is(back - 1, WordClass.People | WordClass.Document | WordClass.Body | WordClass.Vague | WordClass.Role | WordClass.Outlet)))
            {
                return IsPart(text, back - 1) && !text.Is(back - 1, WordClass.Preposition) ? back - 1 : null;
            }
        }

        return null;
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
            if (!IsPart(text, back))
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

        var fronted = first < end && (text.Is(first, WordClass.Preposition) && !text.Is(first, WordClass.Negation) || text.Is(first, WordClass.Time) && !text.Is(first, WordClass.Outlet) && !text.Is(first + 1, WordClass.Role | WordClass.People | WordClass.Outlet) || Terms.TimeLeads.Contains(text.Word(first)) && text.Is(first + 1, WordClass.Time) && !text.Is(first + 1, WordClass.Outlet));
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
            if (end > first && IsAdjunct(text, end))
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
            var participle = end > first && IsBareParticiple(text, end) && !text.Is(end - 1, WordClass.Pronoun);
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
        var lead = text.Is(first, WordClass.Relative) || text.IsNumber(first) || text.Is(first, WordClass.Role) || text.Is(first, WordClass.Determiner) && !LeadsToVerb(text, first, limit)
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
