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

    /// <summary>Words of a clause before the name: "a scholar who advises the government, N. N.".</summary>
    private const int MaxClauseWords = 10;

    private static readonly string[] Offices = ["City", "County", "District", "State", "Town", "Village", "Borough", "Parish", "Municipal", "Provincial", "Regional"];

    private static readonly string[] Serves = ["who advises ", "who advised ", "who works for ", "who heads ", "who runs ", "who leads ", "who chairs ", "who represents "];

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
        var before = draft.Text[Math.Min(sentence.Start, place.Start)..place.Start];
        var behind = draft.Text[place.End..Math.Max(place.End, sentence.End)];
        var aside = behind.StartsWith(',') ? Until(behind[1..]) : behind.StartsWith(" of ", StringComparison.Ordinal) || behind.StartsWith(" at ", StringComparison.Ordinal) ? Until(behind) : "";
        return Employers.In(aside.TrimEnd('.')).Any(IsBody) || PossessiveBefore(before) || HasOffice(before + draft.Text[place.Start..place.End]) || Serves.Any(words => LastWords(before).Contains(words, StringComparison.Ordinal) || aside.Contains(words, StringComparison.Ordinal));
    }

    /// <summary>"County Engineer N. N.": the office tells whose it is.</summary>
    private static bool HasOffice(string words) =>
        words.Split(' ').TakeLast(MaxPostWords) is var last && last.Zip(last.Skip(1)).Any(pair => Offices.Contains(pair.First, StringComparer.Ordinal) && pair.Second.Length > 0 && char.IsUpper(pair.Second[0]));

    private static string LastWords(string before) => string.Join(' ', before.TrimEnd(' ', ',').Split(' ').TakeLast(MaxClauseWords)) + " ";

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
