using Credibility.Sources.Ownership;

namespace Credibility.Sources;

/// <summary>What stands in memory of a profile: everything a report reads. Addresses and notes of evidence come from storage by id.</summary>
public static class ProfileSlimming
{
    /// <summary>The profile without its list of evidence, the day of the latest kept; validity, shares, factors, ties and every fact's keys stay.</summary>
    public static SourceProfile WithoutEvidence(this SourceProfile profile) =>
        profile.Evidence.Count == 0 ? profile : profile with { Evidence = [], CheckedOn = profile.CheckedOn };

    /// <summary>The slim profile with texts and lists that recur shared among profiles through <paramref name="pool"/>.</summary>
    internal static SourceProfile Slim(this SourceProfile profile, TextPool pool)
    {
        var slim = profile.WithoutEvidence();
        return slim with
        {
            Country = pool.Share(slim.Country),
            Aliases = Packed(slim.Aliases, alias => alias with { Language = pool.Share(alias.Language), Script = pool.Share(alias.Script), Valid = pool.Share(alias.Valid) }),
            Languages = pool.Share(slim.Languages),
            Domains = Packed(slim.Domains, domain => domain),
            Accounts = Packed(slim.Accounts, account => account),
            IdentityEvidence = pool.Share(slim.IdentityEvidence),
            Owners = Packed(slim.Owners, stake => stake with { Owner = pool.Share(stake.Owner), OwnerName = pool.Share(stake.OwnerName), Valid = pool.Share(stake.Valid), Evidence = pool.Share(stake.Evidence) }),
            Control = slim.Control == ControlFactors.Unknown
                ? ControlFactors.Unknown
                : new(Slim(slim.Control.Funding, pool), Slim(slim.Control.Ownership, pool), Slim(slim.Control.Editorial, pool)),
            Governing = pool.Share(slim.Governing),
            Affiliations = Packed(slim.Affiliations, tie => tie with { Body = pool.Share(tie.Body), Role = pool.Share(tie.Role), Valid = pool.Share(tie.Valid), Evidence = pool.Share(tie.Evidence) }),
            Memberships = Packed(slim.Memberships, membership => membership with { Body = pool.Share(membership.Body), Valid = pool.Share(membership.Valid), Evidence = pool.Share(membership.Evidence) }),
            Signals = Packed(slim.Signals, signal => signal with
            {
                Signal = pool.Share(signal.Signal), Level = pool.Share(signal.Level), Valid = pool.Share(signal.Valid), Evidence = pool.Share(signal.Evidence),
            }),
            Records = Packed(slim.Records, record => record with { Body = pool.Share(record.Body), Evidence = pool.Share(record.Evidence) }),
        };
    }

    private static ControlFactor? Slim(ControlFactor? factor, TextPool pool) =>
        factor is null ? null : factor with { Valid = pool.Share(factor.Valid), Evidence = pool.Share(factor.Evidence) };

    /// <summary>An exact array: lists grown by a reader hold spare room.</summary>
    private static T[] Packed<T>(IReadOnlyList<T> items, Func<T, T> slim) => items.Count == 0 ? [] : items.Select(slim).ToArray();
}
