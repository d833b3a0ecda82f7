using Credibility.Attributions.Extraction;

namespace Credibility.Attributions.Coreference;

/// <summary>A mention cut into the name by which somebody can be looked up and what the draft says beside it.</summary>
/// <param name="Name">The name, or the whole description where there is none.</param>
/// <param name="Description">What stands beside the name, or null.</param>
/// <param name="IsNamed">Whether a proper name is in it.</param>
/// <param name="NameWords">Hashes of the words of the name, titles and articles left out; of a description, of its head.</param>
/// <param name="Heads">Hashes of the nouns that say what it is: "minister", "agency".</param>
internal sealed record MentionParts(string Name, string? Description, bool IsNamed, IReadOnlyList<uint> NameWords, IReadOnlyList<uint> Heads)
{
    public EntityKind Kind { get; init; }

    public Gender Gender { get; init; }

    public bool IsPlural { get; init; }

    /// <summary>"The same channel", "the ministry": takes up somebody who is known.</summary>
    public bool IsDefinite { get; init; }

    /// <summary>"A source", "another": somebody new.</summary>
    public bool IsNew { get; init; }

    /// <summary>"One of them": some of those who are known.</summary>
    public Pronoun? PartOf { get; init; }

    public Pronoun? Pronoun { get; init; }

    /// <summary>First letters of a name of several words.</summary>
    public string Initials { get; init; } = "";

    /// <summary>Words of a body's or person's descriptor that tell whose it is: "Karsia" in "Karsia's chief of staff".</summary>
    public IReadOnlyList<uint> Modifiers { get; init; } = [];
}
