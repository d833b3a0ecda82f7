using Credibility.Attributions;
using Credibility.Drafts;
using Credibility.Sources;
using Credibility.Sources.Resolving;

namespace Credibility.Policies.Words;

/// <summary>Whether the text tells beside a person's name whom they work for: "N. N., chief economist at Fjordbank", "Fjordbank's chief economist, N. N."</summary>
public sealed class EmployerWords
{
    /// <summary>Words between whoever employs and the name: "Fjordbank's new chief economist for Europe".</summary>
    private const int MaxPostWords = 6;

    private readonly Lazy<DraftText?> _text;
    private readonly PhraseSet _cues;
    private readonly Lazy<HashSet<string>> _states;

    internal EmployerWords(Lazy<DraftText?> text, AuditPhrases phrases, SourceCatalog catalog)
    {
        (_text, _cues) = (text, phrases.Cues);
        _states = new(() => catalog.Bodies.Tables.States
            .SelectMany(state => state.Forms.Concat(state.Adjectives).Concat(state.Demonyms).Append(state.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    public bool Tell(string name) => _text.Value is { } draft && Places.OfName(name, draft.Text).Any(place => Beside(place, draft));

    private bool Beside(TextSpan place, DraftText draft)
    {
        var sentence = draft.SentenceAround(place);
        var behind = draft.Text[place.End..Math.Max(place.End, sentence.End)];
        var aside = behind.StartsWith(',') ? Until(behind[1..]) : behind.StartsWith(" of ", StringComparison.Ordinal) || behind.StartsWith(" at ", StringComparison.Ordinal) ? Until(behind) : "";
        return Employers.In(aside.TrimEnd('.')).Any(IsBody) || PossessiveBefore(draft.Text[Math.Min(sentence.Start, place.Start)..place.Start]);
    }

    private bool PossessiveBefore(string before)
    {
        var words = before.TrimEnd(' ', ',').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.TakeLast(MaxPostWords).Any(word => char.IsUpper(word[0]) && (word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal)) && IsBody(word[..^2]));
    }

    private bool IsBody(string name) => !_states.Value.Contains(name);

    /// <summary>Up to the next comma or cue: what somebody says "at Easter" is no post.</summary>
    private string Until(string words)
    {
        var aside = words.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? words[..comma] : words;
        return _cues.In(aside) is [var cue, ..] ? aside[..cue.Start] : aside;
    }
}
