namespace Credibility.Drafts;

/// <summary>A source as the draft's author lists it.</summary>
/// <param name="Id">Given id, or null.</param>
/// <param name="Name">The mention: a name or a description.</param>
/// <param name="Kind">Kind as given, in the vocabulary of profiles, or null.</param>
/// <param name="Affiliation">Named employer, body or office, or null.</param>
/// <param name="Shorthand">One attribution written on the source itself, or null.</param>
public sealed record DeclaredSource(
    string? Id, string Name, string? Kind = null, string? Description = null, string? Affiliation = null, string? Url = null,
    DeclaredAttribution? Shorthand = null)
{
    /// <summary>Whether it was read from the text and not declared.</summary>
    public bool Detected { get; init; }

    /// <summary>
    /// Whether data about the text lists it, written for search engines and other papers much rather than for this audit. Where the text has
    /// been read it counts only by what the text attributes to it.
    /// </summary>
    public bool Listed { get; init; }
}

/// <summary>One attribution as declared; null is "not given" and is derived where the method says how.</summary>
public sealed record DeclaredAttribution
{
    public string? Id { get; init; }

    public string? SourceId { get; init; }

    public string? ClaimId { get; init; }

    public Stance? Stance { get; init; }

    /// <summary>Id of the attribution that this one answers.</summary>
    public string? Disputes { get; init; }

    public ContentForm? Form { get; init; }

    /// <summary>Attributed words, or null where nobody counted.</summary>
    public int? Words { get; init; }

    public MentionClass? Mention { get; init; }

    public Standing? Standing { get; init; }

    /// <summary>Conduits, the one that the draft cites first in front.</summary>
    public IReadOnlyList<DeclaredConduit> Via { get; init; } = [];

    public bool? FirstHand { get; init; }

    public string? AnonymityReason { get; init; }

    /// <summary>Position or access of an unnamed person.</summary>
    public string? Position { get; init; }

    public int? Speakers { get; init; }

    /// <summary>Who at the publisher knows the unnamed person, such as <c>editor</c>.</summary>
    public string? IdentityKnownTo { get; init; }

    public TextSpan? Source { get; init; }

    public TextSpan? Cue { get; init; }

    public TextSpan? Content { get; init; }

    public IReadOnlyList<TextSpan>? ContentSpans { get; init; }

    /// <summary>How sure the reading of the text is, 0–1, where it was read from the text; null where the author declared it.</summary>
    public double? DetectedWith { get; init; }
}

/// <summary>Somebody who carried what another said.</summary>
public sealed record DeclaredConduit(string Name, ContentForm? Form = null, MentionClass? Mention = null);

/// <summary>A claim as declared.</summary>
public sealed record DeclaredClaim
{
    public string? Id { get; init; }

    public string Text { get; init; } = "";

    public ClaimKind? Kind { get; init; }

    public string? Topic { get; init; }

    /// <summary>Id of the party or source that the claim would damage, or null.</summary>
    public string? Target { get; init; }

    /// <summary>Whether the author says that the draft rests on it; null is "not said".</summary>
    public bool? Key { get; init; }

    public bool OwnVoice { get; init; }

    public bool Hedged { get; init; }

    public bool SaidUnverified { get; init; }

    /// <summary>How sure the reading of the text is, 0–1, where it was read from the text; null where the author declared it.</summary>
    public double? DetectedWith { get; init; }

    /// <summary>Ids of claims that the reading of the text takes for this one, by method 3.5.</summary>
    public IReadOnlyList<string> SameAs { get; init; } = [];

    /// <summary>Ids of claims that the reading of the text finds alike and keeps apart.</summary>
    public IReadOnlyList<string> NearTo { get; init; } = [];
}

/// <param name="States">ISO 3166-1 alpha-2 codes of the states that form the party.</param>
/// <param name="Members">Source ids, profile ids or names that belong to it.</param>
public sealed record DeclaredParty(string Id, string Name, IReadOnlyList<string> States, IReadOnlyList<string> Members)
{
    /// <summary>Ids of parties against which it says something in the text; null where the author declared the party.</summary>
    public IReadOnlyList<string>? DetectedAgainst { get; init; }
}

/// <param name="Who">Id of a party or source.</param>
/// <param name="About">Claim id, or null for the whole draft.</param>
public sealed record ContactEntry(string Who, string? About, DateOnly? When, string? How, AskedAnswer Answer)
{
    /// <summary>Whether it was made in time to be in what is published; true where either date is missing.</summary>
    public bool IsBefore(DateOnly? published) => When is not { } when || published is not { } day || when <= day;
}
