using Credibility.Drafts;

namespace Credibility.Attributions;

/// <summary>Where an attribution comes from. Derived is one that stands for a source which is listed and says nothing.</summary>
public enum AttributionOrigin { Declared, Detected, Derived }

/// <summary>The relation source – cue – content, with everything that the draft says about it.</summary>
public sealed record Attribution
{
    public required string Id { get; init; }

    public required string SourceId { get; init; }

    public string? ClaimId { get; init; }

    public Stance Stance { get; init; }

    /// <summary>Id of the attribution that this one answers.</summary>
    public string? Disputes { get; init; }

    public ContentForm Form { get; init; }

    /// <summary>Attributed words, or null where they are neither given nor countable.</summary>
    public int? Words { get; init; }

    /// <summary>Class as declared; null is left to the words of the mention.</summary>
    public MentionClass? Mention { get; init; }

    /// <summary>Standing as declared; null is left to the provenance station.</summary>
    public Standing? Standing { get; init; }

    /// <summary>Conduits, the one that the draft cites first in front.</summary>
    public IReadOnlyList<Conduit> Via { get; init; } = [];

    public bool FirstHand { get; init; }

    public string? AnonymityReason { get; init; }

    public string? Position { get; init; }

    public int? Speakers { get; init; }

    public string? IdentityKnownTo { get; init; }

    public TextSpan? Source { get; init; }

    public TextSpan? Cue { get; init; }

    public TextSpan? Content { get; init; }

    public IReadOnlyList<TextSpan>? ContentSpans { get; init; }

    public AttributionOrigin Origin { get; init; }

    /// <summary>Fields that were not given and took the method's default or were counted.</summary>
    public IReadOnlyList<string> Derived { get; init; } = [];

    /// <summary>0–1; 1 where declared.</summary>
    public double Confidence { get; init; } = 1;
}

/// <summary>Who carried it, and how it worded what it carries.</summary>
public sealed record Conduit(string Name, ContentForm Form, MentionClass? Mention);

/// <summary>A source as the draft cites it, before anybody is looked up.</summary>
/// <param name="Affiliation">Named employer, body or office as the draft states it, or null.</param>
public sealed record CitedSource(string Id, string Name, string? Kind, string? Description, string? Affiliation, string? Url);

/// <summary>What a draft says was said, by whom, about what.</summary>
public sealed record CitedDraft(
    IReadOnlyList<CitedSource> Sources, IReadOnlyList<Attribution> Attributions, IReadOnlyList<DeclaredClaim> Claims);
