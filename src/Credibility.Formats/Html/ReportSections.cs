using Credibility.Formats.Text;
using Credibility.Policies;
using Credibility.Reports;

namespace Credibility.Formats.Html;

/// <summary>The parts of a report below its sentence, in the order in which an editor needs them.</summary>
internal static class ReportSections
{
    public static void Write(HtmlText html, Report report)
    {
        Claims(html, "claims", "Claims", [.. report.Checkable()]);
        Findings(html, report.Findings.WorstFirst());
        Claims(html, "positions", "Positions and readings (not graded)", [.. report.NotGraded()]);
        SourcesTable.Write(html, report.Sources);
        HtmlLists.BulletSection(html, "done-well", "Done well", report.DoneWell);
        Settling(html, report);
        HtmlLists.BulletSection(html, "not-known", "Not known", report.NotKnown);
        HtmlLists.BulletSection(html, "assumptions", "Assumptions", [.. report.Assumptions.Select(a => $"{a.Text} {a.WouldChange}")]);
        HtmlLists.BulletSection(html, "warnings", "Warnings", report.Warnings);
        Versions(html, report);
    }

    private static void Claims(HtmlText html, string id, string heading, IReadOnlyList<ReportClaim> claims)
    {
        if (claims.Count > 0)
        {
            HtmlLists.Section(html, id, heading, () =>
            {
                foreach (var claim in claims)
                {
                    html.Open("article").Open("h3").Isolated(ReportWords.Title(claim)).Close("h3")
                        .Element("p", claim.Words).Element("p", ReportWords.Marks(claim), ("class", "quiet"));
                    HtmlLists.Bullets(html, claim.Reasons);
                    html.Close("article");
                }
            });
        }
    }

    private static void Findings(HtmlText html, IReadOnlyList<Finding> findings)
    {
        if (findings.Count > 0)
        {
            HtmlLists.Section(html, "findings", "Findings", () =>
            {
                foreach (var finding in findings)
                {
                    Finding(html, finding);
                }
            });
        }
    }

    private static void Finding(HtmlText html, Finding finding)
    {
        html.Open("section", ("class", "finding " + finding.Level.ToString().ToLowerInvariant())).Open("h3")
            .Open("span", ("class", "level")).Text(ReportWords.Of(finding.Level) + ":").Markup("</span> ").Text(finding.Message).Close("h3");
        foreach (var place in finding.Places)
        {
            html.Open("blockquote").Isolated(place.Quote).Close("blockquote");
        }

        html.Element("p", finding.Why).Element("p", "What mends it: " + finding.Remedy);
        if (finding.Rewrite is { } rewrite)
        {
            html.Open("p").Text("For example: ").Isolated(rewrite).Close("p");
        }

        foreach (var guidance in finding.Guidance)
        {
            html.Open("p", ("class", "quiet")).Text("Relevant guidance: ").Link(guidance.Url, ReportWords.Of(guidance)).Close("p");
        }

        html.Open("p", ("class", "quiet")).Link("/rules/" + Uri.EscapeDataString(finding.Rule), finding.Rule + " " + finding.Name).Close("p").Close("section");
    }

    private static void Settling(HtmlText html, Report report)
    {
        var groups = report.Claims.Select(claim => (Claim: claim, Lines: Lines(report, claim))).Where(g => g.Lines.Count > 0).ToList();
        if (groups.Count > 0)
        {
            HtmlLists.Section(html, "settle", "What or who could settle it", () =>
            {
                foreach (var (claim, lines) in groups)
                {
                    html.Open("h3").Isolated(ReportWords.Title(claim)).Close("h3");
                    HtmlLists.Bullets(html, lines);
                }
            });
        }
    }

    private static List<string> Lines(Report report, ReportClaim claim) =>
    [
        .. claim.CouldSettle.Select(c => c.Care is null ? c.What : $"{c.What} ({c.Care})"),
        .. report.Suggestions.Where(s => s.ClaimId == claim.Id).Select(s => $"{s.Text} {s.Effect}"),
    ];

    private static void Versions(HtmlText html, Report report) => html.Open("p", ("class", "quiet")).Text(FormattableString.Invariant(
        $"Judged on {report.AuditDate:yyyy-MM-dd} with method {report.Method.Version}, policy {report.Policy.Id} and the catalog of {report.Catalog.AsOf:yyyy-MM-dd}.")).Close("p");
}
