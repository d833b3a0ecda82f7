using Credibility.Reports;
using Credibility.Sources;
using Credibility.Sources.Ownership;

namespace Credibility.Api.Sources;

/// <summary>A profile as <c>GET /v1/sources/{id}</c> answers it; for the description of the interface. What is unknown or empty is left out.</summary>
/// <param name="Status"><c>current</c> or <c>withdrawn</c>.</param>
/// <param name="Structural">True for a body that every state has, made from the role table.</param>
/// <param name="Revision">The revision that last changed it; 0 for a structural body.</param>
internal sealed record SourceDocument(
    string Id, string Name, string Kind, string? Country, IReadOnlyList<SourceName>? Aliases, IReadOnlyList<string>? Languages, string? LegalForm, string? Scope,
    IReadOnlyList<string>? Domains, IReadOnlyList<string>? Accounts, string? Wikidata, IReadOnlyList<string>? IdentityEvidence, IReadOnlyList<OwnershipStake>? Owners,
    ControlFactors? Control, EvidencedFact? EditorialSafeguard, string? Governing, IReadOnlyList<Affiliation>? Affiliations, IReadOnlyList<Membership>? Memberships,
    IReadOnlyList<AuthorityTopic>? AuthorityFor, IReadOnlyList<Listing>? Listings, IReadOnlyList<ObservedSignal>? Signals, IReadOnlyList<Evidence>? Evidence,
    string Status, bool Structural, long Revision, DateTimeOffset? RecordedAt, CatalogStamp Catalog);
