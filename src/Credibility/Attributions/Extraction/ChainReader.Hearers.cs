using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <content>Outlets that heard it or that stand at the end: "told the BBC", "in an interview with", "…, Xinhua reported".</content>
public sealed partial class ChainReader
{
    /// <summary>"told Reuters" makes the outlet a carrier; "told police" does not.</summary>
    private void ReadTold(int at)
    {
        if (VerbGroupReader.At(_text, at) is { Passive: true } || NounPhraseReader.After(_text, at + 1, whole: false) is not { } hearer)
        {
            return;
        }

        AddHearer(at, hearer);
    }

    /// <param name="ahead">How many tokens further on the cue may stand: "In an interview with A, the minister said".</param>
    private void AddHearer(int at, TokenRange hearer, int ahead = 0)
    {
        if (!Mentions.IsOutlet(_text, hearer) && !Mentions.IsTitle(_text, hearer) || Mentions.IsOwn(_text, hearer))
        {
            return;
        }

        foreach (var index in InSentence(at))
        {
            var attribution = _found[index];
            if (attribution.Confidence >= 0 && attribution.Via.Count == 0 && attribution.Source is { } source && !Mentions.Touch(source, hearer) && attribution.Cue.Any(cue => cue.First <= at + ahead && at <= cue.End + 12 && cue.First >= at - 14) && !attribution.Content.Any(part => part.Holds(at)))
            {
                _found[index] = attribution with { Via = [hearer] };
                return;
            }
        }
    }

    /// <summary>"in an interview with A", "speaking to A", "in an op-ed for A", "lists he sent to A".</summary>
    private void ReadInterview(int at)
    {
        var with = _text.Word(at) == Terms.With && _text.Is(at - 1, WordClass.Occasion);
        with |= _text.Word(at) == Terms.For && Pieces.Contains(_text.Word(at - 1));
        var to = _text.Word(at) == Terms.To && Sent.Contains(_text.Word(at - 1));
        if ((with || to) && NounPhraseReader.After(_text, at + 1, whole: false) is { } hearer)
        {
            if (to && InSentence(at).Where(index => _found[index].Source is { } source && source.Holds(at) && _found[index].Via.Count == 0).FirstOrDefault(-1) is var holder && holder >= 0)
            {
                if (Mentions.IsOutlet(_text, hearer) && !Mentions.IsOwn(_text, hearer))
                {
                    _found[holder] = _found[holder] with { Via = [hearer] };
                }

                return;
            }

            AddHearer(at, hearer, ahead: 14);
        }
    }

    private static readonly HashSet<uint> Pieces = Terms.Set("column op-ed article essay piece");
    private static readonly HashSet<uint> PassedOn = Terms.Set("it this that them report claim figure story account information news statement");
    private static readonly HashSet<uint> Sent = Terms.Set("sent spoke speaking talking given shown provided");

    /// <summary>"…, A reported" behind an attribution of the same sentence that somebody else is the source of.</summary>
    private void ReadTail(int first, TokenRange carrier, TokenRange cue, bool anyBody)
    {
        var sentence = _text.Sentence(first);
        var comma = first - 1;
        if (comma <= sentence.First || !(_text.IsComma(comma) || _text.Closes(comma)) || Mentions.IsOwn(_text, carrier) || !(anyBody || Mentions.IsOutlet(_text, carrier) || Mentions.IsHearing(_text, carrier)))
        {
            return;
        }

        if (anyBody && !Mentions.IsOutlet(_text, carrier) && !_text.Is(carrier.End - 1, WordClass.Document) && !Mentions.IsHearing(_text, carrier))
        {
            return;
        }

        var inserted = InSentence(first).Where(index => _found[index].Cue.Any(words => words.End == comma) && _found[index].Content.Any(part => part.First > carrier.End && part.First <= carrier.End + 1)).FirstOrDefault(-1);
        if (inserted >= 0)
        {
            _found[inserted] = _found[inserted] with { Via = [carrier, .. _found[inserted].Via], ChainCue = [.. _found[inserted].ChainCue, cue] };
            return;
        }

        var inner = InSentence(first).Where(index => _found[index].Confidence >= 0 && _found[index].Source is { } source && source.End < first && !Mentions.Touch(source, carrier)
            && _found[index].Cue.Count > 0 && _found[index].Cue[0].End < first && LastOf(_found[index]) <= first && LastOf(_found[index]) >= first - 4).LastOrDefault(-1);
        if (inner < 0)
        {
            return;
        }

        _found[inner] = _found[inner] with { Via = [carrier, .. _found[inner].Via], ChainCue = [.. _found[inner].ChainCue, cue] };
        var outer = InSentence(first).Where(index => index != inner && _found[index].Source is { } source && Mentions.Touch(source, carrier) && _found[index].Cue.Any(words => Mentions.Touch(words, cue))).FirstOrDefault(-1);
        if (outer >= 0)
        {
            _found[outer] = _found[outer] with { Confidence = -1 };
        }
    }

    /// <summary>Where an attribution ends in front of a tail: content, cue and source together.</summary>
    private static int LastOf(FoundAttribution attribution) =>
        Math.Max(Math.Max(attribution.Source?.End ?? 0, attribution.Cue.Max(cue => cue.End)), attribution.Content.Select(part => part.End).DefaultIfEmpty(0).Max());
}
