using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <content>Hedges with nobody behind them, and nouns that hold a content.</content>
public sealed partial class RuleReader
{
    private static readonly HashSet<uint> HedgeAdverbs = Terms.Set("reportedly allegedly supposedly purportedly");

    private static readonly HashSet<uint> ThatNouns = Terms.Set(
        "claim claims allegation allegations accusation accusations assertion assertions contention argument view opinion belief suspicion suspicions fear fears hope hopes worries concern concerns "
        + "doubts denial warning warnings threat promise pledge prediction conclusion finding suggestion suggestions statement announcement insistence report reports rumour rumours rumor rumors remark remarks comment comments charge complaint complaints");

    private static readonly HashSet<uint> Holders = Terms.Set("of for about against that");

    /// <summary>"Reportedly, two hangars collapsed": the clause is the content, the word the cue, and nobody is the source.</summary>
    private bool ReadHedge(int at, TokenRange sentence)
    {
        if (!HedgeAdverbs.Contains(_text.Word(at)))
        {
            return false;
        }

        var first = Math.Max(sentence.First, _done);
        for (var back = at - 1; back >= first; back--)
        {
            if (_text.IsMark(back, ';') || _text.IsComma(back) && at - back > 1 && !_text.IsCapital(back - 1))
            {
                first = back + 1;
            }
        }

        var parts = new List<TokenRange>();
        AddPart(parts, first, TrimmedEnd(first, at));
        AddPart(parts, at + 1, ContentReader.ClauseEnd(_text, at + 1, sentence.End));
        return parts.Count > 0 && Add(RuleKind.Hedge, null, [new TokenRange(at, at + 1)], parts, .7, CueKind.Hedge);
    }

    /// <summary>"the president's claim that …", "his criticism of the deal", "a warning by the bank that …".</summary>
    private bool ReadNominal(int at, TokenRange sentence)
    {
        if (!_text.Is(at, WordClass.NominalCue) || !ThatNouns.Contains(_text.Word(at)) && !Holders.Contains(_text.Word(at + 1)) || _text.IsCapital(at))
        {
            return false;
        }

        TokenRange? source = null;
        var behind = at + 1;
        if (_text.Word(at - 1) == Terms.Possessive && VerbGroupReader.IsPossessive(_text, at - 1))
        {
            source = NounPhraseReader.Before(_text, at - 1);
        }
        else if (_text.Is(at - 1, WordClass.Determiner) && _text.Is(at - 1, WordClass.Pronoun) || Possessives.Contains(_text.Word(at - 1)))
        {
            source = new TokenRange(at - 1, at);
        }

        if ((_text.Word(behind) == Terms.By || _text.Word(behind) == Terms.From) && NounPhraseReader.After(_text, behind + 1, whole: false) is { } agent)
        {
            source = agent;
            behind = agent.End;
        }

        if (source is not { } who || !IsLikelySource(who) && who.Count > 1 || Overlaps(who) || !Holders.Contains(_text.Word(behind)) && _text.Word(behind) != Terms.To)
        {
            return false;
        }

        var that = _text.Word(behind) == Terms.That;
        var first = that || _text.Word(behind) == Terms.To ? behind : behind + 1;
        var end = that || _text.Word(behind) == Terms.To ? NominalEnd(first, sentence.End) : NounPhraseReader.After(_text, first, whole: false)?.End ?? first;
        return end > first && Add(RuleKind.Nominal, who, [new TokenRange(at, at + 1)], [new TokenRange(first, end)], that ? .75 : .5);
    }

    private static readonly HashSet<uint> Possessives = Terms.Set("my your his her its our their");

    /// <summary>The clause behind a noun ends at a comma too, for the sentence's own verb follows.</summary>
    private int NominalEnd(int first, int sentenceEnd)
    {
        var end = ContentReader.ClauseEnd(_text, first, sentenceEnd);
        for (var at = first; at < end; at++)
        {
            if (_text.IsComma(at) && !_text.Quoted(at))
            {
                return at;
            }
        }

        return end;
    }
}
