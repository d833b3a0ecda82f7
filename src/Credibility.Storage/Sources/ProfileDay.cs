using Credibility.Sources;
using Credibility.Sources.Ownership;

namespace Credibility.Storage.Sources;

/// <summary>A profile as its facts stood on one day. What has no dates holds on every day: its ends are unknown.</summary>
internal static class ProfileDay
{
    public static SourceProfile On(SourceProfile profile, DateOnly day) => profile with
    {
        Aliases = [.. profile.Aliases.Where(alias => alias.Valid.Covers(day))],
        Owners = [.. profile.Owners.Where(owner => owner.Valid.Covers(day))],
        Control = new ControlFactors(
            On(profile.Control.Funding, day), On(profile.Control.Ownership, day), On(profile.Control.Editorial, day)),
        EditorialSafeguard = profile.EditorialSafeguard is { } safeguard && safeguard.Valid.Covers(day) ? safeguard : null,
        Affiliations = [.. profile.Affiliations.Where(tie => tie.Valid.Covers(day))],
        Memberships = [.. profile.Memberships.Where(tie => tie.Valid.Covers(day))],
        Listings = [.. profile.Listings.Where(listing => listing.Valid.Covers(day) && (listing.Date is null || listing.Date.Value.First <= day))],
        Signals = [.. profile.Signals.Where(signal => signal.Valid.Covers(day))],
        Records = [.. profile.Records.Where(record => record.Period.First <= day)],
    };

    private static ControlFactor? On(ControlFactor? factor, DateOnly day) => factor is not null && factor.Valid.Covers(day) ? factor : null;
}
