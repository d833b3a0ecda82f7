using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <content>Chains that a sentence of their own spells out, and spans that a tagger set a little otherwise than the chain needs.</content>
public sealed partial class ChainReader
{
    private static readonly HashSet<uint> Echoing = Terms.Set("do does did");
    private static readonly HashSet<uint> Repeating = Terms.Set("carried repeated ran aired gave gives printed posted echoed relayed had");
    private static readonly HashSet<uint> Accounts = Terms.Set("account report story figure figures claim number count toll version allegation news");
    private static readonly HashSet<uint> Took = Terms.Set("had got took lifted copied borrowed drew");
    private static readonly uint Same = WordHash.Of("same"), The = WordHash.Of("the"), Came = WordHash.Of("came"), It = WordHash.Of("it"), Them = WordHash.Of("them");

    private void ReadAcross(int at, uint word)
    {
        if (word == Terms.As && Echoing.Contains(_text.Word(at + 1)))
        {
            ReadEcho(at);
        }
        else if (word == The && _text.Word(at + 1) == Same && Accounts.Contains(_text.Word(at + 2)))
        {
            ReadSameAccount(at);
        }
        else if (word == Came && _text.Word(at + 1) == Terms.From)
        {
            ReadCameFrom(at);
        }
        else if (Told.Contains(word) && (_text.Word(at + 1) == Them || _text.Word(at + 1) == It) && _text.Word(at + 2) == Terms.So)
        {
            ReadToldThem(at);
        }
        else if (Took.Contains(word) && _text.Is(at - 1, WordClass.Relative) && (_text.Word(at + 1) == It || _text.Word(at + 1) == Them) && _text.Word(at + 2) == Terms.From && NounPhraseReader.After(_text, at + 3) is { } origin)
        {
            Onward(at, new TokenRange(at - 1, at), origin);
        }
    }

    /// <summary>"A gives the same figure, as does B": B says what A says.</summary>
    private void ReadEcho(int at)
    {
        if (NounPhraseReader.After(_text, at + 2, whole: false) is not { } other || !IsSomebody(other))
        {
            return;
        }

        var first = InSentence(at).Where(index => _found[index] is { Source: not null, Cue.Count: > 0, Content.Count: > 0 } && Mentions.PlaceOf(_found[index]) < at).LastOrDefault(-1);
        if (first < 0)
        {
            return;
        }

        var said = _found[first];
        var end = Trimmed(said.Content[0].First, at);
        if (said.Content[0].Holds(at) && end > said.Content[0].First)
        {
            said = said with { Content = [said.Content[0] with { End = end }] };
            _found[first] = said;
        }

        Add(new FoundAttribution { Source = other, Cue = [new TokenRange(at + 1, at + 2)], Content = said.Content, Kind = said.Kind, Confidence = Math.Min(said.Confidence, .8) });
    }

    /// <summary>"Radio Nord carried the same account": nobody's cue so far, for "carried" alone reports nothing.</summary>
    private void ReadSameAccount(int at)
    {
        if (!Repeating.Contains(_text.Word(at - 1)) || InSentence(at).Any(index => _found[index].Cue.Any(cue => cue.Holds(at - 1))) || NounPhraseReader.Before(_text, at - 1) is not { } carrier || !Mentions.IsOutlet(_text, carrier))
        {
            return;
        }

        Add(new FoundAttribution { Source = carrier, Cue = [new TokenRange(at - 1, at)], Content = [new TokenRange(at, at + 3)], Confidence = .7 });
    }

    /// <summary>"It came from a blog, which took it from a slide": the blog carried it.</summary>
    private void ReadCameFrom(int at)
    {
        if (NounPhraseReader.After(_text, at + 2, whole: false) is not { } carrier || NounPhraseReader.Before(_text, at) is not { Count: <= 3 } subject || !(Mentions.IsPronoun(_text, subject) || Accounts.Contains(_text.Word(subject.End - 1)))
            || !(Mentions.IsOutlet(_text, carrier) || _text.Is(carrier.End - 1, WordClass.Document)) || InSentence(at).Count > 0)
        {
            return;
        }

        Add(new FoundAttribution { Source = carrier, Cue = [new TokenRange(at, at + 2)], Content = [subject], Confidence = .7 });
    }

    /// <summary>"A found; B told them so": A had it from B.</summary>
    private void ReadToldThem(int at)
    {
        if (NounPhraseReader.Before(_text, at) is not { } origin || Mentions.IsPronoun(_text, origin))
        {
            return;
        }

        var index = InSentence(at).Concat(Earlier(at)).Where(other => _found[other] is { Confidence: >= 0, Source: not null, Content.Count: > 0 } && Mentions.PlaceOf(_found[other]) < origin.First).FirstOrDefault(-1);
        if (index >= 0 && !Mentions.Touch(_found[index].Source!.Value, origin))
        {
            Relay(index, _found[index].Source!.Value, origin, new TokenRange(at, at + 3));
            Drop(new TokenRange(at, at + 1));
        }
    }

    private void Add(FoundAttribution found)
    {
        _found.Add(found);
        Note(_found.Count - 1);
    }

    /// <summary>"Two papers repeated the story, crediting us": it came from where our own earlier words came from.</summary>
    private void ReadCreditingUs(int at, TokenRange us)
    {
        var own = Earlier(at, Furthest).Where(index => _ours.Contains(index)).FirstOrDefault(-1);
        foreach (var index in InSentence(at).ToList())
        {
            if (_found[index] is { Source: { } carrier } && carrier.End < at)
            {
                if (_found[index].Cue.Any(cue => cue.Holds(at)))
                {
                    _found[index] = _found[index] with { Confidence = -1 };
                }
                else if (own >= 0)
                {
                    _found[index] = _found[index] with { Source = _found[own].Source, Via = [carrier, us], ChainCue = [new TokenRange(at, at + 1)] };
                }
            }
        }
    }

    private const int Furthest = 20;

    private readonly HashSet<int> _ours = [];

    /// <summary>"A, citing B, said", where B was taken for the one who said it: it is A who says, citing B.</summary>
    private void GiveBack(int at, TokenRange origin)
    {
        if (!_text.IsComma(at - 1) || NounPhraseReader.Before(_text, at - 1) is not { } carrier || carrier.First != _text.Sentence(at).First && !_text.IsStop(carrier.First - 1) || !Mentions.IsOutlet(_text, carrier) && !Mentions.IsTitle(_text, carrier))
        {
            return;
        }

        foreach (var index in InSentence(at))
        {
            if (_found[index] is { Cue.Count: > 0, Source: { } source } && Mentions.Touch(source, origin) && !InSentence(at).Any(other => _found[other] is { Cue.Count: > 0, Source: { } known } && Mentions.Touch(known, carrier)))
            {
                _found[index] = _found[index] with { Source = carrier };
                return;
            }
        }
    }

    /// <summary>"…, A reported, citing B", where A already carries what was read: then B is behind it and not whom the words speak of.</summary>
    private void Deepen(List<int> carriers, int at, TokenRange origin)
    {
        foreach (var index in carriers)
        {
            if (_found[index] is { Confidence: >= 0, Source: { } source, Cue.Count: > 0, Via: [var carrier] } attribution && source.First < carrier.First && carrier.End < at && at - carrier.End < 6
                && !_text.Is(attribution.Cue[0].End - 1, WordClass.Speech) && attribution.ChainCue.Count > 0)
            {
                var content = new TokenRange(Math.Min(source.First, attribution.Cue[0].First), Math.Max(attribution.Cue[^1].End, attribution.Content.Count > 0 ? attribution.Content[^1].End : 0));
                _found[index] = attribution with { Source = origin, Cue = [attribution.ChainCue[^1]], Content = [content], ChainCue = [new TokenRange(at, at + 1)] };
            }
        }
    }

    /// <summary>"…," A quoted B as saying: the words stand in front.</summary>
    private void QuotedBefore(TokenRange cue, TokenRange carrier, TokenRange origin)
    {
        foreach (var index in InSentence(cue.First))
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
        foreach (var index in InSentence(at))
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
        foreach (var index in Earlier(at).Take(4).ToList())
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

    /// <summary>Mentions that stood alone and have found their place in a chain are no attributions of their own.</summary>
    private void DropPlaced()
    {
        var placed = new bool[_text.Count];
        foreach (var attribution in _found.Where(attribution => attribution.Cue.Count > 0))
        {
            foreach (var mention in attribution.Via.Concat(attribution.ChainCue.Count > 0 && attribution.Source is { } origin ? [origin] : []))
            {
                Array.Fill(placed, true, mention.First, mention.Count);
            }
        }

        _found.RemoveAll(attribution => attribution is { Cue.Count: 0, Content.Count: 0, Source: { } alone } && placed.AsSpan(alone.First, alone.Count).Contains(true));
    }
}
