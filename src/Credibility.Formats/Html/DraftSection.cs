using System.Globalization;
using Credibility.Formats.Checks;
using Credibility.Formats.Text;
using Credibility.Policies;
using Credibility.Reports;

namespace Credibility.Formats.Html;

/// <summary>One draft of a page that shows a check: what was found, with numbers that lead to the places in the marked text and back.</summary>
internal static class DraftSection
{
    /// <param name="id">Begins every id in it, so that many drafts share a page.</param>
    /// <param name="heading">What stands above it: its path, or words of its own where the page begins with the path.</param>
    public static void Write(HtmlText html, CheckedFile file, string id, string heading)
    {
        html.Open("article", ("class", "draft"), ("id", id), ("aria-labelledby", Heading(id))).Open("h2", ("id", Heading(id))).Isolated(heading).Close("h2");
        if (file.Report is { } report)
        {
            Report(html, file, report, id);
        }
        else
        {
            html.Element("p", "This draft could not be checked.", ("class", "problem"));
            HtmlLists.Bullets(html, [.. file.Problems.Select(problem => FormattableString.Invariant($"Line {problem.Place.Line}, column {problem.Place.Column}: {problem.Words}"))]);
        }

        html.Close("article");
    }

    private static void Report(HtmlText html, CheckedFile file, Report report, string id)
    {
        html.Element("p", report.Headline.Sentence, ("class", "lead"));
        HtmlLists.Bullets(html, report.Headline.Lines);
        var text = TextOf(file, report);
        var findings = file.ToRead();
        if (findings.Count > 0)
        {
            HtmlLists.Section(html, id + "-findings", "Findings", () =>
            {
                for (var number = 1; number <= findings.Count; number++)
                {
                    Finding(html, findings[number - 1], number, id, text is not null);
                }
            }, Heading(id));
        }

        HtmlLists.BulletSection(html, id + "-rest", "At rest", [.. file.AtRest().Select(located => FormattableString.Invariant($"Line {located.Range.Start.Line}: {CheckWords.AtRest(located)}"))], Heading(id));
        Claims(html, report, id);
        if (text is not null)
        {
            HtmlLists.Section(html, id + "-text", "The draft", () => MarkedText.Write(html, report.Attributions, text, NotesOf(findings, id)), Heading(id));
        }

        SourcesTable.Write(html, report.Sources, id + "-sources", Heading(id));
        HtmlLists.BulletSection(html, id + "-done-well", "Done well", report.DoneWell, Heading(id));
        HtmlLists.BulletSection(html, id + "-not-known", "Not known", report.NotKnown, Heading(id));
        HtmlLists.BulletSection(html, id + "-assumptions", "Assumptions", [.. report.Assumptions.Select(assumption => $"{assumption.Text} {assumption.WouldChange}")], Heading(id));
        HtmlLists.BulletSection(html, id + "-warnings", "Warnings", report.Warnings, Heading(id));
    }

    private static void Finding(HtmlText html, FindingToRead read, int number, string id, bool hasText)
    {
        var finding = read.Finding;
        html.Open("section", ("class", "finding " + CheckWords.Of(finding.Level)), ("id", Target(id, number))).Open("h4")
            .Open("span", ("class", "level")).Text(FormattableString.Invariant($"{number}. {ReportWords.Of(finding.Level)}:")).Markup("</span> ").Text(finding.Message).Close("h4").Open("ul");
        var says = SayDifferentThings(read.Places);
        for (var place = 0; place < read.Places.Count; place++)
        {
            Place(html, read.Places[place], hasText ? NoteId(id, number, place) : null, says);
        }

        html.Close("ul").Element("p", finding.Why).Element("p", "What mends it: " + finding.Remedy);
        if (finding.Rewrite is { } rewrite)
        {
            html.Open("p").Text("For example: ").Isolated(rewrite).Close("p");
        }

        foreach (var guidance in finding.Guidance)
        {
            html.Open("p", ("class", "quiet")).Text("Relevant guidance: ").Link(guidance.Url, ReportWords.Of(guidance)).Close("p");
        }

        html.Element("p", finding.Rule + " " + finding.Name, ("class", "quiet")).Close("section");
    }

    /// <summary>Whether more is said of the places than which words stand there, so that each needs its own sentence.</summary>
    private static bool SayDifferentThings(IReadOnlyList<LocatedFinding> places) =>
        places.Select(located => BehindQuote(located.Place.Message)).Distinct(StringComparer.Ordinal).Skip(1).Any();

    private static string BehindQuote(string message) => message.IndexOf('”', StringComparison.Ordinal) is >= 0 and var end ? message[end..] : message;

    /// <param name="note">Id of its number in the text, or null where the text is not shown.</param>
    private static void Place(HtmlText html, LocatedFinding located, string? note, bool saysMore)
    {
        html.Open("li");
        if (!located.IsWhole)
        {
            var where = FormattableString.Invariant($"Line {located.Range.Start.Line}, column {located.Range.Start.Column}");
            _ = note is null ? html.Text(where) : html.Link("#" + note, where);
            html.Text(": ");
        }

        _ = saysMore && located.Place.Message != located.Finding.Message
            ? html.Isolated(located.Place.Message)
            : html.Open("q").Isolated(Wording.Shorten(located.Place.Quote, MostQuoted)).Markup("</q>");
        html.Close("li");
    }

    /// <summary>Letters of a place that show which it is; the whole stands in the text.</summary>
    private const int MostQuoted = 300;

    private static void Claims(HtmlText html, Report report, string id)
    {
        if (report.Claims.Count > 0)
        {
            HtmlLists.Section(html, id + "-claims", "Claims", () =>
            {
                foreach (var claim in report.Checkable().Concat(report.NotGraded()))
                {
                    html.Open("h4").Isolated(ReportWords.Title(claim)).Close("h4").Element("p", claim.Words).Element("p", ReportWords.Marks(claim), ("class", "quiet"));
                    HtmlLists.Bullets(html, claim.Reasons);
                }
            }, Heading(id));
        }
    }

    private static List<TextNote> NotesOf(IReadOnlyList<FindingToRead> findings, string id) =>
    [
        .. findings.SelectMany((read, i) => read.Places.Select((located, place) => (located, Note: new TextNote(
                located.Range.Start.Offset, NoteId(id, i + 1, place), Target(id, i + 1), (i + 1).ToString(CultureInfo.InvariantCulture)))))
            .Where(pair => !pair.located.IsWhole).Select(pair => pair.Note).OrderBy(note => note.At),
    ];

    /// <summary>The draft's text where the file is the text; null where it only holds it, so that no offset of the report fits.</summary>
    private static string? TextOf(CheckedFile file, Report report) =>
        report.Draft.Words is > 0 && file.Text is { Text: var text } && text.AsSpan().TrimStart() is not ['{', ..] ? text : null;

    private static string Heading(string id) => id + "-heading";

    private static string Target(string id, int number) => FormattableString.Invariant($"{id}-finding-{number}");

    private static string NoteId(string id, int number, int place) => FormattableString.Invariant($"{id}-place-{number}-{place + 1}");
}
