namespace Credibility.Provenance;

/// <summary>What a claim can be about, with what could settle it.</summary>
/// <param name="Id">Lower-kebab.</param>
/// <param name="KeyFigure">A figure about it is a key claim (casualties, losses, strength, prisoners, desertion, money).</param>
/// <param name="OwnConduct">About a body's own use of force, deaths in custody, losses or misconduct: it keeps no record of that.</param>
/// <param name="CouldSettle">Documents and records first, then people, then outlets.</param>
public sealed record Topic(string Id, string Name, bool KeyFigure, bool OwnConduct, IReadOnlyList<SettlingSource> CouldSettle)
{
    /// <summary>A figure about it from one party alone is no figure that a reader can weigh.</summary>
    public bool PartyFigure { get; init; }

    /// <summary>Words by which a content is about it, lower case, every form listed; empty for a topic that no text shows.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Who keeps the record of it without a profile that says so, or null.</summary>
    public RecordKeepers? RecordKeptBy { get; init; }
}

/// <summary>Who states a matter on record by what they are: a court its rulings, a company its own results, a family a death.</summary>
/// <param name="Kinds">Kinds of source, as profiles and drafts write them.</param>
/// <param name="Words">Words in the name of a body, such as "electoral".</param>
/// <param name="People">Words in the name or description of a person, such as "daughter".</param>
/// <param name="EvenAdverse">Whether it stays a statement of record where it would damage somebody: a ruling does, results of a company about another do not.</param>
public sealed record RecordKeepers(IReadOnlyList<string> Kinds, IReadOnlyList<string> Words, IReadOnlyList<string> People, bool EvenAdverse);

/// <param name="Kind"><c>document</c>, <c>record</c>, <c>person</c> or <c>outlet</c>.</param>
/// <param name="What">What to look for, in words.</param>
/// <param name="Care">A word of care, or null.</param>
public sealed record SettlingSource(string Kind, string What, string? Care);

public sealed record TopicTable(IReadOnlyDictionary<string, Topic> Topics)
{
    /// <summary>Further ids, each with the id of the topic that it means.</summary>
    public IReadOnlyDictionary<string, string> Also { get; init; } = new Dictionary<string, string>();

    /// <summary>The topic with this id or further id; null where there is none.</summary>
    public Topic? Find(string? id) =>
        id is null ? null : Topics.TryGetValue(id, out var topic) || (Also.TryGetValue(id, out var meant) && Topics.TryGetValue(meant, out topic)) ? topic : null;
}
