using Credibility.Sources.Ownership;

namespace Credibility.Sources;

/// <summary>
/// What is held about a source: only facts that evidence carries. Missing is unknown.
/// All evidence lists hold keys into <see cref="Evidence"/>.
/// </summary>
public sealed record SourceProfile
{
    /// <summary>Lower-kebab key, stable for good; a structural body of a state is <c>{iso2}-{role}</c>.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2, or null where none applies. Never decides party, control or affiliation.</summary>
    public string? Country { get; init; }

    /// <summary>Further names, each with language and script.</summary>
    public IReadOnlyList<SourceName> Aliases { get; init; } = [];

    /// <summary>BCP 47 tags of the languages it publishes in.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    public LegalForm LegalForm { get; init; }

    public Scope Scope { get; init; }

    /// <summary>Host names without scheme, <c>www.</c> or path.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Accounts as <c>platform:handle</c>.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>Wikidata item, such as <c>Q223799</c>.</summary>
    public string? Wikidata { get; init; }

    /// <summary>Evidence for names, addresses, country and kind.</summary>
    public IReadOnlyList<string> IdentityEvidence { get; init; } = [];

    public IReadOnlyList<OwnershipStake> Owners { get; init; } = [];

    /// <summary>The three evidenced yes/no factors; each may be unknown.</summary>
    public ControlFactors Control { get; init; } = ControlFactors.Unknown;

    /// <summary>Editorial safeguard (statute, trust, cooperative, supervisory board) in force, if evidenced.</summary>
    public EvidencedFact? EditorialSafeguard { get; init; }

    /// <summary>For bodies of a state: the row of the autonomy table. Null for everybody else.</summary>
    public string? Governing { get; init; }

    public IReadOnlyList<Affiliation> Affiliations { get; init; } = [];

    public IReadOnlyList<Membership> Memberships { get; init; } = [];

    /// <summary>Topics for which this source keeps the record.</summary>
    public IReadOnlyList<AuthorityTopic> AuthorityFor { get; init; } = [];

    /// <summary>Acts of states or bodies that list it. Shown, never scored.</summary>
    public IReadOnlyList<Listing> Listings { get; init; } = [];

    /// <summary>Observed levels; their weights live in the method.</summary>
    public IReadOnlyList<ObservedSignal> Signals { get; init; } = [];

    /// <summary>Decided complaints and cases, with their number and how they were selected.</summary>
    public IReadOnlyList<AdjudicatedRecord> Records { get; init; } = [];

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The latest day on which evidence was read, else published; a bare month or year counts from its first day. Null where none is held.</summary>
    public DateOnly? CheckedOn { get => field ?? Evidence.Max(proof => (proof.Retrieved ?? proof.Published)?.First); init; }

    /// <summary>True for a body made from the role table rather than from a profile of its own.</summary>
    public bool Structural { get; init; }
}

/// <summary>Legal form, where evidenced.</summary>
public enum LegalForm { Unknown, Public, Private, Cooperative, Nonprofit }

/// <summary>Reach, where evidenced.</summary>
public enum Scope { Unknown, Local, National, International }

/// <param name="Text">The name as it is written.</param>
/// <param name="Language">BCP 47 tag, or null.</param>
/// <param name="Script">ISO 15924 code, or null.</param>
/// <param name="Valid">When the name was in use.</param>
public sealed record SourceName(string Text, string? Language, string? Script, Validity Valid);

/// <param name="Value">A short reading, such as <c>statute</c>.</param>
public sealed record EvidencedFact(string Value, Validity Valid, IReadOnlyList<string> Evidence);

/// <summary>A tie of a person or body to a body it can speak for.</summary>
/// <param name="Body">Profile id of the body, where it has one.</param>
/// <param name="BodyName">The body's name as evidenced, where it has no profile.</param>
/// <param name="Role">The office or job, in neutral words.</param>
public sealed record Affiliation(string? Body, string? BodyName, string Role, AffiliationTie Tie, Validity Valid, IReadOnlyList<string> Evidence);

/// <summary>How a tie binds what is said: an office is the body speaking, employment binds by half, membership in a party binds fully when speaking for it.</summary>
public enum AffiliationTie { Office, Employment, PartyMembership }

public sealed record Membership(string Body, Validity Valid, IReadOnlyList<string> Evidence);

public sealed record AuthorityTopic(string Topic, IReadOnlyList<string> Evidence);

/// <param name="Issuer">Who listed it.</param>
/// <param name="Act">The act's short title or number.</param>
/// <param name="Territory">Where the act applies.</param>
public sealed record Listing(string Issuer, string Act, string Territory, FactDate? Date, Validity Valid, IReadOnlyList<string> Evidence);

/// <param name="Signal">Signal id of the method.</param>
/// <param name="Level">Observed level id of that signal.</param>
public sealed record ObservedSignal(string Signal, string Level, Validity Valid, IReadOnlyList<string> Evidence);
