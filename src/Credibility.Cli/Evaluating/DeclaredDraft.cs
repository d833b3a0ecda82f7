using Credibility.Drafts;

namespace Credibility.Cli.Evaluating;

/// <summary>A draft whose marks an editor vouches for: what was made of them counts as declared, and its text is not read again.</summary>
internal static class DeclaredDraft
{
    public static Draft Of(Draft read)
    {
        var same = Same(read.Claims);
        return read with
        {
            IsRead = true,
            Sources = [.. read.Sources.Select(source => source with { Detected = false })],
            Attributions = [.. read.Attributions.Select(attribution => attribution with
            {
                DetectedWith = null, ClaimId = attribution.ClaimId is { } claim ? same.GetValueOrDefault(claim, claim) : null,
            })],
            Claims = [.. read.Claims.Where(claim => !same.ContainsKey(claim.Id!)).Select(claim => claim with { DetectedWith = null, SameAs = [], NearTo = [] })],
            Parties = [.. read.Parties.Select(party => party with { DetectedAgainst = null })],
        };
    }

    /// <summary>For each claim that repeats another, the first that says it.</summary>
    private static Dictionary<string, string> Same(IReadOnlyList<DeclaredClaim> claims)
    {
        var same = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var claim in claims.Where(claim => claim.SameAs.Count > 0))
        {
            same[claim.Id!] = same.GetValueOrDefault(claim.SameAs[0], claim.SameAs[0]);
        }

        return same;
    }
}
