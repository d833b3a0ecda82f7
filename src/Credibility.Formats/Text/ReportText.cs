using Credibility.Policies;
using Credibility.Reports;

namespace Credibility.Formats.Text;

/// <param name="Colour">ANSI colours; off unless a terminal asked for them.</param>
/// <param name="Detailed">Whether the numbers behind the words follow.</param>
public sealed record ReportTextOptions(bool Colour = false, bool Detailed = false, int Width = 80);

/// <summary>A report as an editor reads it in a terminal: the sentence first, then why, then what to do about it.</summary>
public static class ReportText
{
    public static string Write(Report report, ReportTextOptions? options = null)
    {
        options ??= new ReportTextOptions();
        var text = new ColumnText(options.Width, options.Colour);
        Headline(text, report);
        AllClaims(text, report);
        Findings(text, report);
        BelowFindings(text, report, options.Detailed);
        return text.ToString();
    }

    internal static void AllClaims(ColumnText text, Report report)
    {
        Claims(text, "Claims", report.Checkable());
        Claims(text, "Positions and readings (not graded)", report.NotGraded());
    }

    /// <summary>The claims that the draft rests on, with what stands behind each, and how many others there are.</summary>
    internal static void KeyClaims(ColumnText text, Report report)
    {
        var key = report.Checkable().Where(claim => claim.Key).ToList();
        var shown = key.Count > 0 ? key : report.Checkable().ToList();
        Claims(text, "Claims", shown);
        var others = report.Claims.Count - shown.Count;
        if (others > 0 && shown.Count > 0)
        {
            text.Item($"and {Wording.Counted(others, "other claim")}: minor ones, views, plans and matters of record");
        }
    }

    /// <summary>Who they are, for a draft that says nothing but whom it cites.</summary>
    internal static void Sources(ColumnText text, Report report) => List(
        text, "Sources",
        report.Sources.Select(source => $"{source.Name}: {source.ProfileId ?? source.Resolution.Reason}; control: {ReportWords.Control(source.Control)}; score: {ReportWords.Score(source)}"));

    internal static void Warnings(ColumnText text, Report report) => List(text, "Warnings", report.Warnings);

    /// <param name="withNumbers">Whether the numbers behind the words follow.</param>
    internal static void BelowFindings(ColumnText text, Report report, bool withNumbers)
    {
        List(text, "Done well", report.DoneWell);
        Settling(text, report);
        List(text, "Not known", report.NotKnown);
        List(text, "Assumptions", report.Assumptions.Select(a => $"{a.Text} {a.WouldChange}"));
        Warnings(text, report);
        if (withNumbers)
        {
            List(text, "Scores of the sources", report.Sources.Select(source => $"{source.Name}: {ReportWords.Score(source)}"));
            List(text, "Listings of the sources", report.Sources.SelectMany(source => source.Listings.Select(listing => $"{source.Name}: {ReportWords.Of(listing)}")));
            List(text, "Workings", ReportWorkings.Lines(report));
        }
    }

    internal static void Headline(ColumnText text, Report report)
    {
        if (report.Draft.Title is { } title)
        {
            text.Paragraph(title, 0, 0);
            text.Blank();
        }

        text.Paragraph(report.Headline.Sentence, 0, 0, Ink.Bold);
        foreach (var line in report.Headline.Lines)
        {
            text.Paragraph(line, 0, 0);
        }
    }

    internal static void Claims(ColumnText text, string heading, IEnumerable<ReportClaim> claims)
    {
        var number = 0;
        foreach (var claim in claims)
        {
            if (number++ == 0)
            {
                text.Heading(heading);
            }

            text.Item($"{ReportWords.Title(claim)} [{ReportWords.Marks(claim)}]");
            text.Paragraph(claim.Words, 4, 4);
            foreach (var reason in claim.Reasons)
            {
                text.Item(reason, 4);
            }
        }
    }

    private static void Findings(ColumnText text, Report report)
    {
        var findings = report.Findings.WorstFirst();
        if (findings.Count == 0)
        {
            return;
        }

        text.Heading("Findings");
        foreach (var finding in findings)
        {
            text.Paragraph($"{ReportWords.Of(finding.Level)}: {finding.Message} [{finding.Rule}]", 2, 4, InkOf(finding.Level));
            if (finding.Decision is { } decision)
            {
                text.Paragraph(ReportWords.Of(decision), 4, 6);
            }

            foreach (var place in ReportWords.Stretches(finding))
            {
                Place(text, place);
            }

            text.Paragraph("Why: " + finding.Why, 4, 6);
            text.Paragraph("What mends it: " + finding.Remedy, 4, 6);
            if (finding.Rewrite is { } rewrite)
            {
                text.Paragraph($"For example: {rewrite}", 4, 6);
            }

            Guidance(text, finding);
        }
    }

    internal static void Guidance(ColumnText text, Finding finding)
    {
        foreach (var guidance in finding.Guidance)
        {
            text.Paragraph($"Relevant guidance: {ReportWords.Of(guidance)} {guidance.Url}", 4, 6);
        }
    }

    private static void Place(ColumnText text, FindingPlace place)
    {
        if (place.Quote.Length > 0)
        {
            text.Paragraph($"“{place.Quote}”", 4, 4);
        }

        if (place.Suppression is { } suppression)
        {
            text.Paragraph(ReportWords.Of(suppression), 6, 8);
        }
    }

    private static void Settling(ColumnText text, Report report)
    {
        var started = false;
        foreach (var claim in report.Claims)
        {
            var lines = report.WouldSettle(claim);
            if (lines.Count == 0)
            {
                continue;
            }

            if (!started)
            {
                text.Heading("What or who could settle it");
                started = true;
            }

            text.Paragraph(ReportWords.Title(claim), 2, 2);
            lines.ForEach(line => text.Item(line, 4));
        }
    }

    private static void List(ColumnText text, string heading, IEnumerable<string> items)
    {
        var list = items.ToList();
        if (list.Count > 0)
        {
            text.Heading(heading);
            list.ForEach(item => text.Item(item));
        }
    }

    internal static Ink InkOf(FindingLevel level) => level switch
    {
        FindingLevel.Error => Ink.Red,
        FindingLevel.Warning => Ink.Yellow,
        _ => Ink.Cyan,
    };
}
