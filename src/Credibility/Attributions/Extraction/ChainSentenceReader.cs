using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>Chains that a sentence of its own spells out: "as does B", "carried the same account", "it came from a blog, which took it from a slide".</summary>
internal sealed class ChainSentenceReader(ChainState state)
{
    private static readonly HashSet<uint> Echoing = Terms.Set("do does did");
    private static readonly HashSet<uint> Repeating = Terms.Set("carried repeated ran aired gave gives printed posted echoed relayed had");
    private static readonly HashSet<uint> Accounts = Terms.Set("account report story figure figures claim number count toll version allegation news");
    private static readonly HashSet<uint> Took = Terms.Set("had got took lifted copied borrowed drew");
    private static readonly uint Same = WordHash.Of("same"), The = WordHash.Of("the"), Came = WordHash.Of("came"), It = WordHash.Of("it"), Them = WordHash.Of("them");

    private readonly ClassedText _text = state.Text;
    private readonly List<FoundAttribution> _found = state.Found;

    public void Read(int at, uint word)
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
        else if (ChainPhrases.Told.Contains(word) && (_text.Word(at + 1) == Them || _text.Word(at + 1) == It) && _text.Word(at + 2) == Terms.So)
        {
            ReadToldThem(at);
        }
        else if (Took.Contains(word) && _text.Is(at - 1, WordClass.Relative) && (_text.Word(at + 1) == It || _text.Word(at + 1) == Them) && _text.Word(at + 2) == Terms.From && NounPhraseReader.After(_text, at + 3) is { } origin)
        {
            state.Onward(at, new TokenRange(at - 1, at), origin);
        }
    }

    /// <summary>"A gives the same figure, as does B": B says what A says.</summary>
    private void ReadEcho(int at)
    {
        if (NounPhraseReader.After(_text, at + 2, whole: false) is not { } other || !ChainPhrases.IsSomebody(_text, other))
        {
            return;
        }

        var first = state.InSentence(at).Where(index => _found[index] is { Source: not null, Cue.Count: > 0, Content.Count: > 0 } && Mentions.PlaceOf(_found[index]) < at).LastOrDefault(-1);
        if (first < 0)
        {
            return;
        }

        var said = _found[first];
        var end = ChainPhrases.Trimmed(_text, said.Content[0].First, at);
        if (said.Content[0].Holds(at) && end > said.Content[0].First)
        {
            said = said with { Content = [said.Content[0] with { End = end }] };
            _found[first] = said;
        }

        state.Add(new FoundAttribution { Source = other, Cue = [new TokenRange(at + 1, at + 2)], Content = said.Content, Kind = said.Kind, Confidence = Math.Min(said.Confidence, .8) });
    }

    /// <summary>"Radio Nord carried the same account": nobody's cue so far, for "carried" alone reports nothing.</summary>
    private void ReadSameAccount(int at)
    {
        if (!Repeating.Contains(_text.Word(at - 1)) || state.InSentence(at).Any(index => _found[index].Cue.Any(cue => cue.Holds(at - 1))) || NounPhraseReader.Before(_text, at - 1) is not { } carrier || !Mentions.IsOutlet(_text, carrier))
        {
            return;
        }

        state.Add(new FoundAttribution { Source = carrier, Cue = [new TokenRange(at - 1, at)], Content = [new TokenRange(at, at + 3)], Confidence = .7 });
    }

    /// <summary>"It came from a blog, which took it from a slide": the blog carried it.</summary>
    private void ReadCameFrom(int at)
    {
        if (NounPhraseReader.After(_text, at + 2, whole: false) is not { } carrier || NounPhraseReader.Before(_text, at) is not { Count: <= 3 } subject || !(Mentions.IsPronoun(_text, subject) || Accounts.Contains(_text.Word(subject.End - 1)))
            || !(Mentions.IsOutlet(_text, carrier) || _text.Is(carrier.End - 1, WordClass.Document)) || state.InSentence(at).Count > 0)
        {
            return;
        }

        state.Add(new FoundAttribution { Source = carrier, Cue = [new TokenRange(at, at + 2)], Content = [subject], Confidence = .7 });
    }

    /// <summary>"A found; B told them so": A had it from B.</summary>
    private void ReadToldThem(int at)
    {
        if (NounPhraseReader.Before(_text, at) is not { } origin || Mentions.IsPronoun(_text, origin))
        {
            return;
        }

        var index = state.InSentence(at).Concat(state.Earlier(at)).Where(other => _found[other] is { Confidence: >= 0, Source: not null, Content.Count: > 0 } && Mentions.PlaceOf(_found[other]) < origin.First).FirstOrDefault(-1);
        if (index >= 0 && !Mentions.Touch(_found[index].Source!.Value, origin))
        {
            state.Relay(index, _found[index].Source!.Value, origin, new TokenRange(at, at + 3));
            state.Drop(new TokenRange(at, at + 1));
        }
    }
}
