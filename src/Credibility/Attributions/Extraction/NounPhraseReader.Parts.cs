using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <content>What a phrase is made of.</content>
public static partial class NounPhraseReader
{
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
            return word == Terms.That && text.Is(at - 1, WordClass.Preposition) && !text.Is(at + 1, VerbGroupReader.Verbs | WordClass.Auxiliary) || word == Terms.That && text.Sentence(at).First == at && !text.Is(at + 1, VerbGroupReader.Verbs & ~WordClass.Attitude & ~WordClass.Belief | WordClass.Auxiliary);
        }

        if (text.Is(at, VerbGroupReader.Verbs) && !text.Is(at, WordClass.NominalCue | WordClass.Document | WordClass.Role | WordClass.People | WordClass.Occasion | WordClass.Body | WordClass.Outlet))
        {
            var bare = !text.Ends(at, "ed") && !text.Ends(at, "s") && !Terms.Irregular.Contains(word) && (Terms.Articles.Contains(text.Word(at - 1)) || text.Is(at - 1, WordClass.State) || text.Word(at - 1) == Terms.Possessive && VerbGroupReader.IsPossessive(text, at - 1));
            return bare || text.Ends(at, "ing") && text.Is(at - 1, WordClass.Preposition | WordClass.Determiner);
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
}
