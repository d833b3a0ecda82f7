using Credibility.Sources.Ownership;
using Credibility.Sources.States;

namespace Credibility.Sources;

/// <summary>SHA-256 over everything that a profile or the state tables hold, what the memory form leaves out included.</summary>
internal static class ProfileHash
{
    public static void Of(SourceProfile profile, CanonicalWriter writer, Span<byte> hash)
    {
        Identity(profile, writer);
        writer.List(profile.Owners, stake => Stake(stake, writer));
        Factor(profile.Control.Funding, writer);
        Factor(profile.Control.Ownership, writer);
        Factor(profile.Control.Editorial, writer);
        Fact(profile.EditorialSafeguard, writer);
        writer.Text(profile.Governing);
        Ties(profile, writer);
        writer.List(profile.Evidence, evidence => Proof(evidence, writer));
        writer.Flag(profile.Structural);
        writer.Finish(hash);
    }

    public static byte[] Of(StateTables tables)
    {
        var writer = new CanonicalWriter();
        writer.List(tables.States, state => StateRow(state, writer));
        writer.List(tables.Roles, role => RoleRow(role, writer));
        var hash = new byte[MultisetHash.Bytes];
        writer.Finish(hash);
        return hash;
    }

    private static void Identity(SourceProfile profile, CanonicalWriter writer)
    {
        writer.Text(profile.Id);
        writer.Text(profile.Name);
        writer.Number((int)profile.Kind);
        writer.Text(profile.Country);
        writer.List(profile.Aliases, alias =>
        {
            writer.Text(alias.Text);
            writer.Text(alias.Language);
            writer.Text(alias.Script);
            Span(alias.Valid, writer);
        });
        writer.Texts(profile.Languages);
        writer.Number((int)profile.LegalForm);
        writer.Number((int)profile.Scope);
        writer.Texts(profile.Domains);
        writer.Texts(profile.Accounts);
        writer.Text(profile.Wikidata);
        writer.Texts(profile.IdentityEvidence);
    }

    private static void Ties(SourceProfile profile, CanonicalWriter writer)
    {
        writer.List(profile.Affiliations, tie =>
        {
            writer.Text(tie.Body);
            writer.Text(tie.BodyName);
            writer.Text(tie.Role);
            writer.Number((int)tie.Tie);
            Backed(tie.Valid, tie.Evidence, writer);
        });
        writer.List(profile.Memberships, membership =>
        {
            writer.Text(membership.Body);
            Backed(membership.Valid, membership.Evidence, writer);
        });
        writer.List(profile.AuthorityFor, authority =>
        {
            writer.Text(authority.Topic);
            writer.Texts(authority.Evidence);
        });
        writer.List(profile.Listings, listing =>
        {
            writer.Text(listing.Issuer);
            writer.Text(listing.Act);
            writer.Text(listing.Territory);
            writer.Text(listing.Date?.Text);
            Backed(listing.Valid, listing.Evidence, writer);
        });
        writer.List(profile.Signals, signal =>
        {
            writer.Text(signal.Signal);
            writer.Text(signal.Level);
            Backed(signal.Valid, signal.Evidence, writer);
        });
        writer.List(profile.Records, record =>
        {
            writer.Text(record.Body);
            writer.Text(record.Basis);
            writer.Number(record.Decided);
            writer.Number(record.InFavour);
            writer.Text(record.Period.Text);
            writer.Texts(record.Evidence);
        });
    }

    private static void Stake(OwnershipStake stake, CanonicalWriter writer)
    {
        writer.Text(stake.Owner);
        writer.Text(stake.OwnerName);
        writer.Real(stake.Share);
        writer.Flag(stake.Control);
        Backed(stake.Valid, stake.Evidence, writer);
    }

    private static void Factor(ControlFactor? factor, CanonicalWriter writer)
    {
        writer.Number(factor is null ? -1 : factor.Value ? 1 : 0);
        if (factor is not null)
        {
            Backed(factor.Valid, factor.Evidence, writer);
            writer.Flag(factor.FromListing);
        }
    }

    private static void Fact(EvidencedFact? fact, CanonicalWriter writer)
    {
        writer.Text(fact?.Value);
        if (fact is not null)
        {
            Backed(fact.Valid, fact.Evidence, writer);
        }
    }

    /// <summary>All that a piece of evidence holds.</summary>
    internal static void Proof(Evidence evidence, CanonicalWriter writer)
    {
        writer.Text(evidence.Id);
        writer.Text(evidence.Url);
        writer.Text(evidence.Publisher);
        writer.Text(evidence.Published?.Text);
        writer.Text(evidence.Retrieved?.Text);
        writer.Text(evidence.Note);
    }

    private static void Backed(Validity valid, IReadOnlyList<string> evidence, CanonicalWriter writer)
    {
        Span(valid, writer);
        writer.Texts(evidence);
    }

    private static void Span(Validity valid, CanonicalWriter writer)
    {
        writer.Text(valid.From?.Text);
        writer.Text(valid.To?.Text);
    }

    private static void StateRow(State state, CanonicalWriter writer)
    {
        writer.Text(state.Code);
        writer.Text(state.Name);
        writer.Texts(state.Forms);
        writer.Texts(state.Adjectives);
        writer.Texts(state.Demonyms);
        writer.Text(state.Capital);
        writer.Texts(state.CapitalForms);
        Bodies(state.Seats, writer);
        Native(state.Native, writer);
        Native(state.NativeAdjectives, writer);
        Bodies(state.OwnNames, writer);
    }

    private static void Bodies(IReadOnlyDictionary<string, string> byName, CanonicalWriter writer) =>
        writer.List([.. byName.OrderBy(body => body.Key, StringComparer.Ordinal)], body =>
        {
            writer.Text(body.Key);
            writer.Text(body.Value);
        });

    private static void RoleRow(StateRole role, CanonicalWriter writer)
    {
        writer.Text(role.Role);
        writer.Number((int)role.Kind);
        writer.Text(role.Governing);
        writer.Text(role.Name);
        writer.Texts(role.Heads);
        writer.Texts(role.AuthorityFor);
        Native(role.Native, writer);
        writer.Number((int)role.Mention);
        writer.Flag(role.OnlyStates);
        writer.Number((int)role.CapitalReads);
        writer.Flag(role.PerPlace);
        writer.Flag(role.WorksAbroad);
    }

    private static void Native(IReadOnlyList<NativeName> names, CanonicalWriter writer) => writer.List(names, name =>
    {
        writer.Text(name.Text);
        writer.Text(name.Language);
        writer.Text(name.Script);
    });
}
