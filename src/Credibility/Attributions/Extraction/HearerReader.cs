using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>Outlets that heard it: "told the BBC", "in an interview with A", "described it to A as …".</summary>
internal sealed class HearerReader(ChainState state)
{
    private static readonly HashSet<uint> Pieces = Terms.Set("column op-ed article essay piece");
    private static readonly HashSet<uint> Sent = Terms.Set("sent spoke speaking talking given shown provided");

    private readonly ClassedText _text = state.Text;
    private readonly List<FoundAttribution> _found = state.Found;

    /// <summary>"told Reuters" makes the outlet a carrier; "told police" does not.</summary>
    public void ReadTold(int at)
    {
        if (VerbGroupReader.At(_text, at) is { Passive: true } || NounPhraseReader.After(_text, at + 1, whole: false) is not { } hearer)
        {
            return;
        }

        AddHearer(at, Mentions.Titled(_text, hearer));
    }

    /// <param name="ahead">How many tokens further on the cue may stand: "In an interview with A, the minister said".</param>
    private void AddHearer(int at, TokenRange hearer, int ahead = 0)
    {
        if (!Mentions.IsOutlet(_text, hearer) && !Mentions.IsTitle(_text, hearer) || Mentions.IsOwn(_text, hearer))
        {
            return;
        }

        foreach (var index in state.InSentence(at))
        {
            var attribution = _found[index];
            if (attribution.Confidence >= 0 && attribution.Via.Count == 0 && attribution.Source is { } source && !Mentions.Touch(source, hearer) && attribution.Cue.Any(cue => cue.First <= at + ahead && at <= cue.End + 12 && cue.First >= at - 14) && !attribution.Content.Any(part => part.Holds(at) && !IsLead(part, at, hearer)))
            {
                _found[index] = attribution with { Via = [hearer], Content = attribution.Content.Count > 1 ? [.. attribution.Content.Where(part => !IsLead(part, at, hearer))] : attribution.Content };
                return;
            }
        }
    }

    /// <summary>"in an interview with A", "speaking to A", "in an op-ed for A", "lists he sent to A".</summary>
    public void ReadInterview(int at)
    {
        var with = _text.Word(at) == Terms.With && _text.Is(at - 1, WordClass.Occasion);
        with |= _text.Word(at) == Terms.For && Pieces.Contains(_text.Word(at - 1));
        var to = _text.Word(at) == Terms.To && Sent.Contains(_text.Word(at - 1));
        if ((with || to) && NounPhraseReader.After(_text, at + 1, whole: false) is { } hearer)
        {
            if (to && state.InSentence(at).Where(index => _found[index].Source is { } source && source.Holds(at) && _found[index].Via.Count == 0).FirstOrDefault(-1) is var holder && holder >= 0)
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

    /// <summary>"Speaking to A, she said …": the lead says where it was said and not what.</summary>
    private bool IsLead(TokenRange part, int at, TokenRange hearer) => part.First == at - 1 && part.End <= hearer.End && Sent.Contains(_text.Word(at - 1));

    /// <summary>"described it to A as …", "dished to A".</summary>
    public void ReadHeardBy(int to)
    {
        if (NounPhraseReader.After(_text, to + 1, whole: false) is not { } hearer || !Mentions.IsOutlet(_text, hearer) && !Mentions.IsTitle(_text, hearer) || Mentions.IsOwn(_text, hearer))
        {
            return;
        }

        foreach (var index in state.InSentence(to))
        {
            var attribution = _found[index];
            if (attribution is { Confidence: >= 0, Via.Count: 0, Source: { } source } && !Mentions.Touch(source, hearer) && attribution.Cue.Any(cue => to - cue.End is -1 || to - cue.End is >= 0 and <= 2 && _text.Is(cue.First, WordClass.Speech)) && (_text.Word(hearer.End) == Terms.As || _text.IsStop(hearer.End) || _text.IsComma(hearer.End)))
            {
                _found[index] = attribution with { Via = [hearer] };
                return;
            }
        }
    }
}
