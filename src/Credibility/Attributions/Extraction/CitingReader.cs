using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>"A, citing B, said", "…, A reported, citing B", "crediting us": whom the one who cites stands in front of.</summary>
internal sealed class CitingReader(ChainState state)
{
    /// <summary>How many sentences back our own words may stand.</summary>
    private const int Furthest = 20;

    private static readonly uint Quoting = WordHash.Of("quoting");

    private readonly ClassedText _text = state.Text;
    private readonly List<FoundAttribution> _found = state.Found;

    /// <summary>"A, citing B, said", "…, A reported, citing B", "A, which quoted B".</summary>
    /// <param name="behind">First token of whom it cites.</param>
    public void Read(int at, int behind)
    {
        if (NounPhraseReader.After(_text, behind) is not { } origin || !ChainPhrases.IsSomebody(_text, origin) && !Mentions.IsOwn(_text, origin) && _text.Word(at) != Quoting)
        {
            return;
        }

        origin = ChainPhrases.WithoutTail(_text, origin);
        if (Mentions.IsOwn(_text, origin))
        {
            ReadCreditingUs(at, origin);
            return;
        }

        GiveBack(at, origin);
        if (ChainPhrases.AsSaying(_text, origin.End) is { } saying && !ChainPhrases.Citing.Contains(_text.Word(at)))
        {
            return;
        }

        var carriers = state.InSentence(at);
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
                state.Relay(index, named, origin, new TokenRange(at, at + 1));
            }
        }

        if (_text.Is(at - 1, WordClass.Relative))
        {
            state.Drop(new TokenRange(at, at + 1));
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
            return cue < until && !state.InSentence(citing).Any(other => _found[other].Cue.Count > 0 && _found[other].Cue[0].First > citing && _found[other].Cue[0].First < cue);
        }

        return !state.InSentence(citing).Any(other => _found[other].Cue.Count > 0 && _found[other].Cue[0].First > cue && _found[other].Cue[0].First < citing);
    }

    /// <summary>"A, citing B, said", where B was taken for the one who said it: it is A who says, citing B.</summary>
    private void GiveBack(int at, TokenRange origin)
    {
        if (!_text.IsComma(at - 1) || NounPhraseReader.Before(_text, at - 1) is not { } carrier || carrier.First != _text.Sentence(at).First && !_text.IsStop(carrier.First - 1) || !Mentions.IsOutlet(_text, carrier) && !Mentions.IsTitle(_text, carrier))
        {
            return;
        }

        foreach (var index in state.InSentence(at))
        {
            if (_found[index] is { Cue.Count: > 0, Source: { } source } && Mentions.Touch(source, origin) && !state.InSentence(at).Any(other => _found[other] is { Cue.Count: > 0, Source: { } known } && Mentions.Touch(known, carrier)))
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

    /// <summary>"Two papers repeated the story, crediting us": it came from where our own earlier words came from.</summary>
    private void ReadCreditingUs(int at, TokenRange us)
    {
        var own = state.Earlier(at, Furthest).Where(index => state.IsOurs(index)).FirstOrDefault(-1);
        foreach (var index in state.InSentence(at).ToList())
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
}
