using Credibility.Drafts;

namespace Credibility.Sources.Resolving;

/// <summary>The words by which drafts name states' bodies and the people who speak for them; one table for every state.</summary>
/// <param name="People">By role: noun phrases for those who speak for the body.</param>
public sealed record MentionTables(IReadOnlyDictionary<string, IReadOnlyList<RolePeople>> People, MentionWords Words, IReadOnlyList<AmbiguousForm> Ambiguous)
{
    /// <summary>Longer forms that contain or resemble a state's name and are not that state.</summary>
    public IReadOnlyList<string> NotStates { get; init; } = [];
}

/// <param name="Mention">The class of mention that the phrase implies.</param>
public sealed record RolePeople(string Phrase, MentionClass Mention);

/// <param name="Spokesperson">Phrases that make a mention the body's spokesperson.</param>
/// <param name="Unnamed">Nouns for unnamed people.</param>
/// <param name="Former">Words that break the tie to the body.</param>
/// <param name="Opposition">Words that put a politician outside the government.</param>
public sealed record MentionWords(IReadOnlyList<string> Spokesperson, IReadOnlyList<string> Unnamed, IReadOnlyList<string> Former, IReadOnlyList<string> Opposition)
{
    /// <summary>Phrases that make a mention the body itself: its press service, its website.</summary>
    public IReadOnlyList<string> PressService { get; init; } = [];

    /// <summary>Words before an office that make its holder a member of the body and not its head.</summary>
    public IReadOnlyList<string> Deputies { get; init; } = [];

    /// <summary>Words between state and phrase without a bearing on which body it is.</summary>
    public IReadOnlyList<string> Fillers { get; init; } = [];

    /// <summary>Words between state and phrase that make the body one of a region or a town.</summary>
    public IReadOnlyList<string> Subnational { get; init; } = [];

    /// <summary>Words beside a state that describe people or things of a country and name no body of it.</summary>
    public IReadOnlyList<string> NotOfTheState { get; init; } = [];

    /// <summary>Words that, joined to a state's form by a hyphen, describe a backer or a direction and name no body of it.</summary>
    public IReadOnlyList<string> NotAfterHyphen { get; init; } = [];
}

/// <summary>A form that names more than one state; it stays unresolved and its states are named.</summary>
public sealed record AmbiguousForm(string Text, IReadOnlyList<string> Codes)
{
    /// <summary>Roles that nobody else of this name has, so that beside them it is the state: a province or a given name has no government.</summary>
    public IReadOnlyList<string> StateAlone { get; init; } = [];
}
