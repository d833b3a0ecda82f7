using Credibility.Sources.Ownership;

namespace Credibility.Formats.Yaml;

/// <summary>Nobody holds more than the whole: the shares that certainly hold on one day add up to 1 at most.</summary>
internal static class ShareLint
{
    private const double Epsilon = 1e-9;

    public static void Check(ProfileFile file, List<DataProblem> problems)
    {
        var owners = file.Profile.Owners;
        for (var i = 0; i < owners.Count; i++)
        {
            var day = owners[i].Valid.From?.Last ?? DateOnly.MinValue;
            var sum = 0.0;
            foreach (var owner in owners)
            {
                sum += CertainlyHolds(owner, day) ? owner.Share ?? 0 : 0;
            }

            if (sum > 1 + Epsilon)
            {
                problems.Add(file.Problem(
                    FormattableString.Invariant($"with this owner the shares add up to {sum:0.####}; end the holdings that were over by then with 'validTo'"), "owners", i));
                return;
            }
        }
    }

    /// <summary>A coarse date leaves open when in its span a holding began or ended, so that neither end of the span is certain.</summary>
    private static bool CertainlyHolds(OwnershipStake owner, DateOnly day) =>
        (owner.Valid.From is not { } from || from.Last <= day) && (owner.Valid.To is not { } to || day < to.First);
}
