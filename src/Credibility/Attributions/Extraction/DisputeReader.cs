using Credibility.Attributions.Prose;
using Credibility.Drafts;

namespace Credibility.Attributions.Extraction;

/// <summary>
/// Finds who answers whom: "denied this", "a claim that officials rejected", "called the report wishful thinking", and the quoted denial that
/// follows. The answered attribution is looked for among those shortly before, by what the answer names and by shared words.
/// </summary>
public sealed partial class DisputeReader
{
    private const int FurthestBack = 9;

    private static readonly HashSet<uint> Denying = Terms.Set("deny denies denied denying rebut rebuts rebutted refute refutes refuted refuting repudiate repudiated");
    private static readonly HashSet<uint> Rejecting = Terms.Set(
        "dispute disputes disputed disputing reject rejects rejected rejecting dismiss dismisses dismissed dismissing contradict contradicts contradicted contradicting contest contests contested contesting "
        + "debunk debunked discredit discredited challenge challenged challenges question questioned questions ridiculed derided disavowed rubbished condemned denounced brushed");
    private static readonly HashSet<uint> Countering = Terms.Set("counter countered counters countering retort retorted retorts rejoined");
    private static readonly HashSet<uint> Replying = Terms.Set("reply replied replies respond responded responds");
    private static readonly HashSet<uint> Calling = Terms.Set("call calls called describe describes described label labelled labeled dub dubbed brand branded term termed");
    private static readonly HashSet<uint> Claims = Terms.Set(
        "claim claims allegation allegations accusation accusations assertion assertions report reports story stories account accounts version charge charges suggestion suggestions rumour rumours rumor rumors "
        + "statement statements description figure figures number numbers reason reasons characterisation characterization narrative remark remarks words argument arguments contention finding findings insinuation criticism count tally toll estimate estimates assessment analysis conclusion conclusions view verdict data");
    private static readonly HashSet<uint> Whole = Terms.Set("report reports story stories claim claims allegation allegations accusation accusations rumour rumours");
    private static readonly HashSet<uint> Pointers = Terms.Set("this that it them these those so");
    private static readonly HashSet<uint> Things = Terms.Set("bail bond entry access visa visas parole permission funding asylum appeal request requests application offer offers bid bids plan plans proposal proposals bill nomination deal amendment motion petition treatment boarding");
    private static readonly HashSet<uint> Untrue = Terms.Set("untrue false wrong nonsense fabricated fabrication fabrications baseless unfounded groundless lie lies lying fiction propaganda fake invented absurd incorrect inaccurate misleading disinformation misinformation rubbish hoax ludicrous opposite distorted baloney bogus preposterous ridiculous invention slander smear");
    private static readonly HashSet<uint> Nots = Terms.Set("no not never none nothing nobody didn't hasn't haven't isn't wasn't weren't don't doesn't cannot can't couldn't wouldn't neither nor");

    private readonly ClassedText _text;
    private readonly List<FoundAttribution> _found;

    private DisputeReader(ClassedText text, IReadOnlyList<FoundAttribution> attributions)
    {
        _text = text;
        _found = [.. BareDismissals.Join(text, attributions).OrderBy(Mentions.PlaceOf)];
    }

    public static IReadOnlyList<FoundAttribution> Read(ClassedText text, IReadOnlyList<FoundAttribution> attributions)
    {
        var reader = new DisputeReader(text, attributions);
        for (var index = 0; index < reader._found.Count; index++)
        {
            reader.ReadAt(index);
        }

        return reader._found;
    }

    private void ReadAt(int index)
    {
        var attribution = _found[index];
        if (attribution.Source is not { } source)
        {
            return;
        }

        var target = SaysOtherwise(attribution) && Own(index, source) is { } own ? own
            : IsDenial(attribution) ? Target(index, source) ?? Own(index, source)
            : IsCounter(attribution, index) ? Neighbour(index, source)
            : GoesOn(index, source);
        if (target is { } answered)
        {
            _found[index] = attribution with { Stance = Stance.Disputes, Answers = answered };
        }
    }

    private bool IsDenial(FoundAttribution attribution)
    {
        if (Verb(attribution) is not { } verb)
        {
            return SaysUntrue(attribution);
        }

        if (VerbGroupReader.At(_text, verb) is { Negated: true })
        {
            return false;
        }

        var word = _text.Word(verb);
        var content = attribution.Content.Count > 0 ? attribution.Content[0] : (TokenRange?)null;
        if (content is null)
        {
            return Denying.Contains(word) || Rejecting.Contains(word);
        }

        if (Denying.Contains(word))
        {
            return !Holds(content.Value, Things, 4);
        }

        if (Rejecting.Contains(word))
        {
            var first = content.Value.First;
            return Pointers.Contains(_text.Word(first)) && content.Value.Count <= 3 || _text.Word(first) == Having || Doubting.Contains(word) && HoldsPaper(content.Value) || _text.Word(first) == Terms.As || Holds(content.Value, Claims, 6);
        }

        if (Calling.Contains(word))
        {
            return Holds(content.Value, Claims, 3) && !Holds(content.Value, Things, 3) || Pointers.Contains(_text.Word(content.Value.First)) && Holds(content.Value, Untrue, 12);
        }

        return SaysUntrue(attribution);
    }

    private static readonly HashSet<uint> Doubting = Terms.Set("dispute disputes disputed disputing dismiss dismisses dismissed dismissing contest contests contested discredit discredited debunk debunked contradict contradicts contradicted");

    /// <summary>A poll, story or video among the first words of what is turned down.</summary>
    private bool HoldsPaper(TokenRange content)
    {
        for (var at = content.First; at < Math.Min(content.End, content.First + 5); at++)
        {
            if (_text.Is(at, WordClass.Document) && !Things.Contains(_text.Word(at)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"That is untrue", "there is no such number", "I said the opposite".</summary>
    private bool SaysUntrue(FoundAttribution attribution)
    {
        if (attribution.Content.Count == 0 || attribution.Kind != CueKind.Statement)
        {
            return false;
        }

        var content = attribution.Content[0];
        var first = _text.IsWord(content.First) && !_text.Opens(content.First) ? content.First : content.First + 1;
        first = _text.Word(first) == Terms.That && !_text.Is(first + 1, WordClass.Auxiliary) ? first + 1 : first;
        var points = Pointers.Contains(_text.Word(first)) || Claims.Contains(_text.Word(first)) || Claims.Contains(_text.Word(first + 1));
        return points && Holds(new TokenRange(first, content.End), Untrue, 9) || _text.Word(first) == Not && content.Count <= 3 || points && Follows(content, Not, True) || Follows(content, No, Such) || Follows(content, The, Opposite);
    }

    private static readonly uint No = WordHash.Of("no"), Such = WordHash.Of("such"), The = WordHash.Of("the"), Opposite = WordHash.Of("opposite");

    private static readonly HashSet<uint> Misquotes = Terms.Set("misquoted misrepresented misreported misunderstood");
    private static readonly uint Never = WordHash.Of("never"), Said = WordHash.Of("said"), Having = WordHash.Of("having"), Not = WordHash.Of("not"), True = WordHash.Of("true");

    /// <summary>Somebody who takes back or turns down words that the draft put in their own mouth.</summary>
    private bool SaysOtherwise(FoundAttribution attribution) =>
        attribution.Content.Count > 0 && attribution.Content[0] is var content && (Follows(content, No, Such) || Follows(content, The, Opposite) || Follows(content, Never, Said) || Follows(content, Having, Said) || Follows(content, Not, Said) || Holds(content, Misquotes, 10));

    /// <summary>The nearest earlier attribution of the same speaker.</summary>
    private int? Own(int index, TokenRange source)
    {
        for (var candidate = index - 1; candidate >= 0 && index - candidate <= FurthestBack; candidate--)
        {
            if (_found[candidate].Source is { } speaker && _found[candidate].Stance == Stance.Supports && _found[candidate].Content.Count > 0
                && (Mentions.IsPronoun(_text, source) ? !Mentions.IsPronoun(_text, speaker) && Mentions.HoldsName(_text, speaker) : Mentions.IsShortFormOf(_text, source, speaker) || Mentions.IsInitialsOf(_text, source, speaker)))
            {
                return candidate;
            }
        }

        return null;
    }

    private static readonly HashSet<uint> Backing = Terms.Set("confirm confirms confirmed back backs backed support supports supported prove proves proved bear bears bore show shows showed");

    private bool Follows(TokenRange content, uint one, uint other)
    {
        for (var at = content.First; at < Math.Min(content.End - 1, content.First + 12); at++)
        {
            if (_text.Word(at) == one && _text.Word(at + 1) == other)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCounter(FoundAttribution attribution, int index) =>
        Verb(attribution) is { } verb && (Countering.Contains(_text.Word(verb)) || Replying.Contains(_text.Word(verb)) && index > 0 && SameSentence(index, index - 1));

    private bool SameSentence(int one, int other) => _text.Text.SentenceOf(Mentions.PlaceOf(_found[one])) == _text.Text.SentenceOf(Mentions.PlaceOf(_found[other]));

    private int? Verb(FoundAttribution attribution)
    {
        foreach (var cue in attribution.Cue)
        {
            for (var at = cue.First; at < cue.End; at++)
            {
                if (_text.Is(at, VerbGroupReader.Verbs) && !_text.Is(at, WordClass.Auxiliary))
                {
                    return at;
                }
            }
        }

        return null;
    }

    /// <summary>The nearest attribution of somebody else, in this sentence or the one before.</summary>
    private int? Neighbour(int index, TokenRange source)
    {
        for (var candidate = index - 1; candidate >= 0 && index - candidate <= 3; candidate--)
        {
            if (Fits(index, candidate, source))
            {
                return _text.Text.SentenceOf(Mentions.PlaceOf(_found[index])) - _text.Text.SentenceOf(Mentions.PlaceOf(_found[candidate])) <= 2 ? candidate : null;
            }
        }

        return null;
    }

    /// <summary>What the denier says next, or what is quoted right behind the denial, answers the same.</summary>
    private int? GoesOn(int index, TokenRange source)
    {
        if (index == 0 || _found[index - 1] is not { Stance: Stance.Disputes, Answers: { } answered, Source: { } denier } denial
            || _text.Text.ParagraphOf(Mentions.PlaceOf(denial)) != _text.Text.ParagraphOf(Mentions.PlaceOf(_found[index])) || _found[index].Content.Count == 0)
        {
            return null;
        }

        var next = _text.Text.SentenceOf(_found[index].Content[0].First) - _text.Text.SentenceOf(Mentions.PlaceOf(denial)) is 0 or 1;
        var same = source == denier || Mentions.IsShortFormOf(_text, source, denier) || Partly(source);
        var direct = _found[index].Form == ContentForm.Direct;
        if (SameSentence(index, index - 1) && Verb(_found[index]) is { } verb && Backing.Contains(_text.Word(verb)) && IsPointer(_found[index]))
        {
            return answered;
        }

        var target = _found[answered];
        var ownTarget = target.Source is { } spoken && (source == spoken || Mentions.IsShortFormOf(_text, source, spoken) && !Mentions.IsPronoun(_text, source));
        return next && !ownTarget && (same && (direct || Holds(_found[index].Content[0], Nots, 40) || _found[index].Content.Sum(part => Shared(part, target)) > 0 || denial.Content.Count > 0 && denial.Content[0].Count <= 3) || direct) ? answered : null;
    }

    /// <summary>"one of them", "some of the workers".</summary>
    private bool Partly(TokenRange source) => source.Count >= 3 && _text.Word(source.First + 1) == Terms.Of_;

    private bool Holds(TokenRange range, HashSet<uint> words, int far)
    {
        for (var at = range.First; at < Math.Min(range.End, range.First + far); at++)
        {
            if (words.Contains(_text.Word(at)))
            {
                return true;
            }
        }

        return false;
    }
}
