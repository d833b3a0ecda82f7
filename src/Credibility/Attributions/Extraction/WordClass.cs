namespace Credibility.Attributions.Extraction;

/// <summary>What a word can be in news prose, as the lexicon lists it; a word may be several. Features of the tagger and terms of its rules.</summary>
[Flags]
public enum WordClass : uint
{
    None = 0,

    /// <summary>Verbs of saying in every form: said, told, writes.</summary>
    Speech = 1 << 0,

    /// <summary>Verbs of believing and knowing: think, fears, understood.</summary>
    Belief = 1 << 1,

    /// <summary>Verbs of wanting, backing, judging: endorse, criticised, plans.</summary>
    Attitude = 1 << 2,

    /// <summary>Verbs of what papers, polls and pictures do: shows, found, suggests.</summary>
    Evidence = 1 << 3,

    /// <summary>Verbs that answer or reject: denied, dismissed, rejects.</summary>
    Denial = 1 << 4,

    /// <summary>Nouns that hold a content: claim, allegation, statement, view, criticism.</summary>
    NominalCue = 1 << 5,

    /// <summary>Words of the writer's own distance: reportedly, allegedly, apparently.</summary>
    Hedge = 1 << 6,

    /// <summary>Words that mark carrying: citing, quoting, quoted.</summary>
    Carrying = 1 << 7,

    /// <summary>Posts and professions: minister, analyst, spokesman.</summary>
    Role = 1 << 8,

    /// <summary>Kinds of people in the plural or one of them: residents, voters, aide, official.</summary>
    People = 1 << 9,

    /// <summary>Vague collectives: critics, observers, experts, some, many, others.</summary>
    Vague = 1 << 10,

    /// <summary>Bodies: ministry, police, court, campaign, company.</summary>
    Body = 1 << 11,

    /// <summary>Kinds of outlets: newspaper, agency, media, website.</summary>
    Outlet = 1 << 12,

    /// <summary>Papers, data, pictures: report, poll, video, lawsuit.</summary>
    Document = 1 << 13,

    /// <summary>Titles before a name: Mr., Sen., President, Dr.</summary>
    Title = 1 << 14,

    Pronoun = 1 << 15,

    Determiner = 1 << 16,

    Preposition = 1 << 17,

    Conjunction = 1 << 18,

    /// <summary>be, have, do, will, would, may and their forms.</summary>
    Auxiliary = 1 << 19,

    Negation = 1 << 20,

    /// <summary>Days, months and words like "yesterday".</summary>
    Time = 1 << 21,

    /// <summary>who, which, that, whose.</summary>
    Relative = 1 << 22,

    /// <summary>Adjectives and names of states, from the table of states.</summary>
    State = 1 << 23,

    /// <summary>Adverbs that stand between an auxiliary and a cue: also, repeatedly, publicly.</summary>
    Adverb = 1 << 24,

    /// <summary>Media that are cited as places of speech: Twitter, interview, statement, tweet.</summary>
    Occasion = 1 << 25,
}

/// <summary>The classes of words, looked up by <see cref="Prose.WordHash"/>.</summary>
/// <param name="sha256">Hash over the data file's bytes.</param>
public sealed class WordClasses(string sha256, IReadOnlyDictionary<uint, WordClass> classes)
{
    private readonly Dictionary<uint, WordClass> _classes = new(classes);

    public string Sha256 { get; } = sha256;

    public IReadOnlyDictionary<uint, WordClass> All => _classes;

    public WordClass Of(uint word) => _classes.GetValueOrDefault(word);
}
