using Credibility.Measures;
using Credibility.Reports;

namespace Credibility.Formats.Checks;

/// <summary>
/// What is held of one checked file among many until all are told: its findings with their lines, the headline, the claims, what is
/// not known and the warnings. The graph, the sources and the workings are most of a report; who wants them of many drafts takes JSON,
/// or <c>--detailed</c>.
/// </summary>
public static class HeldFile
{
    private static readonly Dictionary<string, MeasureResult> NoMeasures = [];

    public static CheckedFile Of(CheckedFile file) => file with
    {
        Report = file.Report is { } report ? Told(report) : null,
        Text = file.Report is not null && !file.Findings.Any(finding => finding.IsShown) ? null : file.Text,
    };

    private static Report Told(Report report) => report with
    {
        Parties = [], Sources = [], Attributions = [], Measures = NoMeasures, Graph = new([], []), DoneWell = [], Assumptions = [], Suggestions = [],
        Workings = new([], [], [], report.Workings.Coverage),
    };
}
