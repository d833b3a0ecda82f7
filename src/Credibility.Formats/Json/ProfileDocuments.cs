using System.Text.Json;
using Credibility.Sources;
using Credibility.Sources.Ownership;

namespace Credibility.Formats.Json;

/// <summary>Profiles to and from their JSON shape.</summary>
internal static class ProfileDocuments
{
    public static ProfileDocument From(SourceProfile profile) => new()
    {
        Id = profile.Id,
        Name = profile.Name,
        Kind = profile.Kind,
        Country = profile.Country,
        Aliases = Each(profile.Aliases, name => new NameDocument(name.Text, name.Language, name.Script, name.Valid.From?.Text, name.Valid.To?.Text)),
        Languages = Some(profile.Languages),
        LegalForm = profile.LegalForm == LegalForm.Unknown ? null : profile.LegalForm,
        Scope = profile.Scope == Scope.Unknown ? null : profile.Scope,
        Domains = Some(profile.Domains),
        Accounts = Some(profile.Accounts),
        Wikidata = profile.Wikidata,
        IdentityEvidence = Some(profile.IdentityEvidence),
        Owners = Each(profile.Owners, owner => new OwnerDocument(
            owner.Owner, owner.OwnerName, owner.Share, owner.Control ? true : null, owner.Valid.From?.Text, owner.Valid.To?.Text, Some(owner.Evidence))),
        Control = profile.Control is { Funding: null, Ownership: null, Editorial: null }
            ? null
            : new ControlDocument(From(profile.Control.Funding), From(profile.Control.Ownership), From(profile.Control.Editorial)),
        EditorialSafeguard = profile.EditorialSafeguard is { } safeguard
            ? new FactDocument(safeguard.Value, safeguard.Valid.From?.Text, safeguard.Valid.To?.Text, Some(safeguard.Evidence))
            : null,
        Governing = profile.Governing,
        Affiliations = Each(profile.Affiliations, tie => new AffiliationDocument(
            tie.Body, tie.BodyName, tie.Role, tie.Tie, tie.Valid.From?.Text, tie.Valid.To?.Text, Some(tie.Evidence))),
        Memberships = Each(profile.Memberships, membership => new MembershipDocument(
            membership.Body, membership.Valid.From?.Text, membership.Valid.To?.Text, Some(membership.Evidence))),
        AuthorityFor = Each(profile.AuthorityFor, authority => new AuthorityDocument(authority.Topic, Some(authority.Evidence))),
        Listings = Each(profile.Listings, listing => new ListingDocument(
            listing.Issuer, listing.Act, listing.Territory, listing.Date?.Text, listing.Valid.From?.Text, listing.Valid.To?.Text, Some(listing.Evidence))),
        Signals = Each(profile.Signals, signal => new SignalDocument(
            signal.Signal, signal.Level, signal.Valid.From?.Text, signal.Valid.To?.Text, Some(signal.Evidence))),
        Records = Each(profile.Records, record => new RecordDocument(
            record.Body, record.Basis, record.Decided, record.InFavour, record.Period.Text, Some(record.Evidence))),
        Evidence = Each(profile.Evidence, evidence => new EvidenceDocument(
            evidence.Id, evidence.Url, evidence.Publisher, evidence.Published?.Text, evidence.Retrieved?.Text, evidence.Note)),
        Structural = profile.Structural ? true : null,
    };

    public static SourceProfile To(ProfileDocument? document) => document is null ? throw new JsonException("a profile is an object, not null") : new()
    {
        Id = Needed(document.Id, "id"),
        Name = Needed(document.Name, "name"),
        Kind = document.Kind ?? throw new JsonException("a profile needs 'kind'"),
        Country = document.Country,
        Aliases = Each("aliases", document.Aliases, name => new SourceName(
            Needed(name.Text, "aliases.text"), name.Language, name.Script, Valid(name.ValidFrom, name.ValidTo))),
        Languages = Texts("languages", document.Languages),
        LegalForm = document.LegalForm ?? LegalForm.Unknown,
        Scope = document.Scope ?? Scope.Unknown,
        Domains = Texts("domains", document.Domains),
        Accounts = Texts("accounts", document.Accounts),
        Wikidata = document.Wikidata,
        IdentityEvidence = Texts("identityEvidence", document.IdentityEvidence),
        Owners = Each("owners", document.Owners, owner => new OwnershipStake(
            owner.Owner, Needed(owner.OwnerName ?? owner.Owner, "owners.ownerName"), owner.Share, owner.Control ?? false, Valid(owner.ValidFrom, owner.ValidTo), Proof(owner.Evidence))),
        Control = document.Control is { } control ? new(To(control.Funding), To(control.Ownership), To(control.Editorial)) : ControlFactors.Unknown,
        EditorialSafeguard = document.EditorialSafeguard is { } safeguard
            ? new(Needed(safeguard.Value, "editorialSafeguard.value"), Valid(safeguard.ValidFrom, safeguard.ValidTo), Proof(safeguard.Evidence))
            : null,
        Governing = document.Governing,
        Affiliations = Each("affiliations", document.Affiliations, tie => new Affiliation(
            tie.Body, tie.BodyName, Needed(tie.Role, "affiliations.role"), tie.Tie ?? throw new JsonException("an affiliation needs 'tie'"),
            Valid(tie.ValidFrom, tie.ValidTo), Proof(tie.Evidence))),
        Memberships = Each("memberships", document.Memberships, membership => new Membership(
            Needed(membership.Body, "memberships.body"), Valid(membership.ValidFrom, membership.ValidTo), Proof(membership.Evidence))),
        AuthorityFor = Each("authorityFor", document.AuthorityFor, authority => new AuthorityTopic(
            Needed(authority.Topic, "authorityFor.topic"), Proof(authority.Evidence))),
        Listings = Each("listings", document.Listings, listing => new Listing(
            Needed(listing.Issuer, "listings.issuer"), Needed(listing.Act, "listings.act"), Needed(listing.Territory, "listings.territory"),
            Date(listing.Date), Valid(listing.ValidFrom, listing.ValidTo), Proof(listing.Evidence))),
        Signals = Each("signals", document.Signals, signal => new ObservedSignal(
            Needed(signal.Signal, "signals.signal"), Needed(signal.Level, "signals.level"), Valid(signal.ValidFrom, signal.ValidTo), Proof(signal.Evidence))),
        Records = Each("records", document.Records, Record),
        Evidence = Each("evidence", document.Evidence, evidence => new Evidence(
            Needed(evidence.Id, "evidence.id"), Needed(evidence.Url, "evidence.url"), Needed(evidence.Publisher, "evidence.publisher"),
            Date(evidence.Published), Date(evidence.Retrieved), Needed(evidence.Note, "evidence.note"))),
        Structural = document.Structural ?? false,
    };

    private static AdjudicatedRecord Record(RecordDocument record)
    {
        var (decided, inFavour) = (record.Decided ?? 0, record.InFavour ?? -1);
        return decided > 0 && inFavour >= 0 && inFavour <= decided
            ? new AdjudicatedRecord(
                Needed(record.Body, "records.body"), Needed(record.Basis, "records.basis"), decided, inFavour,
                Date(record.Period) ?? throw new JsonException("a record needs 'period'"), Proof(record.Evidence))
            : throw new JsonException("a record needs 'decided', above 0, and 'inFavour', at most as many");
    }

    private static FactorDocument? From(ControlFactor? factor) =>
        factor is null ? null : new(factor.Value, factor.Valid.From?.Text, factor.Valid.To?.Text, Some(factor.Evidence), factor.FromListing ? true : null);

    private static ControlFactor? To(FactorDocument? factor) => factor is null
        ? null
        : new(factor.Value ?? throw new JsonException("a control factor needs 'value'"), Valid(factor.ValidFrom, factor.ValidTo), Proof(factor.Evidence)) { FromListing = factor.FromListing ?? false };

    private static IReadOnlyList<string>? Some(IReadOnlyList<string> texts) => texts.Count == 0 ? null : texts;

    private static IReadOnlyList<TDocument>? Each<T, TDocument>(IReadOnlyList<T> items, Func<T, TDocument> from) =>
        items.Count == 0 ? null : [.. items.Select(from)];

    private static T[] Each<TDocument, T>(string key, IReadOnlyList<TDocument>? documents, Func<TDocument, T> to)
        where TDocument : class =>
        documents is null ? [] : [.. documents.Select(document => to(document ?? throw new JsonException($"'{key}' holds a null")))];

    private static IReadOnlyList<string> Texts(string key, IReadOnlyList<string>? texts) =>
        texts is null ? [] : texts.Contains(null!) ? throw new JsonException($"'{key}' holds a null") : texts;

    private static IReadOnlyList<string> Proof(IReadOnlyList<string>? keys) => Texts("evidence", keys);

    private static string Needed(string? text, string key) => string.IsNullOrEmpty(text) ? throw new JsonException($"a profile needs '{key}'") : text;

    private static Validity Valid(string? from, string? to) =>
        from is null && to is null ? Validity.Unknown : new Validity(Date(from), Date(to));

    private static FactDate? Date(string? text) => text is null
        ? null
        : FactDate.TryParse(text, out var date) ? date : throw new JsonException($"'{text}' is no date; write 2014, 2014-07 or 2014-07-18");
}
