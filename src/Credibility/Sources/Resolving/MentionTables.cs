using Credibility.Drafts;

namespace Credibility.Sources.Resolving;

/// <summary>The words by which drafts name states' bodies and the people who speak for them; one table for every state.</summary>
/// <param name="People">By role: noun phrases for those who speak for the body.</param>
public sealed record MentionTables(IReadOnlyDictionary<string, IReadOnlyList<RolePeople>> People, MentionWords Words, IReadOnlyList<AmbiguousForm> Ambiguous);

/// <param name="Mention">The class of mention that the phrase implies.</param>
public sealed record RolePeople(string Phrase, MentionClass Mention);

/// <param name="Spokesperson">Phrases that make a mention the body's spokesperson.</param>
/// <param name="Unnamed">Nouns for unnamed people.</param>
/// <param name="Former">Words that break the tie to the body.</param>
/// <param name="Opposition">Words that put a politician outside the government.</param>
public sealed record MentionWords(IReadOnlyList<string> Spokesperson, IReadOnlyList<string> Unnamed, IReadOnlyList<string> Former, IReadOnlyList<string> Opposition);

/// <summary>A form that names more than one state; it stays unresolved and its states are named.</summary>
public sealed record AmbiguousForm(string Text, IReadOnlyList<string> Codes);
