using Credibility.Sources;
using Credibility.Sources.Ownership;

namespace Credibility.Formats.Snapshots;

/// <summary>Profiles in the snapshot. Write and read stand side by side, since each must mirror the other.</summary>
internal static class ProfileRecords
{
    private static readonly SourceKind[] Kinds = Enum.GetValues<SourceKind>();
    private static readonly LegalForm[] LegalForms = Enum.GetValues<LegalForm>();
    private static readonly Scope[] Scopes = Enum.GetValues<Scope>();
    private static readonly AffiliationTie[] Ties = Enum.GetValues<AffiliationTie>();

    public static void Write(ContentWriter to, SourceProfile profile)
    {
        to.Text(profile.Id);
        to.Text(profile.Name);
        to.Number((int)profile.Kind);
        to.Text(profile.Country);
        to.List(profile.Aliases, name =>
        {
            to.Text(name.Text);
            to.Text(name.Language);
            to.Text(name.Script);
            to.Valid(name.Valid);
        });
        to.Texts(profile.Languages);
        to.Number((int)profile.LegalForm);
        to.Number((int)profile.Scope);
        to.Texts(profile.Domains);
        to.Texts(profile.Accounts);
        to.Text(profile.Wikidata);
        to.Texts(profile.IdentityEvidence);
        WriteFacts(to, profile);
        to.List(profile.Evidence, evidence => WriteEvidence(to, evidence));
        to.Flag(profile.Structural);
    }

    public static SourceProfile Read(ContentReader from) => new()
    {
        Id = from.Text(),
        Name = from.Text(),
        Kind = from.Choice(Kinds),
        Country = from.OptionalText(),
        Aliases = from.List(r => new SourceName(r.Text(), r.OptionalText(), r.OptionalText(), r.Valid())),
        Languages = from.Texts(),
        LegalForm = from.Choice(LegalForms),
        Scope = from.Choice(Scopes),
        Domains = from.Texts(),
        Accounts = from.Texts(),
        Wikidata = from.OptionalText(),
        IdentityEvidence = from.Texts(),
        Owners = from.List(r => new OwnershipStake(r.OptionalText(), r.Text(), r.OptionalReal(), r.Flag(), r.Valid(), r.Texts())),
        Control = ReadControl(from),
        EditorialSafeguard = from.Flag() ? new EvidencedFact(from.Text(), from.Valid(), from.Texts()) : null,
        Governing = from.OptionalText(),
        Affiliations = from.List(r => new Affiliation(r.OptionalText(), r.OptionalText(), r.Text(), r.Choice(Ties), r.Valid(), r.Texts())),
        Memberships = from.List(r => new Membership(r.Text(), r.Valid(), r.Texts())),
        AuthorityFor = from.List(r => new AuthorityTopic(r.Text(), r.Texts())),
        Listings = from.List(r => new Listing(r.Text(), r.Text(), r.Text(), r.Date(), r.Valid(), r.Texts())),
        Signals = from.List(r => new ObservedSignal(r.Text(), r.Text(), r.Valid(), r.Texts())),
        Records = from.List(r => new AdjudicatedRecord(r.Text(), r.Text(), r.Number(), r.Number(), r.Date()!.Value, r.Texts())),
        Evidence = from.List(r => new Evidence(r.Text(), r.Text(), r.Text(), r.Date(), r.Date(), r.Text())),
        Structural = from.Flag(),
    };

    private static void WriteFacts(ContentWriter to, SourceProfile profile)
    {
        to.List(profile.Owners, owner =>
        {
            to.Text(owner.Owner);
            to.Text(owner.OwnerName);
            to.Flag(owner.Share is not null);
            if (owner.Share is { } share)
            {
                to.Real(share);
            }

            to.Flag(owner.Control);
            WriteSupport(to, owner.Valid, owner.Evidence);
        });
        WriteFactor(to, profile.Control.Funding);
        WriteFactor(to, profile.Control.Ownership);
        WriteFactor(to, profile.Control.Editorial);
        to.Flag(profile.EditorialSafeguard is not null);
        if (profile.EditorialSafeguard is { } safeguard)
        {
            to.Text(safeguard.Value);
            WriteSupport(to, safeguard.Valid, safeguard.Evidence);
        }

        to.Text(profile.Governing);
        to.List(profile.Affiliations, tie =>
        {
            to.Text(tie.Body);
            to.Text(tie.BodyName);
            to.Text(tie.Role);
            to.Number((int)tie.Tie);
            WriteSupport(to, tie.Valid, tie.Evidence);
        });
        WriteObservations(to, profile);
    }

    private static void WriteObservations(ContentWriter to, SourceProfile profile)
    {
        to.List(profile.Memberships, membership =>
        {
            to.Text(membership.Body);
            WriteSupport(to, membership.Valid, membership.Evidence);
        });
        to.List(profile.AuthorityFor, authority =>
        {
            to.Text(authority.Topic);
            to.Texts(authority.Evidence);
        });
        to.List(profile.Listings, listing =>
        {
            to.Text(listing.Issuer);
            to.Text(listing.Act);
            to.Text(listing.Territory);
            to.Date(listing.Date);
            WriteSupport(to, listing.Valid, listing.Evidence);
        });
        to.List(profile.Signals, signal =>
        {
            to.Text(signal.Signal);
            to.Text(signal.Level);
            WriteSupport(to, signal.Valid, signal.Evidence);
        });
        to.List(profile.Records, record =>
        {
            to.Text(record.Body);
            to.Text(record.Basis);
            to.Number(record.Decided);
            to.Number(record.InFavour);
            to.Date(record.Period);
            to.Texts(record.Evidence);
        });
    }

    private static void WriteFactor(ContentWriter to, ControlFactor? factor)
    {
        to.Flag(factor is not null);
        if (factor is not null)
        {
            to.Flag(factor.Value);
            WriteSupport(to, factor.Valid, factor.Evidence);
            to.Flag(factor.FromListing);
        }
    }

    private static ControlFactors ReadControl(ContentReader from)
    {
        var factors = new ControlFactors(ReadFactor(from), ReadFactor(from), ReadFactor(from));
        return factors is { Funding: null, Ownership: null, Editorial: null } ? ControlFactors.Unknown : factors;
    }

    private static ControlFactor? ReadFactor(ContentReader from) => from.Flag() ? new ControlFactor(from.Flag(), from.Valid(), from.Texts()) { FromListing = from.Flag() } : null;

    private static void WriteSupport(ContentWriter to, Validity valid, IReadOnlyList<string> evidence)
    {
        to.Valid(valid);
        to.Texts(evidence);
    }

    private static void WriteEvidence(ContentWriter to, Evidence evidence)
    {
        to.Text(evidence.Id);
        to.Text(evidence.Url);
        to.Text(evidence.Publisher);
        to.Date(evidence.Published);
        to.Date(evidence.Retrieved);
        to.Text(evidence.Note);
    }
}
