using Credibility.Sources;
using Credibility.Sources.Ownership;

namespace Credibility.Provenance;

/// <summary>Splits what nobody controls over the evidenced holdings; what no evidence covers goes to the entity's own unknown.</summary>
internal static class OwnershipShares
{
    public static Channels Follow(SourceProfile profile, double own, DateOnly on, string? assumed)
    {
        var held = profile.Owners.Where(stake => stake.Valid.Covers(on)).ToList();
        var known = held.Sum(stake => stake.Share ?? 0);
        var scale = known > 1 ? 1 / known : 1;
        var rest = Math.Max(0, 1 - known);
        var unsized = held.Where(stake => stake.Share is null).ToList();
        var to = new List<(string, double)>(held.Count + 1);
        foreach (var stake in held)
        {
            // A holder named without a share may hold all that is left: counting it so never makes anybody look more separate.
            var share = stake.Share is { } given ? given * scale : rest / unsized.Count;
            if (share > 0)
            {
                to.Add((ControllerFinder.KeyOf(stake), (1 - own) * share));
            }
        }

        if (unsized.Count == 0 && rest > 0)
        {
            to.Add((OriginKeys.Unknown + profile.Id, (1 - own) * rest));
        }

        var note = unsized.Count > 0
            ? $"{profile.Name}: {string.Join(", ", unsized.Select(stake => stake.OwnerName))} named as owner without a share, counted as holding what nobody else holds"
            : null;
        return new Channels(own, to, assumed is null ? note : note is null ? assumed : assumed + "; " + note);
    }
}
