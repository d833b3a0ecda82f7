using Credibility.Drafts;

namespace Credibility.Sources.Resolving;

/// <summary>The words by which drafts name states' bodies and the people who speak for them; one table for every state.</summary>
/// <param name="People">By role: noun phrases for those who speak for the body.</param>
public sealed record MentionTables(IReadOnlyDictionary<string, IReadOnlyList<RolePeople>> People, MentionWords Words, IReadOnlyList<AmbiguousForm> Ambiguous)
{
    /// <summary>By role: the class of mention of its heads; a body where the table is silent.</summary>
    public IReadOnlyDictionary<string, MentionClass> RoleMentions { get; init; } = new Dictionary<string, MentionClass>();
}

/// <param name="Mention">The class of mention that the phrase implies.</param>
public sealed record RolePeople(string Phrase, MentionClass Mention);

/// <param name="Spokesperson">Phrases that make a mention the body's spokesperson.</param>
/// <param name="Unnamed">Nouns for unnamed people.</param>
/// <param name="Former">Words that break the tie to the body.</param>
/// <param name="Opposition">Words that put a politician outside the government.</param>
public sealed record MentionWords(IReadOnlyList<string> Spokesperson, IReadOnlyList<string> Unnamed, IReadOnlyList<string> Former, IReadOnlyList<string> Opposition)
{
    /// <summary>Parts and papers of a body that are the body itself, such as its press service or website.</summary>
    public IReadOnlyList<string> Press { get; init; } = [];

    /// <summary>Words without a bearing on which body is named.</summary>
    public IReadOnlyList<string> Fillers { get; init; } = [];

    /// <summary>Words before an office that name its deputy: a member of the body, not its head.</summary>
    public IReadOnlyList<string> Deputies { get; init; } = [];

    /// <summary>Words that make a body one of a region or town.</summary>
    public IReadOnlyList<string> Subnational { get; init; } = [];

    /// <summary>Words that, beside a state, name people or things of a country and no body of it.</summary>
    public IReadOnlyList<string> NotOfTheState { get; init; } = [];
}

/// <summary>A form that names more than one state; it stays unresolved and its states are named.</summary>
public sealed record AmbiguousForm(string Text, IReadOnlyList<string> Codes);
