using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <summary>
/// What the readers of chains work on together: the attributions found so far, which each of them may change, and where they stand. One
/// that has been taken back keeps its place, with a confidence below 0, until all have read.
/// </summary>
internal sealed class ChainState
{
    private const int FurthestBack = 8;

    private readonly Dictionary<int, List<int>> _ofSentence = [];
    private readonly HashSet<int> _ours = [];

    public ChainState(ClassedText text, IReadOnlyList<FoundAttribution> attributions)
    {
        Text = text;
        Found = [.. attributions];
        for (var index = 0; index < Found.Count; index++)
        {
            Note(index);
        }
    }

    public ClassedText Text { get; }

    public List<FoundAttribution> Found { get; }

    /// <summary>Whether it is in our own words.</summary>
    public bool IsOurs(int index) => _ours.Contains(index);

    /// <summary>What holds once all have read, in the order of the text.</summary>
    public IReadOnlyList<FoundAttribution> Result()
    {
        Found.RemoveAll(attribution => attribution.Confidence < 0);
        DropPlaced();
        return [.. Found.OrderBy(Mentions.PlaceOf)];
    }

    /// <summary>The attributions in the sentence of a token; those that a reader adds there while it goes through them are among them.</summary>
    public List<int> InSentence(int token) => _ofSentence.TryGetValue(Text.Text.SentenceOf(token), out var list) ? list : [];

    /// <summary>Attributions with a source in the sentences before this one, the nearest first; never more than a handful of sentences.</summary>
    public IEnumerable<int> Earlier(int at, int furthest = FurthestBack)
    {
        var sentence = Text.Text.SentenceOf(at);
        for (var back = sentence - 1; back >= Math.Max(0, sentence - furthest); back--)
        {
            if (_ofSentence.TryGetValue(back, out var list))
            {
                foreach (var index in list.Where(index => Found[index].Confidence >= 0 && Found[index].Source is not null).OrderByDescending(index => Mentions.PlaceOf(Found[index])))
                {
                    yield return index;
                }
            }
        }
    }

    /// <summary>An attribution turns out to come from <paramref name="origin"/>; <paramref name="carrier"/> passed it on, and our own words pass nothing on.</summary>
    public void Relay(int index, TokenRange carrier, TokenRange origin, TokenRange cue)
    {
        var attribution = Found[index];
        if (Mentions.IsOwn(Text, carrier))
        {
            _ours.Add(index);
        }

        var via = Mentions.IsOwn(Text, carrier) ? attribution.Via : [.. attribution.Via, carrier];
        Found[index] = attribution with { Source = origin, Via = via, ChainCue = [.. attribution.ChainCue, cue] };
    }

    /// <summary>", which had attributed it to B": whoever stands before the comma passed it on from B.</summary>
    public void Onward(int at, TokenRange relative, TokenRange origin)
    {
        foreach (var index in Earlier(at).Concat(InSentence(at)).ToList())
        {
            if (Found[index].Source is { } source && source.First < relative.First && Text.Text.SentenceOf(source.First) == Text.Text.SentenceOf(at))
            {
                Relay(index, source, origin, new TokenRange(at, at + 1));
            }
        }
    }

    public void Add(FoundAttribution found)
    {
        Found.Add(found);
        Note(Found.Count - 1);
    }

    /// <summary>Puts a better reading in the place of those with the same cue.</summary>
    public void Replace(FoundAttribution better)
    {
        foreach (var index in InSentence(Mentions.PlaceOf(better)))
        {
            if (Found[index].Cue.Any(cue => better.Cue.Any(own => Mentions.Touch(cue, own))) || Found[index].Content.Any(part => better.Content.Any(own => Mentions.Touch(part, own))) && Found[index].Cue.Count == 0)
            {
                Found[index] = Found[index] with { Confidence = -1 };
            }
        }

        Add(better);
    }

    /// <summary>Takes back what stands on this cue.</summary>
    public void Drop(TokenRange cue)
    {
        foreach (var index in InSentence(cue.First))
        {
            if (Found[index].Cue.Any(words => Mentions.Touch(words, cue)))
            {
                Found[index] = Found[index] with { Confidence = -1 };
            }
        }
    }

    /// <summary>Mentions that stood alone and have found their place in a chain are no attributions of their own.</summary>
    private void DropPlaced()
    {
        var placed = new bool[Text.Count];
        foreach (var attribution in Found.Where(attribution => attribution.Cue.Count > 0))
        {
            foreach (var mention in attribution.Via.Concat(attribution.ChainCue.Count > 0 && attribution.Source is { } origin ? [origin] : []))
            {
                Array.Fill(placed, true, mention.First, mention.Count);
            }
        }

        Found.RemoveAll(attribution => attribution is { Cue.Count: 0, Content.Count: 0, Source: { } alone } && placed.AsSpan(alone.First, alone.Count).Contains(true));
    }

    private void Note(int index)
    {
        var sentence = Text.Text.SentenceOf(Math.Min(Text.Count - 1, Mentions.PlaceOf(Found[index])));
        if (!_ofSentence.TryGetValue(sentence, out var list))
        {
            _ofSentence[sentence] = list = [];
        }

        list.Add(index);
    }
}
