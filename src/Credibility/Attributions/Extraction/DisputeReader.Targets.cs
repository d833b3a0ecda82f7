using Credibility.Attributions.Prose;
using Credibility.Drafts;

namespace Credibility.Attributions.Extraction;

/// <content>Which attribution is answered.</content>
public sealed partial class DisputeReader
{
    /// <summary>The attribution that is answered: what the answer names decides, then nearness.</summary>
    private int? Target(int index, TokenRange source)
    {
        var (best, most) = ((int?)null, double.NegativeInfinity);
        for (var candidate = index - 1; candidate >= 0 && index - candidate <= FurthestBack; candidate--)
        {
            if (Fits(index, candidate, source) && Weigh(index, candidate, source) is var weight && weight > most)
            {
                (best, most) = (candidate, weight);
            }
        }

        return best;
    }

    private bool Fits(int index, int candidate, TokenRange source)
    {
        var other = _found[candidate];
        return other.Content.Count > 0 && !IsPointer(other) && !(other.Source is { } speaker && (speaker == source || !Mentions.IsPronoun(_text, source) && Mentions.IsShortFormOf(_text, source, speaker))) && !(_found[index].Cue.Count > 0 && other.Content.Any(part => part.Holds(_found[index].Cue[0].First)));
    }

    /// <summary>An attribution that only points at what another one says: "that view was echoed by a referee".</summary>
    private bool IsPointer(FoundAttribution other) =>
        other.Content.Count == 1 && other.Content[0].Count is > 0 and <= 2 && (Pointers.Contains(_text.Word(other.Content[0].First)) || Pointers.Contains(_text.Word(other.Content[0].First - 1)));

    private double Weigh(int index, int candidate, TokenRange source)
    {
        var (answer, other) = (_found[index], _found[candidate]);
        var pointer = answer.Content.Count > 0 && answer.Content[0].Count <= 2 && Pointers.Contains(_text.Word(answer.Content[0].First)) || SaysUntrue(answer);
        var whole = (pointer || answer.Content.Count > 0 && NamesWhole(answer)) && _text.Text.ParagraphOf(Mentions.PlaceOf(answer)) != _text.Text.ParagraphOf(Mentions.PlaceOf(other));
        var near = (whole && !pointer ? -.05 : -.35) * (index - candidate) + (whole && Leads(candidate) ? .4 : 0) + (whole && candidate == 0 && (!pointer || Shared(source, other) > 0) ? .8 : 0);
        var same = SameSentence(index, candidate) ? IsBare(answer) ? 4 : 1.5 : 0;
        var named = Math.Min(2, Shared(source, other)) * 1.2;
        var words = answer.Content.Sum(part => Math.Min(3, Shared(part, other))) * 1.2;
        var paragraph = _text.Text.ParagraphOf(Mentions.PlaceOf(answer)) == _text.Text.ParagraphOf(Mentions.PlaceOf(other)) ? .5 : 0;
        var dispute = other.Stance == Stance.Disputes ? 1.5 : 0;
        var attitude = other.Kind == CueKind.Statement ? 0 : 1;
        return near + same + named + words + paragraph - dispute - attitude;
    }

    /// <summary>"the report", "the allegations": what the draft is about, where "that report" is the last one.</summary>
    private bool NamesWhole(FoundAttribution answer)
    {
        var end = Math.Min(answer.Content[0].End, answer.Cue[0].First + 9);
        for (var at = answer.Cue[0].First; at < end; at++)
        {
            if (_text.Word(at) == The && Whole.Contains(_text.Word(at + 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first attribution of its paragraph.</summary>
    private bool Leads(int candidate) => candidate == 0 || _text.Text.ParagraphOf(Mentions.PlaceOf(_found[candidate])) != _text.Text.ParagraphOf(Mentions.PlaceOf(_found[candidate - 1]));

    /// <summary>An answer that says nothing of its own about what it answers.</summary>
    private bool IsBare(FoundAttribution answer) => answer.Content.Count == 0 || answer.Content[0].Count <= 2 || _text.Word(answer.Content[0].First) == Terms.As;

    /// <summary>Words of a stretch that the other's content holds, by their first five letters, so that a state meets its adjective.</summary>
    private int Shared(TokenRange range, FoundAttribution other)
    {
        var shared = 0;
        for (var at = range.First; at < range.End && at - range.First < 30; at++)
        {
            if (Mentions.IsContentWord(_text, at) && _text.Text.WordAt(at).Length >= 3 && !Claims.Contains(_text.Word(at)) && other.Content.Any(part => HoldsStem(part, at)))
            {
                shared++;
            }
        }

        return shared;
    }

    private bool HoldsStem(TokenRange part, int word)
    {
        var stem = _text.Text.WordAt(word);
        stem = stem[..Math.Min(5, stem.Length)];
        for (var at = part.First; at < part.End && at - part.First < 60; at++)
        {
            if (_text.IsWord(at) && _text.Text.Tokens[at].Prefix == _text.Text.Tokens[word].Prefix && _text.Text.WordAt(at).StartsWith(stem, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
