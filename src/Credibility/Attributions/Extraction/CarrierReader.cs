using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>Who is said to have carried it: "a statement carried by A", "attributed to B", "A ran a commentary arguing that …".</summary>
internal sealed class CarrierReader(ChainState state)
{
    private static readonly HashSet<uint> PassedOn = Terms.Set("it this that them report claim figure story account information news statement");

    private readonly ClassedText _text = state.Text;
    private readonly List<FoundAttribution> _found = state.Found;

    /// <summary>"in a statement carried by A", "a letter seen by A": A carries what the attribution of this sentence says.</summary>
    public void ReadBy(int at)
    {
        if (NounPhraseReader.After(_text, at + 2, whole: false) is not { } carrier || Mentions.IsOwn(_text, carrier) || !Mentions.IsOutlet(_text, carrier))
        {
            return;
        }

        var index = state.InSentence(at).Where(other => _found[other].Confidence >= 0 && Mentions.PlaceOf(_found[other]) < at + 12 && _found[other].Source is { } source && !Mentions.Touch(source, carrier with { First = carrier.First })).LastOrDefault(-1);
        if (index < 0)
        {
            index = state.InSentence(at).Where(other => _found[other].Source is { } source && Mentions.Touch(source, carrier)).FirstOrDefault(-1);
        }

        if (index >= 0 && _found[index].Via.Count == 0 && !_found[index].Cue.Any(cue => cue.Holds(at) && cue.End > at + 2) && !_found[index].Content.Any(part => part.Holds(at)))
        {
            _found[index] = _found[index] with { Via = [carrier], ChainCue = [.. _found[index].ChainCue, new TokenRange(at, at + 2)] };
        }
    }

    /// <summary>"A radio station attributed it to B", "the figure was attributed to B".</summary>
    public void ReadAttributed(int at)
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

        if (_text.Word(to) != Terms.To || NounPhraseReader.After(_text, to + 1) is not { } origin || !ChainPhrases.IsSomebody(_text, origin) || NounPhraseReader.Before(_text, group.First) is not { } subject)
        {
            return;
        }

        if (_text.Is(subject.First, WordClass.Relative))
        {
            if (to - group.End > 3 || !PassedOn.Contains(_text.Word(to - 1)))
            {
                return;
            }

            state.Onward(at, subject, origin);
            state.Drop(group.Range);
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
            state.Replace(new FoundAttribution { Source = origin, Cue = passive ? [new TokenRange(group.First, to + 1)] : [group.Range], Content = [content], Via = passive || Mentions.IsOwn(_text, subject) ? [] : [subject], Confidence = .8 });
        }
    }

    /// <summary>"according to statements attributed to B": what B said is B's, whoever wrote it down.</summary>
    private void ReadStatementsOf(int at)
    {
        if (_text.Word(at + 1) != Terms.To || !_text.Is(at - 1, WordClass.NominalCue | WordClass.Document))
        {
            return;
        }

        foreach (var index in state.InSentence(at))
        {
            if (_found[index].Source is { } source && source.Holds(at) && source.End > at + 2)
            {
                _found[index] = _found[index] with { Source = source with { First = at + 2 }, ChainCue = [.. _found[index].ChainCue, new TokenRange(source.First, at + 2)] };
            }
        }
    }

    /// <summary>"A also carried a commentary arguing that …".</summary>
    public void ReadWork(int at)
    {
        if (VerbGroupReader.At(_text, at) is not { Passive: false, Infinitive: false } group || NounPhraseReader.Before(_text, group.First) is not { } carrier || !Mentions.IsOutlet(_text, carrier) || NounPhraseReader.After(_text, group.End, whole: false) is not { } work)
        {
            return;
        }

        foreach (var index in state.InSentence(at))
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
            state.Replace(new FoundAttribution { Source = work, Cue = [group.Range, new TokenRange(work.End, work.End + 1)], Content = [new TokenRange(work.End + 1, end)], Via = [carrier], Confidence = .8 });
        }
    }
}
