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
    IReadOnlyList<string> Witnesses)
{
    /// <summary>Nouns for people whose name a draft leaves out: source, official, insider.</summary>
    public required IReadOnlyList<string> UnnamedPeople { get; init; }

    /// <summary>Whole descriptions of such people that give neither position nor access: a source, insiders.</summary>
    public required IReadOnlyList<string> BareDescriptors { get; init; }

    /// <summary>Nouns for people in the plural.</summary>
    public required IReadOnlyList<string> Plurals { get; init; }

    /// <summary>Words beside a medium that tell who controls it: state-run, government, ministry, party.</summary>
    public required IReadOnlyList<string> Disclosures { get; init; }

    /// <summary>Words that attribute: said, told, according to. What stands behind one belongs to somebody else.</summary>
    public required IReadOnlyList<string> Cues { get; init; }

    /// <summary>Phrases by which a draft says that nobody has verified what it reports.</summary>
    public required IReadOnlyList<string> Unverified { get; init; }

    /// <summary>Phrases that give the reason why somebody is not named.</summary>
    public required IReadOnlyList<string> AnonymityReasons { get; init; }

    /// <summary>Phrases that say no more than that somebody is not named; they give no reason.</summary>
    public required IReadOnlyList<string> AnonymityRequests { get; init; }

    /// <summary>On what occasion or by what way somebody spoke: at a news conference, in an interview, told reporters.</summary>
    public required IReadOnlyList<string> Occasions { get; init; }

    /// <summary>Words that give a day: weekdays, yesterday, last week. Months that are no other word; the rest is told by its number.</summary>
    public required IReadOnlyList<string> Days { get; init; }

    /// <summary>Verbs that assert what they report: admitted, revealed, exposed.</summary>
    public required IReadOnlyList<string> Factives { get; init; }

    /// <summary>Beginnings of phrases that take for granted what follows: the growing number of, the fact that.</summary>
    public required IReadOnlyList<string> Presuppositions { get; init; }

    /// <summary>Words by which a writer supposes: would, could, may.</summary>
    public required IReadOnlyList<string> Modals { get; init; }

    /// <summary>Verbs that draw a consequence: represent, suggest, weaken.</summary>
    public required IReadOnlyList<string> Consequences { get; init; }

    /// <summary>Words at the head of a sentence that hang it on what was said before: this, if true, such a.</summary>
    public required IReadOnlyList<string> BackReferences { get; init; }

    /// <summary>Phrases that give somebody's words without who passed them on: statements attributed to, is quoted as saying.</summary>
    public required IReadOnlyList<string> Messengers { get; init; }

    /// <summary>Longer words that say nothing of a sentence's matter: before, through, because.</summary>
    public required IReadOnlyList<string> FunctionWords { get; init; }

    /// <summary>Words by which a declared claim shows its kind.</summary>
    public KindWords Kinds { get; init; } = KindWords.None;

    /// <summary>Words of a range of figures.</summary>
    public RangeWords Ranges { get; init; } = RangeWords.None;

    /// <summary>Words by which claims read from a text get their kind and whom they would damage.</summary>
    public ClaimWords Claims { get; init; } = ClaimWords.None;
}
