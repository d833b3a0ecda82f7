using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>
/// Follows who carried what to the last known origin: "Tass, citing officials", "told the BBC", "quoted by the agency", "the ministry said,
/// Xinhua reported". The source of an attribution becomes that origin, its carriers stand in <see cref="FoundAttribution.Via"/>.
/// </summary>
public sealed partial class ChainReader
{
    private readonly ClassedText _text;
    private readonly List<FoundAttribution> _found;
    private readonly Dictionary<int, List<int>> _ofSentence = [];

    private ChainReader(ClassedText text, IReadOnlyList<FoundAttribution> attributions)
    {
        _text = text;
        _found = [.. attributions];
        for (var index = 0; index < _found.Count; index++)
        {
            Note(index);
        }
    }

    public static IReadOnlyList<FoundAttribution> Read(ClassedText text, IReadOnlyList<FoundAttribution> attributions)
    {
        var reader = new ChainReader(text, attributions);
        for (var at = 0; at < text.Count; at++)
        {
            if (text.IsWord(at) && !text.Quoted(at))
            {
                reader.ReadAt(at);
            }
        }

        reader._found.RemoveAll(attribution => attribution.Confidence < 0);
        reader.DropPlaced();
        return ConduitRun.Extend(text, [.. reader._found.OrderBy(Mentions.PlaceOf)]);
    }

    private void ReadAt(int at)
    {
        var word = _text.Word(at);
        if (Citing.Contains(word) || _text.Is(at - 1, WordClass.Relative) && Terms.Cited.Contains(word) || Terms.Cited.Contains(word) && _text.Is(at - 1, WordClass.Auxiliary) && Terms.Be.Contains(_text.Word(at - 1)) is false && _text.Is(at - 2, WordClass.Relative))
        {
            ReadCiting(at, at + 1);
        }
        else if (Terms.Cited.Contains(word) && !(_text.Word(at + 1) == Terms.By && !_text.Is(at - 1, WordClass.Auxiliary | WordClass.Adverb)))
        {
            ReadCited(at);
        }
        else if (word == Referring && _text.Word(at + 1) == Terms.To && _text.IsComma(at - 1))
        {
            ReadCiting(at, at + 2);
        }
        else if (Passed.Contains(word) && _text.Word(at + 1) == Terms.By)
        {
            ReadCarriedBy(at);
        }
        else if (Told.Contains(word) && _text.Word(at + 2) != Terms.So)
        {
            ReadTold(at);
        }
        else if (Attributed.Contains(word))
        {
            ReadAttributed(at);
        }
        else if (Carried.Contains(word))
        {
            ReadCarriedWork(at);
        }
        else if (word == Terms.According && _text.Word(at + 1) == Terms.To)
        {
            if (NounPhraseReader.After(_text, at + 2) is { } carrier)
            {
                ReadTail(at, carrier, new TokenRange(at, at + 2), anyBody: true);
            }
        }
        else if ((Reported.Contains(word) || word == Recalled) && VerbGroupReader.At(_text, at) is { Infinitive: false, Passive: false } group && group.IsFinite && NounPhraseReader.Before(_text, group.First) is { } carrier)
        {
            ReadTail(carrier.First, carrier, group.Range, anyBody: false);
        }
        else if (InterviewPlaces.Contains(word))
        {
            ReadInterview(at);
            if (word == Terms.To && (_text.IsCapital(at + 1) || _text.IsCapital(at + 2)))
            {
                ReadHeardBy(at);
            }
        }
        else
        {
            ReadAcross(at, word);
        }
    }

    private static readonly uint Recalled = WordHash.Of("recalled"), Referring = WordHash.Of("referring"), Quoting = WordHash.Of("quoting");
    private static readonly HashSet<uint> Citing = Terms.Set("citing quoting crediting");
    private static readonly HashSet<uint> Passed = Terms.Set("carried seen obtained published reported quoted cited released circulated relayed republished aired reviewed broadcast distributed shared");
    private static readonly HashSet<uint> Told = Terms.Set("told tells tell telling");
    private static readonly HashSet<uint> Attributed = Terms.Set("attribute attributes attributed attributing");
    private static readonly HashSet<uint> Carried = Terms.Set("carried carries ran published aired broadcast");
    private static readonly HashSet<uint> Reported = Terms.Set("reported reports report said says wrote writes heard hears added adds");
    private static readonly HashSet<uint> InterviewPlaces = Terms.Set("interview with to for");
    private static readonly HashSet<uint> Saying = Terms.Set("saying telling claiming warning reporting writing stating");
    private static readonly HashSet<uint> Groups = Terms.Set("all both");

    private void Note(int index)
    {
        var sentence = _text.Text.SentenceOf(Math.Min(_text.Count - 1, Mentions.PlaceOf(_found[index])));
        if (!_ofSentence.TryGetValue(sentence, out var list))
        {
            _ofSentence[sentence] = list = [];
        }

        list.Add(index);
    }

    private List<int> InSentence(int token) => _ofSentence.TryGetValue(_text.Text.SentenceOf(token), out var list) ? list : [];

    /// <summary>"A, citing B, said", "…, A reported, citing B", "A, which quoted B".</summary>
    /// <param name="behind">First token of whom it cites.</param>
    private void ReadCiting(int at, int behind)
    {
        if (NounPhraseReader.After(_text, behind) is not { } origin || !IsSomebody(origin) && !Mentions.IsOwn(_text, origin) && _text.Word(at) != Quoting)
        {
            return;
        }

        origin = WithoutTail(origin);
        if (Mentions.IsOwn(_text, origin))
        {
            ReadCreditingUs(at, origin);
            return;
        }

        GiveBack(at, origin);
        if (AsSaying(origin.End) is { } saying && !Citing.Contains(_text.Word(at)))
        {
            return;
        }

        var carriers = InSentence(at);
        TokenRange? carrier = null;
        foreach (var index in carriers)
        {
            if (_found[index].Source is { } wide && wide.Holds(at) && wide.First < at - 1)
            {
                _found[index] = _found[index] with { Source = Before(wide, at) };
            }

            if (_found[index].Confidence >= 0 && _found[index].Source is { } source && !Mentions.Touch(source, origin) && source.First < at && !_text.Is(source.First, WordClass.Relative) && (carrier is null || source.First > carrier.Value.First))
            {
                carrier = source;
            }
        }

        carrier ??= carriers.Select(index => _found[index].Source).FirstOrDefault(source => source is { } known && known.First > origin.End);
        var who = _text.Is(at - 1, WordClass.Relative) && carrier is { } near && near.End < at - 3 && NounPhraseReader.Before(_text, at - 1) is { } antecedent && !Mentions.Touch(antecedent, near) ? antecedent : carrier;
        if (who is not { } named)
        {
            return;
        }

        Deepen(carriers, at, origin);
        var until = _text.Sentence(at).End;
        foreach (var index in carriers.ToList())
        {
            if (_found[index].Source is { } source && _found[index] is not { Cue.Count: 0, Content.Count: 0 } && (Mentions.Touch(source, named) || carrier is { } other && Mentions.Touch(source, other)) && Reaches(_found[index], at, until))
            {
                Relay(index, named, origin, new TokenRange(at, at + 1));
            }
        }

        if (_text.Is(at - 1, WordClass.Relative))
        {
            Drop(new TokenRange(at, at + 1));
        }
    }

    /// <summary>A mention without the clause that says whom it cites.</summary>
    private TokenRange Before(TokenRange mention, int citing)
    {
        var end = citing;
        while (end > mention.First + 1 && (end == citing || _text.Is(end - 1, WordClass.Relative | WordClass.Auxiliary) || _text.IsComma(end - 1) || _text.IsDash(end - 1)))
        {
            end--;
        }

        return mention with { End = Math.Max(end, mention.First + 1) };
    }

    /// <summary>What was cited stands behind the cue in front of it and behind those that follow at once, not behind earlier ones.</summary>
    private bool Reaches(FoundAttribution attribution, int citing, int until)
    {
        var cue = attribution.Cue.Count > 0 ? attribution.Cue[0].First : attribution.Content.Count > 0 ? attribution.Content[0].First : 0;
        if (cue > citing)
        {
            return cue < until && !InSentence(citing).Any(other => _found[other].Cue.Count > 0 && _found[other].Cue[0].First > citing && _found[other].Cue[0].First < cue);
        }

        return !InSentence(citing).Any(other => _found[other].Cue.Count > 0 && _found[other].Cue[0].First > cue && _found[other].Cue[0].First < citing);
    }

    private void Relay(int index, TokenRange carrier, TokenRange origin, TokenRange cue)
    {
        var attribution = _found[index];
        if (Mentions.IsOwn(_text, carrier))
        {
            _ours.Add(index);
        }

        var via = Mentions.IsOwn(_text, carrier) ? attribution.Via : [.. attribution.Via, carrier];
        _found[index] = attribution with { Source = origin, Via = via, ChainCue = [.. attribution.ChainCue, cue] };
    }

    /// <summary>Somebody who can say something or a paper that holds it, not "concerns" or "a lack of staff".</summary>
    private bool IsSomebody(TokenRange mention)
    {
        const WordClass Some = WordClass.Role | WordClass.People | WordClass.Body | WordClass.Outlet | WordClass.Document | WordClass.Vague | WordClass.State;
        for (var at = mention.First; at < mention.End && at - mention.First < 12; at++)
        {
            if (_text.IsComma(at))
            {
                break;
            }

            if (_text.Is(at, Some) && !(_text.Is(at, WordClass.NominalCue) && !_text.Is(at, WordClass.Document)) || _text.IsCapital(at) && !_text.Is(at, WordClass.Determiner))
            {
                return true;
            }
        }

        return _text.Quoted(mention.First);
    }

    /// <summary>A comma inside a mention that leads to its own citing or to a clause ends it.</summary>
    private TokenRange WithoutTail(TokenRange mention)
    {
        for (var at = mention.First + 1; at < mention.End; at++)
        {
            if (_text.IsComma(at) && Terms.ContentOpeners.Contains(_text.Word(at + 1)) || _text.IsComma(at) && (_text.Is(at + 1, WordClass.Relative) && (Terms.Cited.Contains(_text.Word(at + 2)) || _text.Is(at + 2, WordClass.Auxiliary) && (Terms.Cited.Contains(_text.Word(at + 3)) || Attributed.Contains(_text.Word(at + 3)))) || Citing.Contains(_text.Word(at + 1))))
            {
                return new TokenRange(mention.First, at);
            }
        }

        return mention;
    }

    /// <summary>The first token behind "as saying", when it stands here or a few words on.</summary>
    private int? AsSaying(int from)
    {
        var end = Math.Min(_text.Sentence(Math.Min(from, _text.Count - 1)).End, from + 10);
        for (var at = from; at < end; at++)
        {
            if (_text.Word(at) == Terms.As && Saying.Contains(_text.Word(at + 1)))
            {
                return at + 2;
            }

            if (_text.IsComma(at) && (_text.Is(at + 1, WordClass.Relative | WordClass.Determiner) || at > from && _text.Word(at + 1) == Terms.As))
            {
                end = Math.Min(_text.Sentence(at).End, from + 25);
            }
            else if (_text.IsComma(at) && end < from + 11 || _text.IsStop(at) || _text.Opens(at))
            {
                return null;
            }
        }

        return null;
    }
}
