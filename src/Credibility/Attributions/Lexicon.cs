namespace Credibility.Attributions;

/// <summary>Word lists that tell how a source is mentioned, loaded from <c>data/lexicon</c>. Lower case, singular and plural both listed.</summary>
/// <param name="Sha256">Hash over the data files' bytes.</param>
/// <param name="Generic">Vague collectives and empty hands: critics, observers, experts, some, many, a source.</param>
/// <param name="Category">Kinds of people: residents, soldiers, doctors.</param>
/// <param name="Authorities">Words for authorities of no given state.</param>
/// <param name="BodyInContext">Bodies unique in their context: police, prosecutors, the hospital, the court.</param>
/// <param name="Documents">Nouns for documents and data: report, statement, letter, satellite images, survey.</param>
/// <param name="Outlets">Nouns for unnamed outlets: local media, media reports, newspapers, reports.</param>
/// <param name="Experts">Nouns that present a person as an expert: analyst, expert, professor, commentator.</param>
/// <param name="Witnesses">Nouns for people who were there: eyewitness, survivor, resident.</param>
public sealed record Lexicon(
    string Sha256, IReadOnlyList<string> Generic, IReadOnlyList<string> Category, IReadOnlyList<string> Authorities,
    IReadOnlyList<string> BodyInContext, IReadOnlyList<string> Documents, IReadOnlyList<string> Outlets, IReadOnlyList<string> Experts,
    IReadOnlyList<string> Witnesses);
