using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>Decides whether a word of a verb's form is a verb where it stands, and with which words.</summary>
public static class VerbGroupReader
{
    public const WordClass Verbs = WordClass.Speech | WordClass.Belief | WordClass.Attitude | WordClass.Evidence | WordClass.Denial;

    private const int MostBefore = 6;

    private static readonly uint Since = WordHash.Of("since");

    /// <summary>What is done to papers: behind one, such a form describes it.</summary>
    private static readonly HashSet<uint> Handled = Terms.Set("released published posted filed issued tabled obtained submitted circulated sent broadcast recorded written signed commissioned conducted delivered presented quoted cited attributed made leaked shared seen reviewed");

    private static readonly HashSet<uint> WentAlone = Terms.Set("go goes went gone going");

    public static VerbGroup? At(ClassedText text, int head)
    {
        if (!text.Is(head, Verbs) && (!text.Is(head, WordClass.Carrying) || text.Is(head, WordClass.Preposition)) || text.Quoted(head))
        {
            return null;
        }

        var sentence = text.Sentence(head);
        var form = FormOf(text, head);
        var (first, negated, be, auxiliary, to) = (head, false, false, false, false);
        for (var at = head - 1; at >= sentence.First && head - at <= MostBefore; at--)
        {
            var word = text.Word(at);
            if (word == Terms.To && at == head - 1)
            {
                (to, first) = (true, at);
            }
            else if (text.Is(at, WordClass.Auxiliary) && !IsPossessive(text, at) && !IsMonth(text, at))
            {
                negated |= text.Is(at, WordClass.Negation);
                be |= !auxiliary && Terms.Be.Contains(word) && (word != Terms.Possessive || form == VerbForm.Present);
                auxiliary = true;
                first = at;
            }
            else if (text.Is(at, WordClass.Negation) && word == Terms.Not)
            {
                (negated, first) = (true, at);
            }
            else if (word == Since && text.Is(at - 1, WordClass.Auxiliary))
            {
                first = at;
            }
            else if (text.Is(at, WordClass.Adverb | WordClass.Hedge) && !text.Is(at, WordClass.Body | WordClass.Preposition) && !(at == sentence.First && !text.Is(at + 1, WordClass.Auxiliary)))
            {
                first = at;
            }
            else
            {
                break;
            }
        }

        while (first < head && text.Is(first, WordClass.Adverb) && text.Is(first - 1, WordClass.Determiner | WordClass.Preposition))
        {
            first++;
        }

        if (form == VerbForm.Past && !auxiliary && !to && text.Word(head + 1) == Terms.By)
        {
            return null;
        }

        if (form == VerbForm.Past && !auxiliary && Handled.Contains(text.Word(head)) && text.Is(first - 1, WordClass.Document | WordClass.NominalCue | WordClass.Occasion) && text.Is(head + 1, WordClass.Preposition | WordClass.Time))
        {
            return null;
        }

        if (WentAlone.Contains(text.Word(head)) && text.Word(head + 1) != Terms.On)
        {
            return null;
        }

        var passive = be && (form is VerbForm.Past or VerbForm.Participle);
        return IsNoun(text, first, head, form, auxiliary, to) ? null : new VerbGroup(first, head, form, negated, passive, to, auxiliary) { Particles = Particle(text, head) };
    }

    /// <summary>"'s" behind a noun is a possessive; behind a pronoun it is a verb.</summary>
    public static bool IsPossessive(ClassedText text, int at) =>
        text.Word(at) == Terms.Possessive && !text.Is(at - 1, WordClass.Pronoun | WordClass.Relative) && text.Word(at - 1) != Terms.There;

    private static int Particle(ClassedText text, int head) =>
        Outs.Contains(text.Word(head + 1)) && (WithOut.Contains(text.Word(head)) && !text.IsNumber(head + 2)) || text.Word(head + 1) == Terms.For && Calls.Contains(text.Word(head)) || text.Word(head + 1) == Terms.On && Goes.Contains(text.Word(head)) ? 1 : 0;

    private static readonly HashSet<uint> Outs = Terms.Set("out back aside off");
    private static readonly HashSet<uint> WithOut = Terms.Set("point points pointed pointing speak spoke speaks lash lashed lashes hit hits spell spelled set sets brush brushed push pushed fire fired shoot shot call called rule ruled");
    private static readonly HashSet<uint> Calls = Terms.Set("call calls called calling");
    private static readonly HashSet<uint> Goes = Terms.Set("go goes went call calls called");

    private static bool IsMonth(ClassedText text, int at) => text.IsCapital(at) && Terms.Months.Contains(text.Word(at));

    private static VerbForm FormOf(ClassedText text, int head) =>
        Terms.Irregular.Contains(text.Word(head)) ? VerbForm.Past
        : Terms.Participles.Contains(text.Word(head)) ? VerbForm.Participle
        : text.Ends(head, "ing") && !text.Ends(head, "bring") ? VerbForm.Present
        : text.Ends(head, "ed") ? VerbForm.Past
        : text.Ends(head, "s") && !text.Ends(head, "ss") ? VerbForm.Third
        : VerbForm.Bare;

    private static bool IsNoun(ClassedText text, int first, int head, VerbForm form, bool auxiliary, bool to)
    {
        var before = first - 1;
        if (auxiliary || to)
        {
            return false;
        }

        var word = text.Word(before);
        if (Terms.Articles.Contains(word) || (word == Terms.Possessive && IsPossessive(text, before)) || text.IsMark(before, '’') || text.IsMark(before, '\''))
        {
            return true;
        }

        if (form == VerbForm.Participle)
        {
            return true;
        }

        if (form == VerbForm.Third && text.Is(head, WordClass.Document) && Terms.SubjectPronouns.Contains(text.Word(head + 1)) && (!text.IsCapital(before) || before == text.Sentence(head).First))
        {
            return true;
        }

        if (form is (VerbForm.Third or VerbForm.Bare) && text.Is(head, Nouns) && (text.IsNumber(before) || text.Is(head + 1, WordClass.Role | WordClass.People | WordClass.Auxiliary) && !text.Is(head + 1, WordClass.Determiner | WordClass.Vague | WordClass.Pronoun)
            || form == VerbForm.Bare && text.IsCapital(before) && !text.Is(before, WordClass.Determiner | WordClass.Vague | WordClass.Pronoun) && (!text.Ends(before, "s") && !Showing.Contains(text.Word(head)) || !Objects(text, head + 1))))
        {
            return true;
        }

        if (form is VerbForm.Third or VerbForm.Bare)
        {
            var next = text.Word(head + 1);
            return next == Terms.Of_ || text.IsCapital(head) || text.Closes(head + 1)
                || text.Is(before, WordClass.Preposition) || text.Is(before, WordClass.NominalCue | WordClass.Document) && text.Is(head, WordClass.NominalCue)
                || (text.Is(head, WordClass.NominalCue | WordClass.Document | WordClass.People | WordClass.Role) && (text.Is(head + 1, WordClass.Auxiliary) || StartsFiniteCue(text, head + 1)))
                || (form == VerbForm.Bare && text.Is(head, Nouns) && !TakesBare(text, before));
        }

        return text.Is(before, WordClass.Preposition) && word != Terms.By && form != VerbForm.Present && !text.Is(before, WordClass.Adverb);
    }

    private const WordClass Nouns = WordClass.NominalCue | WordClass.Document | WordClass.People | WordClass.Role | WordClass.Occasion | WordClass.Body | WordClass.Outlet;

    private static readonly HashSet<uint> Showing = Terms.Set("show find say suggest indicate");

    /// <summary>Whether what a verb may govern stands here.</summary>
    private static bool Objects(ClassedText text, int at) =>
        text.Is(at, WordClass.Determiner | WordClass.Pronoun | WordClass.Relative) || text.Opens(at) || text.IsNumber(at) || text.Word(at) == Terms.To || Terms.ContentOpeners.Contains(text.Word(at));

    private static bool StartsFiniteCue(ClassedText text, int at) => text.Is(at, WordClass.Speech | WordClass.Evidence) && !text.IsCapital(at) && !text.Ends(at, "ing");

    /// <summary>A bare form follows a plural or one of "I, you, we, they, who".</summary>
    private static bool TakesBare(ClassedText text, int before) =>
        text.Is(before, WordClass.Pronoun | WordClass.Vague | WordClass.Relative | WordClass.Determiner) || Terms.StandAlone.Contains(text.Word(before)) || text.Ends(before, "s")
        || text.Is(before, WordClass.People | WordClass.Body | WordClass.Role | WordClass.Outlet) || text.IsComma(before) || text.IsDash(before) || text.Closes(before)
        || text.Word(before) == Terms.And || text.Word(before) == Terms.But;
}
