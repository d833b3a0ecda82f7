using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>"A cited B as saying", "B was quoted by A as saying", "Both quoted the agency": a verb of citing with a subject and an object of its own.</summary>
internal sealed class CitedReader(ChainState state)
{
    private static readonly uint They = WordHash.Of("they"), Three = WordHash.Of("three"), Four = WordHash.Of("four");
    private static readonly HashSet<uint> Groups = Terms.Set("all both");

    private readonly ClassedText _text = state.Text;
    private readonly List<FoundAttribution> _found = state.Found;

    /// <summary>"A cited B as saying", "B was quoted as saying by A", "All three quoted A, which had attributed it to B", "A quotes B".</summary>
    public void Read(int at)
    {
        if (VerbGroupReader.At(_text, at) is not { Infinitive: false } group || group.Form == VerbForm.Present)
        {
            return;
        }

        if (group.Passive)
        {
            ReadQuotedAs(group);
            return;
        }

        if (NounPhraseReader.Before(_text, group.First) is not { } carrier || NounPhraseReader.After(_text, group.End) is not { } mention || !ChainPhrases.IsSomebody(_text, mention))
        {
            return;
        }

        var origin = ChainPhrases.WithoutTail(_text, mention);
        if ((ChainPhrases.AsSaying(_text, origin.End) ?? ChainPhrases.AsSaying(_text, origin.First + 1)) is { } behind)
        {
            origin = origin with { End = behind - 2 };
            origin = origin with { End = ChainPhrases.TrimmedRelative(_text, origin) };
            var end = ContentReader.ClauseEnd(_text, behind, _text.Sentence(at).End);
            if (end <= behind)
            {
                QuotedBefore(group.Range, carrier, origin);
            }
            else
            {
                state.Replace(new FoundAttribution
                {
                    Source = origin, Cue = [group.Range, new TokenRange(behind - 2, behind)], Content = [new TokenRange(behind, end)],
                    Via = Mentions.IsOwn(_text, carrier) ? [] : [carrier], ChainCue = Mentions.IsOwn(_text, carrier) ? [] : [new TokenRange(at, at + 1)], Confidence = .9,
                });
            }

            return;
        }

        if (CarryOwnWords(at, carrier, origin))
        {
            return;
        }

        TrimRunOver(at);
        foreach (var index in Meant(carrier, at))
        {
            state.Relay(index, Groups.Contains(_text.Word(carrier.First)) || Mentions.IsPronoun(_text, carrier) ? _found[index].Source!.Value : carrier, origin, new TokenRange(at, at + 1));
        }

        state.Drop(group.Range);
    }

    /// <summary>"…," A quoted B as saying: the words stand in front.</summary>
    private void QuotedBefore(TokenRange cue, TokenRange carrier, TokenRange origin)
    {
        foreach (var index in state.InSentence(cue.First))
        {
            if (_found[index].Cue.Any(words => Mentions.Touch(words, cue)))
            {
                _found[index] = _found[index] with { Source = origin, Via = Mentions.IsOwn(_text, carrier) ? [] : [carrier], ChainCue = [cue] };
            }
            else if (_found[index] is { Source: { } same, Cue: [var saying, ..] } && saying.First > cue.First && Mentions.Touch(same, origin))
            {
                _found[index] = _found[index] with { Source = origin, Via = Mentions.IsOwn(_text, carrier) ? [] : [carrier] };
            }
        }
    }

    /// <summary>"The report quotes an e-mail describing her as …": what the e-mail says was read already; the report carried it.</summary>
    private bool CarryOwnWords(int at, TokenRange carrier, TokenRange origin)
    {
        var any = false;
        foreach (var index in state.InSentence(at))
        {
            if (_found[index] is { Source: { } source, Cue: [var cue, ..], Content.Count: > 0, Via.Count: 0 } && Mentions.Touch(source, origin) && cue.First > at && cue.First - origin.End <= 1 && _text.Ends(cue.First, "ing"))
            {
                _found[index] = _found[index] with { Via = Mentions.IsOwn(_text, carrier) ? [] : [carrier], ChainCue = [new TokenRange(at, at + 1)] };
                any = true;
            }
        }

        return any;
    }

    /// <summary>A paraphrase that ran on into this sentence, which tells where it comes from, ends before it.</summary>
    private void TrimRunOver(int at)
    {
        var sentence = _text.Sentence(at);
        foreach (var index in state.Earlier(at).Take(4).ToList())
        {
            if (_found[index].Content is [.., var last] && last.First < sentence.First && last.Holds(at) && !_text.Quoted(last.First))
            {
                var end = sentence.First;
                while (end > last.First + 1 && (_text.IsStop(end - 1) || !_text.IsWord(end - 1) && !_text.IsNumber(end - 1) && !_text.Closes(end - 1)))
                {
                    end--;
                }

                _found[index] = _found[index] with { Content = [.. _found[index].Content.SkipLast(1), last with { End = end }] };
            }
        }
    }

    /// <summary>The attributions that a sentence such as "Both quoted the agency" speaks of: the last ones before it whose source is meant.</summary>
    private List<int> Meant(TokenRange carrier, int at)
    {
        var meant = new List<int>();
        var group = Groups.Contains(_text.Word(carrier.First)) || _text.Word(carrier.First) == They;
        var most = group ? Count(carrier) : 1;
        foreach (var index in state.Earlier(at))
        {
            if (meant.Count == most || _text.Text.ParagraphOf(at) != _text.Text.ParagraphOf(Mentions.PlaceOf(_found[index])))
            {
                break;
            }

            var source = _found[index].Source!.Value;
            if (group ? Mentions.IsOutlet(_text, source) || meant.Count < most : Mentions.IsShortFormOf(_text, carrier, source))
            {
                meant.Add(index);
            }
        }

        return meant;
    }

    private int Count(TokenRange carrier) => Mentions.Holds(_text, carrier, Three) ? 3 : Mentions.Holds(_text, carrier, Four) ? 4 : 2;

    /// <summary>"B was quoted as saying by A" and "B was quoted by A as saying".</summary>
    private void ReadQuotedAs(VerbGroup group)
    {
        var at = group.End;
        TokenRange? by = null;
        if (_text.Word(at) == Terms.By && NounPhraseReader.After(_text, at + 1, whole: false) is { } first)
        {
            (by, at) = (first, first.End);
        }

        if (ChainPhrases.AsSaying(_text, at) is not { } behind || NounPhraseReader.Before(_text, group.First) is not { } origin)
        {
            return;
        }

        if (_text.Word(behind) == Terms.By && NounPhraseReader.After(_text, behind + 1, whole: false) is { } second)
        {
            by = second;
        }

        var sentence = _text.Sentence(group.Head);
        var trailing = by is { } && by.Value.First >= behind || _text.IsStop(behind) || _text.IsComma(behind) || _text.Is(behind, WordClass.Preposition) || behind >= sentence.End;
        var start = ContentReader.ClauseStart(_text, Math.Max(origin.First, sentence.First + 1), sentence.First);
        var content = trailing
            ? new TokenRange(start, ChainPhrases.Trimmed(_text, start, origin.First))
            : new TokenRange(behind, ContentReader.ClauseEnd(_text, behind, sentence.End));
        if (content.Count > 0)
        {
            var cue = by is { } agent && agent.First == group.End + 1
                ? new[] { group.Range, new TokenRange(behind - 2, behind) }
                : [new TokenRange(group.First, behind)];
            state.Replace(new FoundAttribution { Source = origin, Cue = cue, Content = [content], Via = by is { } known && !Mentions.IsOwn(_text, known) ? [known] : [], ChainCue = by is null ? [] : [new TokenRange(group.Head, group.End)], Confidence = .9 });
        }
    }
}
