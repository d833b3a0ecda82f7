using Credibility.Formats.Checks;
using Credibility.Policies;
using Credibility.Reports;

namespace Credibility.Formats.Changes;

/// <summary>Which findings an earlier version of the draft had already.</summary>
internal static class KnownFindings
{
    /// <summary>
    /// By rule and words. Where the same words stand more often than before, the places that the change does not touch are the old
    /// ones, wherever they stand; a fingerprint, which numbers them, would take the first for old and the last for new.
    /// </summary>
    public static bool[] Among(IReadOnlyList<LocatedFinding> findings, List<bool> touched, Report? earlier)
    {
        var left = (earlier?.Findings ?? []).SelectMany(finding => WholeDraft.PlacesOf(finding).Select(place => Key(finding, place))).CountBy(key => key).ToDictionary(StringComparer.Ordinal);
        var known = new bool[findings.Count];
        foreach (var i in Enumerable.Range(0, findings.Count).OrderBy(i => touched[i]).ThenBy(i => findings[i].Range.Start.Offset))
        {
            var key = Key(findings[i].Finding, findings[i].Place);
            if (left.GetValueOrDefault(key) is > 0 and var count)
            {
                (known[i], left[key]) = (true, count - 1);
            }
        }

        return known;
    }

    private static string Key(Finding finding, FindingPlace place) =>
        $"{finding.Rule}\n{string.Join(' ', place.Quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";
}
