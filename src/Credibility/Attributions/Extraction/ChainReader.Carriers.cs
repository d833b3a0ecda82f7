using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <content>Carriers that are named behind the cue: "told the BBC", "carried by Tass", "…, Xinhua reported".</content>
public sealed partial class ChainReader
{
    /// <summary>"A cited B as saying", "B was quoted as saying by A", "All three quoted A, which had attributed it to B", "A quotes B".</summary>
    private void ReadCited(int at)
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

        if (NounPhraseReader.Before(_text, group.First) is not { } carrier || NounPhraseReader.After(_text, group.End) is not { } mention || !IsSomebody(mention))
        {
            return;
        }

        var origin = WithoutTail(mention);
        if ((AsSaying(origin.End) ?? AsSaying(origin.First + 1)) is { } behind)
        {
            origin = origin with { End = behind - 2 };
            origin = origin with { End = TrimmedRelative(origin) };
            var end = ContentReader.ClauseEnd(_text, behind, _text.Sentence(at).End);
            if (end <= behind)
            {
                QuotedBefore(group.Range, carrier, origin);
            }
            else
            {
                Replace(new FoundAttribution
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
            Relay(index, Groups.Contains(_text.Word(carrier.First)) || Mentions.IsPronoun(_text, carrier) ? _found[index].Source!.Value : carrier, origin, new TokenRange(at, at + 1));
        }

        Drop(group.Range);
    }

    /// <summary>The attributions that a sentence such as "Both quoted the agency" speaks of: the last ones before it whose source is meant.</summary>
    private List<int> Meant(TokenRange carrier, int at)
    {
        var meant = new List<int>();
        var group = Groups.Contains(_text.Word(carrier.First)) || _text.Word(carrier.First) == They;
        var most = group ? Count(carrier) : 1;
        foreach (var index in Earlier(at))
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

    /// <summary>Attributions with a source in the sentences before this one, the nearest first; never more than a handful of sentences.</summary>
    private IEnumerable<int> Earlier(int at, int furthest = FurthestBack)
    {
        var sentence = _text.Text.SentenceOf(at);
        for (var back = sentence - 1; back >= Math.Max(0, sentence - furthest); back--)
        {
            if (_ofSentence.TryGetValue(back, out var list))
            {
                foreach (var index in list.Where(index => _found[index].Confidence >= 0 && _found[index].Source is not null).OrderByDescending(index => Mentions.PlaceOf(_found[index])))
                {
                    yield return index;
                }
            }
        }
    }

    private const int FurthestBack = 8;

    private static readonly uint They = WordHash.Of("they"), Three = WordHash.Of("three"), Four = WordHash.Of("four");

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

        if (AsSaying(at) is not { } behind || NounPhraseReader.Before(_text, group.First) is not { } origin)
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
            ? new TokenRange(start, Trimmed(start, origin.First))
            : new TokenRange(behind, ContentReader.ClauseEnd(_text, behind, sentence.End));
        if (content.Count > 0)
        {
            var cue = by is { } agent && agent.First == group.End + 1
                ? new[] { group.Range, new TokenRange(behind - 2, behind) }
                : [new TokenRange(group.First, behind)];
            Replace(new FoundAttribution { Source = origin, Cue = cue, Content = [content], Via = by is { } known && !Mentions.IsOwn(_text, known) ? [known] : [], ChainCue = by is null ? [] : [new TokenRange(group.Head, group.End)], Confidence = .9 });
        }
    }

    /// <summary>Where a mention ends before ", who wished to remain anonymous,".</summary>
    private int TrimmedRelative(TokenRange mention)
    {
        for (var at = mention.First + 1; at < mention.End; at++)
        {
            if (_text.IsComma(at) && _text.Is(at + 1, WordClass.Relative))
            {
                return at;
            }
        }

        return Trimmed(mention.First, mention.End);
    }

    private int Trimmed(int first, int end)
    {
        while (end > first && (_text.IsComma(end - 1) || _text.IsDash(end - 1)))
        {
            end--;
        }

        return end;
    }

    /// <summary>"in a statement carried by A", "a letter seen by A": A carries what the attribution of this sentence says.</summary>
    private void ReadCarriedBy(int at)
    {
        if (NounPhraseReader.After(_text, at + 2, whole: false) is not { } carrier || Mentions.IsOwn(_text, carrier) || !Mentions.IsOutlet(_text, carrier))
        {
            return;
        }

        var index = InSentence(at).Where(other => _found[other].Confidence >= 0 && Mentions.PlaceOf(_found[other]) < at + 12 && _found[other].Source is { } source && !Mentions.Touch(source, carrier with { First = carrier.First })).LastOrDefault(-1);
        if (index < 0)
        {
            index = InSentence(at).Where(other => _found[other].Source is { } source && Mentions.Touch(source, carrier)).FirstOrDefault(-1);
        }

        if (index >= 0 && _found[index].Via.Count == 0 && !_found[index].Cue.Any(cue => cue.Holds(at) && cue.End > at + 2) && !_found[index].Content.Any(part => part.Holds(at)))
        {
            _found[index] = _found[index] with { Via = [carrier], ChainCue = [.. _found[index].ChainCue, new TokenRange(at, at + 2)] };
        }
    }

    /// <summary>"A radio station attributed it to B", "the figure was attributed to B".</summary>
    private void ReadAttributed(int at)
    {
        ReadStatementsOf(at);
        if (VerbGroupReader.At(_text, at) is not { Infinitive: false } group)
        {
            return;
        }

        var to = group.End;
        while (to < _text.Sentence(at).End && to - group.End < 8 && _text.Word(to) != Terms.To)
        {
            to++;
        }

        if (_text.Word(to) != Terms.To || NounPhraseReader.After(_text, to + 1) is not { } origin || !IsSomebody(origin) || NounPhraseReader.Before(_text, group.First) is not { } subject)
        {
            return;
        }

        if (_text.Is(subject.First, WordClass.Relative))
        {
            if (to - group.End > 3 || !PassedOn.Contains(_text.Word(to - 1)))
            {
                return;
            }

            Onward(at, subject, origin);
            Drop(group.Range);
            return;
        }

        var passive = group.Passive;
        if (passive && subject.First > _text.Sentence(at).First && _text.Word(subject.First - 1) == Terms.Of_)
        {
            subject = subject with { First = _text.Sentence(at).First };
        }

        if (!passive && (to - group.End > 3 || !PassedOn.Contains(_text.Word(to - 1)) && !Mentions.IsOutlet(_text, subject)))
        {
            return;
        }

        var content = passive ? subject : new TokenRange(group.End, to);
        if (content.Count > 0)
        {
            Replace(new FoundAttribution { Source = origin, Cue = passive ? [new TokenRange(group.First, to + 1)] : [group.Range], Content = [content], Via = passive || Mentions.IsOwn(_text, subject) ? [] : [subject], Confidence = .8 });
        }
    }

    /// <summary>"according to statements attributed to B": what B said is B's, whoever wrote it down.</summary>
    private void ReadStatementsOf(int at)
    {
        if (_text.Word(at + 1) != Terms.To || !_text.Is(at - 1, WordClass.NominalCue | WordClass.Document))
        {
            return;
        }

        foreach (var index in InSentence(at))
        {
            if (_found[index].Source is { } source && source.Holds(at) && source.End > at + 2)
            {
                _found[index] = _found[index] with { Source = source with { First = at + 2 }, ChainCue = [.. _found[index].ChainCue, new TokenRange(source.First, at + 2)] };
            }
        }
    }

    /// <summary>", which had attributed it to B": whoever stands before the comma passed it on from B.</summary>
    private void Onward(int at, TokenRange relative, TokenRange origin)
    {
        foreach (var index in Earlier(at).Concat(InSentence(at)).ToList())
        {
            if (_found[index].Source is { } source && source.First < relative.First && _text.Text.SentenceOf(source.First) == _text.Text.SentenceOf(at))
            {
                Relay(index, source, origin, new TokenRange(at, at + 1));
            }
        }
    }

    /// <summary>"A also carried a commentary arguing that …".</summary>
    private void ReadCarriedWork(int at)
    {
        if (VerbGroupReader.At(_text, at) is not { Passive: false, Infinitive: false } group || NounPhraseReader.Before(_text, group.First) is not { } carrier || !Mentions.IsOutlet(_text, carrier) || NounPhraseReader.After(_text, group.End, whole: false) is not { } work)
        {
            return;
        }

        foreach (var index in InSentence(at))
        {
            if (_found[index] is { Via.Count: 0, Source: { } voice } said && said.Cue.Any(cue => Mentions.Touch(cue, work)) && !Mentions.Touch(voice, carrier))
            {
                _found[index] = said with { Via = [carrier], ChainCue = [group.Range] };
                return;
            }
        }

        if (!_text.Is(work.End - 1, WordClass.Document | WordClass.NominalCue | WordClass.Occasion | WordClass.Role))
        {
            return;
        }

        if (_text.Ends(work.End, "ing") && _text.Is(work.End, WordClass.Speech) && ContentReader.ClauseEnd(_text, work.End + 1, _text.Sentence(at).End) is var end && end > work.End + 1)
        {
            Replace(new FoundAttribution { Source = work, Cue = [group.Range, new TokenRange(work.End, work.End + 1)], Content = [new TokenRange(work.End + 1, end)], Via = [carrier], Confidence = .8 });
        }
    }

    /// <summary>Puts a better reading in the place of those with the same cue.</summary>
    private void Replace(FoundAttribution better)
    {
        foreach (var index in InSentence(Mentions.PlaceOf(better)))
        {
            if (_found[index].Cue.Any(cue => better.Cue.Any(own => Mentions.Touch(cue, own))) || _found[index].Content.Any(part => better.Content.Any(own => Mentions.Touch(part, own))) && _found[index].Cue.Count == 0)
            {
                _found[index] = _found[index] with { Confidence = -1 };
            }
        }

        _found.Add(better);
        Note(_found.Count - 1);
    }

    private void Drop(TokenRange cue)
    {
        foreach (var index in InSentence(cue.First))
        {
            if (_found[index].Cue.Any(words => Mentions.Touch(words, cue)))
            {
                _found[index] = _found[index] with { Confidence = -1 };
            }
        }
    }
}
