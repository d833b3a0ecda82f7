using System.Runtime.CompilerServices;
using Credibility.Drafts;
using Credibility.Sources.States;

namespace Credibility.Sources.Resolving;

/// <summary>What a phrase can be.</summary>
internal enum PhraseSort
{
    State, Adjective, Demonym, Capital, Seat, Role, Spokesperson, Press, Unnamed, Former, Opposition, Filler, Deputy, Subnational, NotOfState, NotState,
}

/// <summary>One reading of a phrase.</summary>
/// <param name="Code">State that it names, where it names one.</param>
/// <param name="Role">Role that it names, where it names one.</param>
/// <param name="Office">It names a person in that role, not the body.</param>
internal sealed record Phrase(PhraseSort Sort, string? Code = null, StateRole? Role = null, MentionClass? Mention = null, bool Office = false);

/// <summary>
/// Every phrase by which the tables name states, their bodies and their people, ready for reading mentions word by
/// word. Built once for a pair of tables.
/// </summary>
internal sealed class StatePhrases
{
    /// <summary>Letters that a native adjective may have beyond its stem.</summary>
    private const int MaxEnding = 4;

    private static readonly ConditionalWeakTable<MentionTables, StatePhrases> Built = [];

    private readonly Dictionary<string, List<Phrase>> phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> longest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> doubtful = new(StringComparer.Ordinal);
    private readonly HashSet<string> backing = new(StringComparer.Ordinal);
    private readonly HashSet<string> capitalised = new(StringComparer.Ordinal);
    private readonly HashSet<string> acronyms = new(StringComparer.Ordinal);

    private StatePhrases(StateTables tables, MentionTables mentions)
    {
        (Tables, Mentions) = (tables, mentions);
        foreach (var state in tables.States)
        {
            AddState(state);
        }

        foreach (var form in mentions.Ambiguous)
        {
            AddAmbiguous(form);
        }

        foreach (var role in tables.Roles)
        {
            AddRole(role);
        }

        AddWords(mentions.Words);
        AddAll(mentions.NotStates, new(PhraseSort.NotState));
        foreach (var key in phrases.Keys.Concat(DescriptorWords.Kinds.Keys))
        {
            var (first, count) = (key.AsSpan(0, key.AsSpan().IndexOf(' ') is >= 0 and var end ? end : key.Length).ToString(), key.AsSpan().Count(' ') + 1);
            longest[first] = Math.Max(count, longest.GetValueOrDefault(first));
        }
    }

    public StateTables Tables { get; }

    public MentionTables Mentions { get; }

    /// <summary>Words of the longest phrase, or name of a kind, that begins with this word; 1 where none does.</summary>
    public int WordsFrom(string word) => longest.GetValueOrDefault(word, 1);

    /// <summary>The phrases of these tables; the last pair is kept with the mention tables.</summary>
    public static StatePhrases For(StateTables tables, MentionTables mentions)
    {
        if (Built.TryGetValue(mentions, out var known) && ReferenceEquals(known.Tables, tables))
        {
            return known;
        }

        var phrases = new StatePhrases(tables, mentions);
        Built.AddOrUpdate(mentions, phrases);
        return phrases;
    }

    /// <summary>Whether a form also means something that is no state, so that only a body that none but states have makes it one.</summary>
    public bool IsDoubtful(string key) => doubtful.ContainsKey(key);

    /// <summary>Roles beside which a doubtful form is the state after all.</summary>
    public IReadOnlyList<string> StateAlone(string key) => doubtful.GetValueOrDefault(key) ?? [];

    /// <summary>Whether a word behind a state's form tells of backing or direction: "Russian-backed" is not Russian.</summary>
    public bool TellsBacking(string word) => backing.Contains(word);

    /// <summary>Whether a state's form is all capitals and counts only so: "US" is a state, "us" is not.</summary>
    public bool IsAcronym(string key) => acronyms.Contains(key);

    /// <summary>Whether a phrase is written with capitals and is another word without them: "MoD", "MP".</summary>
    public bool NeedsCapitals(string key) => capitalised.Contains(key);

    /// <summary>The readings of these words, or null.</summary>
    public IReadOnlyList<Phrase>? Find(string key) => phrases.GetValueOrDefault(key) ?? FindByStem(key);

    /// <summary>Whether a word is an adjective of a language that writes it small.</summary>
    public bool IsStem(string word) => FindByStem(word) is not null;

    private List<Phrase>? FindByStem(string key)
    {
        if (key.Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }

        var byText = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = key.Length; length > 2 && length >= key.Length - MaxEnding; length--)
        {
            if (byText.TryGetValue(key.AsSpan(0, length), out var found))
            {
                return found;
            }
        }

        return null;
    }

    private void AddState(State state)
    {
        AddAll([state.Name, .. state.Forms, .. state.Native.Select(name => name.Text), .. Genitives(state)], new(PhraseSort.State, state.Code));
        AddAll(state.Adjectives, new(PhraseSort.Adjective, state.Code));
        AddAll(state.Demonyms, new(PhraseSort.Demonym, state.Code));
        AddAll(state.Capital is null ? state.CapitalForms : [state.Capital, .. state.CapitalForms], new(PhraseSort.Capital, state.Code));
        foreach (var (seat, role) in state.Seats.Concat(state.OwnNames))
        {
            if (Tables.Roles.FirstOrDefault(row => row.Role == role) is { } body)
            {
                Add(seat, new(PhraseSort.Seat, state.Code, body));
            }
        }

        foreach (var adjective in state.NativeAdjectives)
        {
            Put(stems, KeyOf(adjective.Text), new(PhraseSort.Adjective, state.Code));
        }
    }

    /// <summary>German puts an s behind a state that owns: "Polens Verteidigungsministerium".</summary>
    private static IEnumerable<string> Genitives(State state) => state.Native.Where(name => name.Language == "de").Select(name => name.Text + "s");

    /// <summary>A form of several states names them all; a form of one state and of something else is doubtful.</summary>
    private void AddAmbiguous(AmbiguousForm form)
    {
        if (form.Codes.Count == 1)
        {
            doubtful[KeyOf(form.Text)] = form.StateAlone;
            return;
        }

        foreach (var code in form.Codes)
        {
            Add(form.Text, new(PhraseSort.Adjective, code));
        }
    }

    /// <summary>The class of mention of a role's heads.</summary>
    public static MentionClass MentionOf(StateRole role) => role.Mention switch
    {
        RoleVoice.StateOfficials => MentionClass.StateOfficials,
        RoleVoice.Branch => MentionClass.Branch,
        _ => MentionClass.Body,
    };

    private void AddRole(StateRole role)
    {
        var mention = MentionOf(role);
        AddAll(role.Heads, new(PhraseSort.Role, null, role, mention));
        AddAll(role.Native.Select(name => name.Text), new(PhraseSort.Role, null, role, mention));
        foreach (var people in Mentions.People.GetValueOrDefault(role.Role) ?? [])
        {
            Add(people.Phrase, new(PhraseSort.Role, null, role, people.Mention, Office: true));
        }
    }

    private void AddWords(MentionWords words)
    {
        AddAll(words.Spokesperson, new(PhraseSort.Spokesperson));
        AddAll(words.PressService, new(PhraseSort.Press));
        AddAll(words.Unnamed, new(PhraseSort.Unnamed));
        AddAll(words.Former, new(PhraseSort.Former));
        AddAll(words.Opposition, new(PhraseSort.Opposition));
        AddAll(words.Fillers, new(PhraseSort.Filler));
        AddAll(words.Deputies, new(PhraseSort.Deputy));
        AddAll(words.Subnational, new(PhraseSort.Subnational));
        AddAll(words.NotOfTheState, new(PhraseSort.NotOfState));
        backing.UnionWith(words.NotAfterHyphen.Select(KeyOf));
    }

    private void AddAll(IEnumerable<string> texts, Phrase phrase)
    {
        foreach (var text in texts)
        {
            Add(text, phrase);
        }
    }

    private void Add(string text, Phrase phrase)
    {
        var key = KeyOf(text);
        Put(phrases, key, phrase);
        if (phrase.Code is not null && !text.Any(char.IsLower) && text.Any(char.IsUpper))
        {
            acronyms.Add(key);
        }

        if (phrase.Code is null && text.Skip(1).Any(char.IsUpper) && !key.Contains(' ', StringComparison.Ordinal))
        {
            capitalised.Add(key);
        }
    }

    private static void Put(Dictionary<string, List<Phrase>> table, string key, Phrase phrase)
    {
        if (key.Length == 0)
        {
            return;
        }

        if (!table.TryGetValue(key, out var known))
        {
            table[key] = known = [];
        }

        if (!known.Contains(phrase))
        {
            known.Add(phrase);
        }
    }

    /// <summary>Words as the reader joins them: possessive endings off, one spelling.</summary>
    public static string KeyOf(string text) => string.Join(' ', NameNormaliser.Normalise(text).Tokens.Select(token => DescriptorWords.Spelling(token.Key)));
}
