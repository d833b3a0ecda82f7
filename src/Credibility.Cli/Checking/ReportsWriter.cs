using System.Text;
using System.Text.Json;
using Credibility.Formats.Json;
using Credibility.Formats.Text;
using Credibility.Reports;

namespace Credibility.Cli.Checking;

/// <summary>All that was checked, in one format.</summary>
/// <param name="single">True if one draft was named: then JSON is its report itself and no list.</param>
internal sealed class ReportsWriter(IReadOnlyList<CheckedDraft> drafts, CheckSettings settings, bool single)
{
    public string Write(ReportFormat format, ReportTextOptions look) => format == ReportFormat.Json ? Json() : Text(look);

    private string Text(ReportTextOptions look)
    {
        var text = new StringBuilder();
        foreach (var draft in drafts)
        {
            if (draft.Report is not { } report)
            {
                continue;
            }

            if (!single)
            {
                text.Append(text.Length > 0 ? "\n" : "").Append("== ").Append(VisibleText.Of(draft.Name)).Append(" ==\n\n");
            }

            text.Append(ReportText.Write(Shown(report), look with { Detailed = settings.Detailed }));
        }

        return text.ToString();
    }

    private Report Shown(Report report) => report with { Findings = [.. report.Findings.Where(finding => finding.Level >= settings.MinLevel)] };

    private string Json()
    {
        if (single)
        {
            return drafts[0].Report is { } report ? ReportJson.ToText(report) + "\n" : "";
        }

        return drafts.Count == 0 ? "[]\n" : $"[\n{string.Join(",\n", drafts.Select(Entry))}\n]\n";
    }

    /// <summary>A report goes in as its own bytes, so that it reads the same alone and in a list.</summary>
    private static string Entry(CheckedDraft draft) => draft.Report is { } report
        ? $"{{\"file\":{Quoted(draft.Name)},\"report\":{ReportJson.ToText(report)}}}"
        : $"{{\"file\":{Quoted(draft.Name)},\"problems\":[{string.Join(",", draft.Problems.Select(Problem))}]}}";

    private static string Problem(PlacedProblem problem) => FormattableString.Invariant(
        $"{{\"pointer\":{Quoted(problem.Pointer)},\"line\":{problem.Place.Line},\"column\":{problem.Place.Column},\"message\":{Quoted(problem.Message)}}}");

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
