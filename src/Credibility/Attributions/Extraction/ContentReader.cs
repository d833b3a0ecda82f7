using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>Finds where an attributed clause begins and ends around its cue.</summary>
public static class ContentReader
{
    /// <summary>The first token behind addressee, day and place: "told reporters on Monday in a statement".</summary>
    public static int SkipAdjuncts(ClassedText text, int from, int end, bool addressee)
    {
        var at = from;
        if (addressee && at < end && !text.Opens(at) && !text.IsMark(at, ':') && !Terms.ContentOpeners.Contains(text.Word(at)) && Addressee(text, at, end) is { } told)
        {
            at = told;
        }

        for (var hops = 0; hops < 5 && at < end; hops++)
        {
            if (text.Is(at, WordClass.Time | WordClass.Adverb) && !text.Is(at, WordClass.Auxiliary | WordClass.Determiner) && !text.IsComma(at) && text.Word(at) != Terms.So)
            {
                at++;
                continue;
            }

            if (!IsAdjunctStart(text, at))
            {
                break;
            }

            var stop = AdjunctEnd(text, at, end);
            if (stop == at)
            {
                break;
            }

            at = stop;
        }

        return at;
    }

    /// <summary>Where "reporters", "the BBC", "a news conference" ends behind a verb of telling; null where no addressee stands there.</summary>
    public static int? Addressee(ClassedText text, int from, int end)
    {
        if (Terms.ObjectPronouns.Contains(text.Word(from)) || Terms.SubjectPronouns.Contains(text.Word(from)))
        {
            return from + 1;
        }

        if (NounPhraseReader.After(text, from, whole: false) is not { } phrase || phrase.End > end)
        {
            return null;
        }

        var next = phrase.End;
        return Terms.OfTell.Contains(text.Word(from - 1)) || Terms.ContentOpeners.Contains(text.Word(next)) || text.Word(next) == Terms.To || text.Opens(next) || text.IsMark(next, ':') || text.IsComma(next) && text.Opens(next + 1) ? next : null;
    }

    private static bool IsAdjunctStart(ClassedText text, int at) =>
        (NounPhraseReader.IsAdjunct(text, at) && (text.Is(at, WordClass.Preposition) || Terms.TimeLeads.Contains(text.Word(at))))
        || (text.Word(at) == Terms.By && text.Is(at + 1, WordClass.Occasion))
        || (Terms.AdjunctPrepositions.Contains(text.Word(at)) && text.Is(at + 1, WordClass.Occasion | WordClass.Time));

    private static int AdjunctEnd(ClassedText text, int from, int end)
    {
        var at = from + 1;
        var head = -1;
        for (; at < end && at - from < 12; at++)
        {
            if (head >= 0 && text.Word(at + 1) == Terms.By && (text.Ends(at, "ed") || text.Ends(at, "een")) && NounPhraseReader.After(text, at + 2, whole: false) is { } agent)
            {
                return agent.End;
            }

            if (text.Is(at, WordClass.Time | WordClass.Occasion | WordClass.Document) || head >= 0 && text.IsNumber(at))
            {
                head = at;
            }
            else if (head >= 0 && !(text.Is(at, WordClass.Preposition) && text.Word(at) != Terms.To && !Terms.ClauseOpeners.Contains(text.Word(at)) && (text.IsCapital(at + 1) || text.Is(at + 1, WordClass.Determiner | WordClass.Time | WordClass.Outlet | WordClass.Occasion | WordClass.Role | WordClass.People | WordClass.Body))
                && !NounPhraseReader.LeadsToVerb(text, at + 1, end)) && !(text.IsCapital(at) && (text.Is(at - 1, WordClass.Preposition) || text.Is(at - 1, WordClass.Determiner) && text.Is(at - 2, WordClass.Preposition))) && !(text.Is(at, WordClass.Determiner) && text.Is(at - 1, WordClass.Preposition)))
            {
                if (text.IsCapital(at) && text.IsCapital(at - 1) && !NounPhraseReader.LeadsToVerb(text, at, end))
                {
                    head = at;
                    continue;
                }

                break;
            }
            else if (text.IsComma(at) || text.Opens(at) || Terms.ContentOpeners.Contains(text.Word(at)) || text.IsMark(at, ':') || text.Is(at, WordClass.Auxiliary))
            {
                break;
            }
            else if (head >= 0 && (text.IsCapital(at) || text.Is(at, WordClass.Outlet | WordClass.Role | WordClass.People | WordClass.Body)))
            {
                head = at;
            }
        }

        return head < 0 ? from : head + 1;
    }

    /// <summary>Where the clause that begins at a token ends: the sentence's last stop, a semicolon, or what belongs to another cue.</summary>
    public static int ClauseEnd(ClassedText text, int from, int sentenceEnd)
    {
        var end = sentenceEnd;
        for (var at = from; at < sentenceEnd; at++)
        {
            if (text.Quoted(at))
            {
                continue;
            }

            if (at > from && (text.IsMark(at, ';') || EndsBefore(text, at, sentenceEnd)))
            {
                end = at;
                break;
            }
        }

        while (end > from && (text.IsComma(end - 1) || text.IsDash(end - 1) || text.IsMark(end - 1, ':') || text.IsMark(end - 1, ';') || (text.IsStop(end - 1) && !text.Quoted(end - 1))))
        {
            end--;
        }

        return end;
    }

    /// <summary>A comma, dash or conjunction behind which somebody else, or the same one anew, is reported.</summary>
    private static bool EndsBefore(ClassedText text, int at, int sentenceEnd)
    {
        var comma = text.IsComma(at) || text.IsDash(at);
        var conjunction = text.Word(at) == Terms.And || text.Word(at) == Terms.But;
        if (!comma && !conjunction)
        {
            return false;
        }

        var next = at + 1;
        if (comma && (text.Word(next) == Terms.And || text.Word(next) == Terms.But))
        {
            next++;
            conjunction = true;
        }

        if (comma && text.Word(next) == Terms.According && text.Word(next + 1) == Terms.To)
        {
            return true;
        }

        if (text.Is(next, WordClass.Adverb) && !text.Is(next, WordClass.Speech))
        {
            next++;
        }

        if (text.Ends(next, "ing") && text.Is(next, WordClass.Speech | WordClass.Carrying) && !text.Quoted(next) && (comma || conjunction && text.Is(next, WordClass.Speech)) && !text.Is(next, WordClass.Preposition & 0))
        {
            return text.Is(next + 1, WordClass.Determiner | WordClass.Relative | WordClass.Pronoun) || Terms.ContentOpeners.Contains(text.Word(next + 1)) || text.IsCapital(next + 1) || text.Opens(next + 1) || text.Is(next, WordClass.Carrying) || text.IsMark(next + 1, ':');
        }

        if (conjunction && VerbGroupReader.At(text, next) is { Infinitive: false, HasAuxiliary: false, Form: VerbForm.Past or VerbForm.Third } same && text.Is(same.Head, WordClass.Speech) && !text.Is(same.Head, WordClass.Preposition)
            && (Plain.Contains(text.Word(same.Head)) || Terms.ContentOpeners.Contains(text.Word(same.End)) || text.Opens(same.End) || text.Is(same.End, WordClass.Pronoun | WordClass.Determiner) || text.IsCapital(same.End)))
        {
            return true;
        }

        if (comma && !conjunction && (text.Is(next, WordClass.Determiner) && IsNamedClaim(text, next) || text.Word(next) == Something))
        {
            return true;
        }

        return (comma || conjunction) && ReportsAnew(text, next, sentenceEnd, trailing: !conjunction);
    }

    private static readonly HashSet<uint> Plain = Terms.Set("said says added adds");
    private static readonly uint Something = WordHash.Of("something");

    /// <summary>"a claim that …", "an assertion aid workers disputed": a noun for what was just said, which someone answers.</summary>
    public static bool IsNamedClaim(ClassedText text, int article)
    {
        for (var at = article + 1; at < article + 4; at++)
        {
            if (text.Is(at, WordClass.NominalCue))
            {
                return text.Is(at + 1, WordClass.Relative | WordClass.Role | WordClass.People | WordClass.Determiner | WordClass.Pronoun | WordClass.Body | WordClass.State | WordClass.Vague) || text.IsCapital(at + 1)
                    || text.Is(at + 1, WordClass.Denial);
            }
        }

        return false;
    }

    /// <summary>Whether a subject and a finite verb of saying follow: at once behind a conjunction, or as the tail of the sentence.</summary>
    private static bool ReportsAnew(ClassedText text, int from, int sentenceEnd, bool trailing)
    {
        for (var at = from + 1; at < sentenceEnd && at - from < 12; at++)
        {
            if (text.Quoted(at) || text.IsComma(at) || text.IsMark(at, ';') || text.Is(at, WordClass.Preposition) && text.Word(at) == Terms.As || Terms.ContentOpeners.Contains(text.Word(at)))
            {
                return false;
            }

            if (text.Is(at, WordClass.Speech | WordClass.Belief | WordClass.Evidence | WordClass.Denial) && VerbGroupReader.At(text, at) is { Infinitive: false, Passive: false } group && group.Form is VerbForm.Past or VerbForm.Third or VerbForm.Bare
                && NounPhraseReader.Before(text, group.First) is { } subject && subject.First >= from && subject.First <= from + 2)
            {
                var behind = SkipAdjuncts(text, group.End, sentenceEnd, Terms.OfTell.Contains(text.Word(group.Head)));
                var ends = behind >= sentenceEnd || text.IsStop(behind) || text.IsComma(behind) || text.Closes(behind) || text.IsDash(behind);
                return trailing ? ends && text.Is(group.Head, WordClass.Speech | WordClass.Belief) : text.Is(group.Head, WordClass.Denial) || text.Is(group.Head, WordClass.Speech) && !ends || text.Is(group.Head, WordClass.Evidence) && Terms.ContentOpeners.Contains(text.Word(behind));
            }
        }

        return false;
    }

    /// <summary>Where the clause in front of a trailing cue begins: behind the last place that already belongs to something else.</summary>
    public static int ClauseStart(ClassedText text, int end, int taken)
    {
        var sentence = text.Sentence(end - 1);
        var first = sentence.First;
        if (text.Quoted(first) && text.Text.Quotations[text.Text.QuotationOf(first)].Range.First is var opening && opening < first)
        {
            first = text.Sentence(opening).First is var start && start >= opening - 1 ? start : opening;
        }

        first = Math.Max(first, taken);
        while (first < end && (text.IsComma(first) || text.IsStop(first) || text.IsDash(first) || text.IsMark(first, ';') || text.IsMark(first, ':') || first == taken && taken > sentence.First && (text.Word(first) == Terms.And || text.Word(first) == Terms.But)))
        {
            first++;
        }

        while (first < end && text.IsNumber(first) && text.Text.WordAt(first).Length <= 5 && (text.IsMark(first + 1, ':') || text.IsMark(first + 1, '.')) && text.IsNumber(first + 2))
        {
            first += 3;
        }

        return first;
    }
}
