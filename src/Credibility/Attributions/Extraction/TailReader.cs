using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>"…, A reported" behind what somebody else said.</summary>
internal sealed class TailReader(ChainState state)
{
    private static readonly HashSet<uint> Some = Terms.Set("a an one two three four five six several multiple many some");

    private readonly ClassedText _text = state.Text;
    private readonly List<FoundAttribution> _found = state.Found;

    /// <summary>"…, A reported" behind an attribution of the same sentence that somebody else is the source of.</summary>
    public void Read(int first, TokenRange carrier, TokenRange cue, bool anyBody)
    {
        var sentence = _text.Sentence(first);
        var comma = first - 1;
        if (comma <= sentence.First || !(_text.IsComma(comma) || _text.Closes(comma)) || Mentions.IsOwn(_text, carrier) || !(anyBody || Mentions.IsOutlet(_text, carrier) || Mentions.IsHearing(_text, carrier) || IsWitness(carrier)))
        {
            return;
        }

        if (anyBody && !Mentions.IsOutlet(_text, carrier) && !_text.Is(carrier.End - 1, WordClass.Document) && !Mentions.IsHearing(_text, carrier) && !IsWitness(carrier))
        {
            return;
        }

        var inserted = state.InSentence(first).Where(index => _found[index].Cue.Any(words => words.End == comma) && _found[index].Content.Any(part => part.First > carrier.End && part.First <= carrier.End + 1)).FirstOrDefault(-1);
        if (inserted >= 0)
        {
            _found[inserted] = _found[inserted] with { Via = [carrier, .. _found[inserted].Via], ChainCue = [.. _found[inserted].ChainCue, cue] };
            return;
        }

        var inner = state.InSentence(first).Where(index => _found[index].Confidence >= 0 && _found[index].Source is { } source && source.End < first && !Mentions.Touch(source, carrier)
            && _found[index].Cue.Count > 0 && _found[index].Cue[0].End < first && LastOf(_found[index]) <= first && LastOf(_found[index]) >= first - 4).LastOrDefault(-1);
        if (inner < 0)
        {
            return;
        }

        _found[inner] = _found[inner] with { Via = [carrier, .. _found[inner].Via], ChainCue = [.. _found[inner].ChainCue, cue] };
        var outer = state.InSentence(first).Where(index => index != inner && _found[index].Source is { } source && Mentions.Touch(source, carrier) && _found[index].Cue.Any(words => Mentions.Touch(words, cue))).FirstOrDefault(-1);
        if (outer >= 0)
        {
            _found[outer] = _found[outer] with { Confidence = -1 };
        }
    }

    /// <summary>Unnamed people or papers that stand behind somebody else's words: "two officials who attended", "notes of the interview".</summary>
    private bool IsWitness(TokenRange carrier) =>
        !Mentions.IsPronoun(_text, carrier) && (_text.IsNumber(carrier.First) || _text.Is(carrier.First, WordClass.Vague) || Some.Contains(_text.Word(carrier.First)) || !_text.IsCapital(carrier.First) && _text.Is(carrier.First, WordClass.Document | WordClass.People));

    /// <summary>Where an attribution ends in front of a tail: content, cue and source together.</summary>
    private static int LastOf(FoundAttribution attribution) =>
        Math.Max(Math.Max(attribution.Source?.End ?? 0, attribution.Cue.Max(cue => cue.End)), attribution.Content.Select(part => part.End).DefaultIfEmpty(0).Max());
}
