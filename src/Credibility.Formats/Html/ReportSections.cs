using Credibility.Formats.Text;
using Credibility.Policies;
using Credibility.Reports;

namespace Credibility.Formats.Html;

/// <summary>The parts of a report below its sentence, in the order in which an editor needs them.</summary>
internal static class ReportSections
{
    public static void Write(HtmlText html, Report report, string text)
    {
        Claims(html, "claims", "Claims", [.. report.Checkable()]);
        Claims(html, "positions", "Positions and readings (not graded)", [.. report.NotGraded()]);
        Findings(html, report.Findings.WorstFirst());
        ReadAttributions.Write(html, report, text);
        SourcesTable.Write(html, report.Sources);
        HtmlLists.BulletSection(html, "done-well", "Done well", report.DoneWell);
        Settling(html, report);
        HtmlLists.BulletSection(html, "not-known", "Not known", report.NotKnown);
        HtmlLists.BulletSection(html, "assumptions", "Assumptions", [.. report.Assumptions.Select(a => $"{a.Text} {a.WouldChange}")]);
        HtmlLists.BulletSection(html, "warnings", "Warnings", report.Warnings);
        Workings(html, report);
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

    /// <summary>The leading ones in the open; the others wait behind a line that says how many they are.</summary>
    private static void Findings(HtmlText html, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        var leading = findings.Any(f => f.Lead) ? findings.Where(f => f.Lead).ToList() : findings;
        HtmlLists.Section(html, "findings", "Findings", () =>
        {
            foreach (var finding in leading)
            {
                Finding(html, finding);
            }

            if (leading.Count < findings.Count)
            {
                html.Open("details").Element("summary", FormattableString.Invariant($"More findings: {findings.Count - leading.Count}"));
                foreach (var finding in findings.Where(f => !f.Lead))
                {
                    Finding(html, finding);
                }

                html.Close("details");
            }
        });
    }

    private static void Finding(HtmlText html, Finding finding)
    {
        html.Open("section", ("class", "finding " + finding.Level.ToString().ToLowerInvariant())).Open("h3")
            .Open("span", ("class", "level")).Text(ReportWords.Of(finding.Level) + ":").Markup("</span> ").Text(finding.Message).Close("h3");
        if (finding.Decision is { } decision)
        {
            html.Open("p").Isolated(ReportWords.Of(decision)).Close("p");
        }

        foreach (var place in ReportWords.Stretches(finding))
        {
            if (place.Quote.Length > 0)
            {
                html.Open("blockquote").Isolated(place.Quote).Close("blockquote");
            }

            if (place.Suppression is { } suppression)
            {
                html.Open("p", ("class", "quiet")).Isolated(ReportWords.Of(suppression)).Close("p");
            }
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
        var groups = report.Claims.Select(claim => (Claim: claim, Lines: report.WouldSettle(claim))).Where(g => g.Lines.Count > 0).ToList();
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

    private static void Workings(HtmlText html, Report report)
    {
        html.Open("details").Element("summary", "Workings: the numbers behind the words");
        HtmlLists.Bullets(html, [.. ReportWorkings.Lines(report)]);
        html.Close("details");
    }
}
