using Credibility.Formats.Files;
using Credibility.Policies;
using Credibility.Reports;

namespace Credibility.Formats.Checks;

/// <summary>Puts a report's findings where they stand in the draft's file.</summary>
public static class LocatedFindings
{
    /// <summary>One for each place of each finding, in the report's order; one alone for what is about the draft as a whole.</summary>
    public static IReadOnlyList<LocatedFinding> Of(Report report, DraftPlaces places, Policy policy, FindingLevel failLevel) =>
    [
        .. report.Findings.SelectMany(finding => WholeDraft.PlacesOf(finding).Select(place => Located(finding, place, places, report) with { Fails = policy.Stops(finding, place, failLevel) })),
    ];

    private static LocatedFinding Located(Finding finding, FindingPlace place, DraftPlaces places, Report report) =>
        !FindingCollector.IsAboutDraft(finding.Rule) && places.Of(place, report) is { } span ? new LocatedFinding(finding, place, places.File.Range(span)) : new LocatedFinding(finding, place, FileRange.Top) { IsWhole = true };
}
