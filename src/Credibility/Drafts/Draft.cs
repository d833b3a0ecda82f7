namespace Credibility.Drafts;

/// <summary>The text under audit and what its author declares about it. Everything in it has been checked for form at the edge.</summary>
public sealed record Draft
{
    public string? Title { get; init; }

    /// <summary>Document type, such as <c>news</c> or <c>court</c>; null means unknown and counts as news.</summary>
    public string? Type { get; init; }

    /// <summary>BCP 47 tag of the text.</summary>
    public string? Language { get; init; }

    public DateOnly? PublishedAt { get; init; }

    /// <summary>Who publishes the draft. Common to all units, so it is conditioned out and is no conduit.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day on which decisions, staleness and decay are judged; null means the catalog's own.</summary>
    public DateOnly? AuditDate { get; init; }

    public string? Text { get; init; }

    /// <summary>
    /// The text as prose to be read, as long as <see cref="Text"/> and with everything at its offset: what is no prose is blank.
    /// Null where the text is prose as it stands. Made at the edge by whoever knows the format.
    /// </summary>
    public string? Prose { get; init; }

    /// <summary>
    /// Whether the attributions are an answer of ours that was sent back: then the text has been read, and what an editor took out of
    /// it stays out.
    /// </summary>
    public bool IsRead { get; init; }

    /// <summary>What stands to be read: the prose, else the text.</summary>
    public string? Read => Prose ?? Text;

    public TextFormat Format { get; init; }

    /// <summary>What came of reading the text for attributions.</summary>
    public TextReading TextReading { get; init; }

    /// <summary>Whether the text attributes more than a report takes, so that its rest was left unread.</summary>
    public bool IsCut { get; init; }

    public IReadOnlyList<DeclaredSource> Sources { get; init; } = [];

    public IReadOnlyList<DeclaredAttribution> Attributions { get; init; } = [];

    public IReadOnlyList<DeclaredClaim> Claims { get; init; } = [];

    public IReadOnlyList<DeclaredParty> Parties { get; init; } = [];

    /// <summary>The contact log: who was asked about what.</summary>
    public IReadOnlyList<ContactEntry> Asked { get; init; } = [];

    /// <summary>Stretches of the text that declare sources and cite none: a name or an address in them is no mention.</summary>
    public IReadOnlyList<TextSpan> DeclaredIn { get; init; } = [];

    /// <summary>Remarks in the text that lay findings to rest, read at the edge by whoever knows the format.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];

    /// <summary>What of the text was meant for this program and could not be used, in the text's order.</summary>
    public IReadOnlyList<DraftFault> Faults { get; init; } = [];
}
