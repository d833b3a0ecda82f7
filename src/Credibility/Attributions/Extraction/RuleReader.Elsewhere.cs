using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <content>Verbs whose subject stands elsewhere: shared ones, participles, passives.</content>
public sealed partial class RuleReader
{
    /// <summary>The subject of the verb before the conjunction: the last source of this sentence, else the phrase that begins it.</summary>
    private TokenRange? SharedSubject(VerbGroup group, TokenRange sentence) =>
        _lastSource is { } last && _lastSentence == _text.Text.SentenceOf(sentence.First) && last.First < group.First && last.First >= sentence.First ? last
        : _text.IsComma(group.First - 1) ? null
        : Opening(sentence, group.First);

    /// <summary>The phrase that begins the sentence, when a verb follows it before the given place.</summary>
    private TokenRange? Opening(TokenRange sentence, int before)
    {
        for (var at = sentence.First + 1; at < before; at++)
        {
            if (!_text.Quoted(at) && (_text.Is(at, WordClass.Auxiliary) && !VerbGroupReader.IsPossessive(_text, at) && !_text.IsCapital(at) || _text.Ends(at, "ed") && !_text.IsCapital(at) || VerbGroupReader.At(_text, at) is { Infinitive: false } group && group.IsFinite))
            {
                return NounPhraseReader.Before(_text, VerbGroupReader.At(_text, at)?.First ?? at) is { } phrase && phrase.First >= sentence.First && phrase.End < before && IsLikelySource(phrase) ? phrase : null;
            }
        }

        return null;
    }

    private static readonly HashSet<uint> Speaking = Terms.Set("saying telling adding arguing claiming warning suggesting insisting noting calling");

    private bool ReadParticiple(VerbGroup group, TokenRange sentence)
    {
        var before = group.First - 1;
        var own = _text.Is(before, WordClass.Document | WordClass.Occasion) && !_text.Is(before, WordClass.Time);
        if (!_text.Is(group.Head, WordClass.Speech) || _text.Is(group.Head, WordClass.Carrying) || before < sentence.First || !(own || _text.IsComma(before) || _text.IsDash(before) || _text.Closes(before) || _text.Word(before) == Terms.And || _text.Word(before) == Terms.By || Speaking.Contains(_text.Word(group.Head)) && _text.IsWord(before) && !_text.Is(before, WordClass.Determiner | WordClass.Preposition)))
        {
            return false;
        }

        var source = own ? NounPhraseReader.Before(_text, group.First) : _lastSource is { } last && _lastSentence == _text.Text.SentenceOf(sentence.First) ? last : Opening(sentence, group.First);
        if (source is not { } subject || subject.First < sentence.First)
        {
            return false;
        }

        var told = Terms.Telling.Contains(_text.Word(group.Head));
        var behind = ContentReader.SkipAdjuncts(_text, group.End, sentence.End, told);
        if (behind >= sentence.End || !(Terms.ContentOpeners.Contains(_text.Word(behind)) || _text.Opens(behind) || _text.IsMark(behind, ':') || NounPhraseReader.LeadsToVerb(_text, behind, sentence.End) || _text.Is(group.Head, WordClass.Attitude) && (_text.Is(behind, WordClass.Determiner | WordClass.State) || _text.IsCapital(behind))))
        {
            return false;
        }

        return AddContent(RuleKind.Participle, subject, Cue(group, behind), _text.IsMark(behind, ':') ? behind + 1 : behind, sentence, CueKind.Statement, .85);
    }

    /// <summary>"was criticised by the union", "is said to", "it is believed that".</summary>
    private bool ReadPassive(VerbGroup group, TokenRange sentence)
    {
        if (_text.Word(group.End) == Terms.By && NounPhraseReader.After(_text, group.End + 1) is { } agent && IsLikelySource(agent))
        {
            var subject = NounPhraseReader.Before(_text, group.First);
            var parts = new List<TokenRange>();
            if (subject is { } about && !Overlaps(about))
            {
                parts.Add(about);
                if (_text.Word(agent.End) == Terms.As)
                {
                    AddPart(parts, agent.End, ContentReader.ClauseEnd(_text, agent.End, sentence.End));
                }
            }

            return parts.Count > 0 && Add(RuleKind.Passive, agent, [new TokenRange(group.First, group.End + 1)], parts, .6, Kind(group));
        }

        var expects = _text.Is(group.Head, WordClass.Belief | WordClass.Speech);
        if (group.Negated)
        {
            return false;
        }

        if (expects && _text.Word(group.End) == Terms.To && NounPhraseReader.Before(_text, group.First) is { } said && !Overlaps(said))
        {
            var end = ContentReader.ClauseEnd(_text, group.End, sentence.End);
            return end > group.End && Add(RuleKind.Hedge, null, [group.Range], [said, new TokenRange(group.End, end)], .7, CueKind.Hedge);
        }

        if (expects && _text.Word(group.First - 1) == Terms.It && _text.Word(group.End) == Terms.That)
        {
            return AddContent(RuleKind.Hedge, null, [new TokenRange(group.First - 1, group.End)], group.End, sentence, CueKind.Hedge, .7);
        }

        if (Terms.OfTell.Contains(_text.Word(group.Head)) || _text.Word(group.Head) != Terms.Asked && Terms.Telling.Contains(_text.Word(group.Head)))
        {
            return false;
        }

        return false;
    }
}
