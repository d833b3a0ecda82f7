using Credibility.Sources;

namespace Credibility.Formats.Json;

// The shape of a profile in JSON: the keys of its YAML file, in the same order. Every member may be missing; what is unknown is left out.

internal sealed record ProfileDocument
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public SourceKind? Kind { get; init; }

    public string? Country { get; init; }

    public IReadOnlyList<NameDocument>? Aliases { get; init; }

    public IReadOnlyList<string>? Languages { get; init; }

    public LegalForm? LegalForm { get; init; }

    public Scope? Scope { get; init; }

    public IReadOnlyList<string>? Domains { get; init; }

    public IReadOnlyList<string>? Accounts { get; init; }

    public string? Wikidata { get; init; }

    public IReadOnlyList<string>? IdentityEvidence { get; init; }

    public IReadOnlyList<OwnerDocument>? Owners { get; init; }

    public ControlDocument? Control { get; init; }

    public FactDocument? EditorialSafeguard { get; init; }

    public string? Governing { get; init; }

    public IReadOnlyList<AffiliationDocument>? Affiliations { get; init; }

    public IReadOnlyList<MembershipDocument>? Memberships { get; init; }

    public IReadOnlyList<AuthorityDocument>? AuthorityFor { get; init; }

    public IReadOnlyList<ListingDocument>? Listings { get; init; }

    public IReadOnlyList<SignalDocument>? Signals { get; init; }

    public IReadOnlyList<RecordDocument>? Records { get; init; }

    public IReadOnlyList<EvidenceDocument>? Evidence { get; init; }

    public bool? Structural { get; init; }
}

internal sealed record NameDocument(string? Text, string? Language, string? Script, string? ValidFrom, string? ValidTo);

internal sealed record OwnerDocument(
    string? Owner, string? OwnerName, double? Share, bool? Control, string? ValidFrom, string? ValidTo, IReadOnlyList<string>? Evidence);

internal sealed record ControlDocument(FactorDocument? Funding, FactorDocument? Ownership, FactorDocument? Editorial);

internal sealed record FactorDocument(bool? Value, string? ValidFrom, string? ValidTo, IReadOnlyList<string>? Evidence, bool? FromListing);

internal sealed record FactDocument(string? Value, string? ValidFrom, string? ValidTo, IReadOnlyList<string>? Evidence);

internal sealed record AffiliationDocument(
    string? Body, string? BodyName, string? Role, AffiliationTie? Tie, string? ValidFrom, string? ValidTo, IReadOnlyList<string>? Evidence);

internal sealed record MembershipDocument(string? Body, string? ValidFrom, string? ValidTo, IReadOnlyList<string>? Evidence);

internal sealed record AuthorityDocument(string? Topic, IReadOnlyList<string>? Evidence);

internal sealed record ListingDocument(
    string? Issuer, string? Act, string? Territory, string? Date, string? ValidFrom, string? ValidTo, IReadOnlyList<string>? Evidence);

internal sealed record SignalDocument(string? Signal, string? Level, string? ValidFrom, string? ValidTo, IReadOnlyList<string>? Evidence);

internal sealed record RecordDocument(string? Body, string? Basis, int? Decided, int? InFavour, string? Period, IReadOnlyList<string>? Evidence);

internal sealed record EvidenceDocument(string? Id, string? Url, string? Publisher, string? Published, string? Retrieved, string? Note);
