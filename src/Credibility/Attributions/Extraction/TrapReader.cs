using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>Idioms that hold a reporting word and report nothing: "needless to say", "claimed three lives", "told time".</summary>
public static class TrapReader
{
    private static readonly HashSet<uint> After = Terms.Set("needless suffice strange sad sorry that's having");
    private static readonly HashSet<uint> Lives = Terms.Set("lives life victory victories responsibility asylum benefits title titles crown medal medals gold silver bronze credit copyright");
    private static readonly HashSet<uint> ToldThings = Terms.Set("time tales apart lies truth difference nothing");
    private static readonly HashSet<uint> CitedFor = Terms.Set("for");
    private static readonly HashSet<uint> Plans = Terms.Set("plan schedule custom rank ability taste need size age");
    private static readonly HashSet<uint> Stated = Terms.Set("holiday holidays emergency war independence bankruptcy dividend dividends insolvency");

    /// <summary>Whether the verb is part of an idiom.</summary>
    public static bool IsTrap(ClassedText text, VerbGroup group)
    {
        var (head, next) = (group.Head, text.Word(group.End));
        var before = text.Word(group.First - 1);
        if (group.Infinitive && After.Contains(before) || before == Terms.Let || text.Word(group.First - 2) == Terms.Let || text.Word(group.First - 1) == Terms.Possessive && text.Word(group.First - 2) == Terms.Let || before == Terms.So && group.Infinitive)
        {
            return true;
        }

        if (IsAny(text, head, Claims) && (text.IsNumber(group.End) || ReachesNoun(text, group.End, Lives)) && !NounPhraseReader.LeadsToVerb(text, group.End, text.Sentence(head).End))
        {
            return !ReachesNoun(text, group.End, Responsibility);
        }

        if (Terms.OfTell.Contains(text.Word(head)))
        {
            return ReachesNoun(text, group.End, ToldThings) || group.Form == VerbForm.Bare && IsTellApart(text, group.End);
        }

        if (IsAny(text, head, Charges))
        {
            return text.IsMark(group.End, '€') || text.IsMark(group.End, '$') || text.IsMark(group.End, '£') || text.IsNumber(group.End);
        }

        if (IsAny(text, head, Cites) && group.Passive)
        {
            return CitedFor.Contains(next) || group.Negated && text.IsStop(group.End);
        }

        if (IsAny(text, head, Reports) && (next == Terms.To || next == Terms.For) && !text.Is(group.End + 1, WordClass.Determiner))
        {
            return true;
        }

        if (IsAny(text, head, Declares) && ReachesNoun(text, group.End, Stated))
        {
            return true;
        }

        if (IsAny(text, head, Finds) && ReachesNoun(text, group.End, Guilt))
        {
            return true;
        }

        return IsAny(text, head, Says) && (ReachesNoun(text, group.End, Volumes) || text.IsMark(group.End, '’') || group.Form == VerbForm.Bare && !group.HasAuxiliary && (group.First == text.Sentence(head).First || text.IsComma(group.First - 1) && (text.IsComma(group.End) || text.IsNumber(group.End))));
    }

    /// <summary>Attributions whose cue is no idiom.</summary>
    public static IReadOnlyList<FoundAttribution> Without(ClassedText text, IReadOnlyList<FoundAttribution> attributions) =>
        [.. attributions.Where(attribution => attribution.Cue.Count == 0 || !attribution.Cue.All(cue => IsTrap(text, cue)))];

    private static bool IsTrap(ClassedText text, TokenRange cue)
    {
        for (var at = cue.First; at < cue.End; at++)
        {
            if (text.Word(at) == Terms.According && IsTrapAt(text, at) || Sayings.Contains(text.Word(at)) && (HaveA.Contains(text.Word(at - 1)) || text.Word(at - 1) == Terms.Without))
            {
                return true;
            }

            if (text.Is(at, VerbGroupReader.Verbs) && VerbGroupReader.At(text, at) is { } group)
            {
                return IsTrap(text, group);
            }
        }

        return false;
    }

    private static readonly HashSet<uint> Sayings = Terms.Set("say saying");
    private static readonly HashSet<uint> HaveA = Terms.Set("a no any final little");

    /// <summary>"according to plan".</summary>
    public static bool IsTrapAt(ClassedText text, int according) => Plans.Contains(text.Word(according + 2)) && !text.IsCapital(according + 2)
        || text.Is(according + 2, WordClass.Determiner) && Plans.Contains(text.Word(according + 3));

    private static readonly HashSet<uint> Claims = Terms.Set("claim claims claimed claiming");
    private static readonly HashSet<uint> Responsibility = Terms.Set("responsibility credit");
    private static readonly HashSet<uint> Charges = Terms.Set("charge charges charged charging");
    private static readonly HashSet<uint> Cites = Terms.Set("cite cited quoted");
    private static readonly HashSet<uint> Reports = Terms.Set("report reports reported reporting");
    private static readonly HashSet<uint> Declares = Terms.Set("declare declares declared");
    private static readonly HashSet<uint> Finds = Terms.Set("find finds found");
    private static readonly HashSet<uint> Guilt = Terms.Set("guilty dead alive himself herself themselves itself refuge shelter solace work");
    private static readonly HashSet<uint> Says = Terms.Set("say says said");
    private static readonly HashSet<uint> Volumes = Terms.Set("goodbye goodbyes hello lot volumes much everything prayers mass grace");

    /// <summary>"tell an asteroid from a star", "tell them apart", "could tell him by his walk".</summary>
    private static bool IsTellApart(ClassedText text, int from)
    {
        var end = Math.Min(text.Count, from + 8);
        for (var at = from; at < end && !text.IsComma(at) && !text.IsStop(at) && !text.Opens(at) && text.Word(at) != Terms.That; at++)
        {
            if (at > from && (text.Word(at) == Terms.From || text.Word(at) == Apart || text.Word(at) == Terms.By && text.Is(at + 1, WordClass.Determiner)))
            {
                return !NounPhraseReader.LeadsToVerb(text, from, text.Sentence(from).End);
            }
        }

        return false;
    }

    private static readonly uint Apart = WordHash.Of("apart");

    private static bool IsAny(ClassedText text, int at, HashSet<uint> words) => words.Contains(text.Word(at));

    /// <summary>Whether one of the words stands within the next three, determiners and numbers between.</summary>
    private static bool ReachesNoun(ClassedText text, int from, HashSet<uint> words)
    {
        for (var at = from; at < from + 4; at++)
        {
            if (words.Contains(text.Word(at)))
            {
                return true;
            }

            if (!text.IsWord(at) && !text.IsNumber(at) || text.Is(at, WordClass.Preposition | WordClass.Auxiliary | WordClass.Relative))
            {
                return false;
            }
        }

        return false;
    }
}
