using Credibility.Attributions.Prose;

namespace Credibility.Attributions.Extraction;

/// <content>Answers without a verb of denial: "scoffed at", "disagrees", "isn't buying it", "put the number at six".</content>
public sealed partial class DisputeReader
{
    private static readonly HashSet<uint> Scoffing = Terms.Set("disagree disagrees disagreed scoff scoffs scoffed bristle bristles bristled bridled rubbished poo-poohed pooh-poohed");
    private static readonly HashSet<uint> Buying = Terms.Set("buying buy bought");
    private static readonly HashSet<uint> Accepting = Terms.Set("accept accepts accepted recognise recognised recognize recognized believe believes");
    private static readonly HashSet<uint> Counts = Terms.Set("number numbers figure figures count toll total tally losses rate share cost estimate");
    private static readonly HashSet<uint> Putting = Terms.Set("put puts putting");
    private static readonly HashSet<uint> Numerals = Terms.Set("one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million billion none zero half");
    private static readonly uint Issue = WordHash.Of("issue"), Brushed = WordHash.Of("brushed"), Off = WordHash.Of("off"), Is = WordHash.Of("is"), Was = WordHash.Of("was");

    private bool IsPhrase(FoundAttribution attribution)
    {
        if (attribution.Cue.Count == 0)
        {
            return false;
        }

        var (negated, bare) = (false, attribution.Content.Count == 0);
        foreach (var cue in attribution.Cue)
        {
            for (var at = cue.First; at < cue.End; at++)
            {
                negated |= Nots.Contains(_text.Word(at)) || _text.Is(at, WordClass.Negation) || _text.Ends(at, "n't") || _text.Ends(at, "n’t");
                bare &= _text.Is(at, WordClass.Auxiliary | WordClass.Negation) || Nots.Contains(_text.Word(at));
                if (Scoffing.Contains(_text.Word(at)) && !negated || Buying.Contains(_text.Word(at)) && negated && attribution.Content is [{ Count: <= 2 }] || _text.Word(at) == Issue && _text.Word(at + 1) == Terms.With || _text.Word(at) == Brushed && _text.Word(at + 1) == Off)
                {
                    return true;
                }
            }
        }

        return bare && negated;
    }

    /// <summary>Somebody else's other number for what was counted just before: "put the toll at 14", "says the number is six".</summary>
    private int? PutsAnotherNumber(int index, TokenRange source)
    {
        if (_found[index] is not { Cue: [var cue, ..], Content: [var content, ..] } || Number(content) is not { } number || !Counted(cue, content) || Neighbour(index, source) is not { } other
            || _text.Text.ParagraphOf(Mentions.PlaceOf(_found[other])) != _text.Text.ParagraphOf(cue.First) && index - other > 1)
        {
            return null;
        }

        foreach (var part in _found[other].Content)
        {
            for (var at = part.First; at < part.End; at++)
            {
                if (IsCount(at))
                {
                    return _found[other].Content.Any(said => Mentions.Holds(_text, said, _text.Word(number))) ? null : other;
                }
            }
        }

        return null;
    }

    private bool Counted(TokenRange cue, TokenRange content)
    {
        var first = _text.Word(content.First) == Terms.That ? content.First + 1 : content.First;
        var noun = Counts.Contains(_text.Word(first + 1)) ? first + 1 : Counts.Contains(_text.Word(first + 2)) && !_text.Is(first + 1, WordClass.Preposition) ? first + 2 : -1;
        var puts = false;
        for (var at = cue.First; at < cue.End; at++)
        {
            puts |= Putting.Contains(_text.Word(at));
        }

        return puts ? noun >= 0 || _text.Word(first) == Terms.It && _text.Word(first + 1) == Terms.At
            : noun >= 0 && (_text.Word(noun + 1) == Is || _text.Word(noun + 1) == Was) && IsCount(noun + 2);
    }

    private bool IsCount(int at) => _text.IsNumber(at) || Numerals.Contains(_text.Word(at));

    private int? Number(TokenRange content)
    {
        for (var at = content.First; at < Math.Min(content.End, content.First + 12); at++)
        {
            if (IsCount(at))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>"that analysis", "this claim": the last thing said.</summary>
    private bool PointsBack(FoundAttribution answer) =>
        answer.Content is [var content, ..] && (_text.Word(content.First) == Terms.That || _text.Word(content.First) == Terms.This) && (_text.Is(content.First + 1, WordClass.Document | WordClass.NominalCue) || Claims.Contains(_text.Word(content.First + 1)));

    /// <summary>Whether the answer names the paper, carrier or cue of the other: "called the report", "disputed the radio account".</summary>
    private bool Names(FoundAttribution answer, FoundAttribution other)
    {
        if (answer.Content is not [var content, ..] || _text.Word(content.First) != The)
        {
            return false;
        }

        for (var at = content.First + 1; at < Math.Min(content.End, content.First + 4) && Mentions.IsContentWord(_text, at); at++)
        {
            var own = at;
            if ((_text.Is(at, WordClass.Document | WordClass.Outlet) || Claims.Contains(_text.Word(at)))
                && other.Cue.Concat(other.Via).Append(other.Source ?? default).Any(part => part.Count > 0 && HoldsStem(part, own)))
            {
                return true;
            }
        }

        return false;
    }
}
