namespace Credibility.Provenance;

/// <summary>A side that a kind of text has by its nature, such as the prosecution in a court report.</summary>
/// <param name="Id">Id of the party that it becomes.</param>
/// <param name="Names">What the side itself is called; a source of exactly this name belongs to it.</param>
/// <param name="Words">Phrases in a name, description or affiliation that place somebody with it.</param>
/// <param name="Governing">Rows of the autonomy table whose bodies belong to it.</param>
public sealed record NamedSide(string Id, string Name, IReadOnlyList<string> Names, IReadOnlyList<string> Words, IReadOnlyList<string> Governing);
