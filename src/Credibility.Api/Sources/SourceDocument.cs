using Credibility.Reports;
using Credibility.Sources;

namespace Credibility.Api.Sources;

/// <summary>A profile as <c>GET /v1/sources/{id}</c> answers it; for the description of the interface. What is unknown or empty is left out.</summary>
internal sealed record SourceDocument
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required SourceKind Kind { get; init; }

    public string? Country { get; init; }

    public IReadOnlyList<NameDocument>? Aliases { get; init; }

    public IReadOnlyList<string>? Languages { get; init; }

    public LegalForm? LegalForm { get; init; }

    public Scope? Scope { get; init; }

    public IReadOnlyList<string>? Domains { get; init; }

    /// <summary>As <c>platform:handle</c>.</summary>
    public IReadOnlyList<string>? Accounts { get; init; }

    /// <summary>Wikidata item.</summary>
    public string? Wikidata { get; init; }

    /// <summary>Keys of the evidence for names, addresses, country and kind.</summary>
    public IReadOnlyList<string>? IdentityEvidence { get; init; }

    public IReadOnlyList<StakeDocument>? Owners { get; init; }

    public IReadOnlyList<EvidenceDocument>? Evidence { get; init; }

    /// <summary><c>current</c> or <c>withdrawn</c>.</summary>
    public required string Status { get; init; }

    /// <summary>True for a body that every state has, made from the role table.</summary>
    public required bool Structural { get; init; }

    /// <summary>The revision that last changed it; 0 for a structural body.</summary>
    public required long Revision { get; init; }

    public DateTimeOffset? RecordedAt { get; init; }

    public required CatalogStamp Catalog { get; init; }

    internal sealed record NameDocument
    {
        public required string Text { get; init; }

        /// <summary>BCP 47 tag.</summary>
        public string? Language { get; init; }

        /// <summary>ISO 15924 code.</summary>
        public string? Script { get; init; }

        /// <summary>A year, a month or a day.</summary>
        public string? ValidFrom { get; init; }

        public string? ValidTo { get; init; }
    }

    internal sealed record StakeDocument
    {
        /// <summary>Profile id of the owner, where it has one.</summary>
        public string? Owner { get; init; }

        public string? OwnerName { get; init; }

        /// <summary>0 to 1; left out where only the holding is evidenced.</summary>
        public double? Share { get; init; }

        /// <summary>Whether the owner decides regardless of the share.</summary>
        public bool? Control { get; init; }

        /// <summary>Keys of the evidence.</summary>
        public IReadOnlyList<string>? Evidence { get; init; }
    }

    internal sealed record EvidenceDocument
    {
        public required string Id { get; init; }

        public required string Url { get; init; }

        public required string Publisher { get; init; }

        public string? Published { get; init; }

        public string? Retrieved { get; init; }

        /// <summary>What it says, in our own words.</summary>
        public string? Note { get; init; }
    }
}
