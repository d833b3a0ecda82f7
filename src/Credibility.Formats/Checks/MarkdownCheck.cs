using System.Text;
using Credibility.Formats.Text;
using Credibility.Reports;

namespace Credibility.Formats.Checks;

/// <summary>
/// A check as Markdown that can be pasted into a ticket or a remark on a change. Words from outside stay words: no link, mention, image
/// or markup of a draft comes alive.
/// </summary>
public static class MarkdownCheck
{
    /// <summary>Places of one finding that have a row; forges refuse remarks that are too long.</summary>
    private const int MostPlaces = 10;

    public static string Write(Check check, CheckLook look)
    {
        var text = new StringBuilder();
        foreach (var file in check.Files.Where(file => look.IsSingle || file.Report is null || file.HasSomethingToTell()))
        {
            File(text, file);
        }

        text.Append(look.IsSingle && check.Files is [{ Report: not null } only] ? CheckWords.Summary(only) : CheckWords.Summary(check)).Append('\n');
        return text.ToString();
    }

    private static void File(StringBuilder text, CheckedFile file)
    {
        text.Append("### ").Append(MarkdownWords.Code(file.Path)).Append("\n\n");
        if (file.Report is not { } report)
        {
            text.Append("Not checked:\n\n");
            foreach (var problem in file.Problems)
            {
                text.Append("- ").Append(FormattableString.Invariant($"line {problem.Place.Line}, column {problem.Place.Column}: ")).Append(MarkdownWords.Of(problem.Words)).Append('\n');
            }

            text.Append('\n');
            return;
        }

        text.Append("**").Append(MarkdownWords.Of(report.Headline.Sentence)).Append("**\n\n");
        Findings(text, file);
        AtRest(text, file);
        Behind(text, report);
    }

    /// <summary>A row for each place; why and what mends it is folded below, once for each finding.</summary>
    private static void Findings(StringBuilder text, CheckedFile file)
    {
        var findings = file.ToRead();
        if (findings.Count == 0)
        {
            return;
        }

        text.Append("| Place | Level | Finding | Rule |\n|---|---|---|---|\n");
        foreach (var (finding, places) in findings)
        {
            foreach (var located in places.Take(MostPlaces))
            {
                var quote = located.IsWhole || Tells(located.Place.Message, located.Place.Quote) ? "" : $" “{MarkdownWords.Of(Policies.Wording.Shorten(located.Place.Quote))}”";
                text.Append("| ").Append(Place(file, located)).Append(" | ").Append(CheckWords.Of(finding.Level)).Append(" | ")
                    .Append(MarkdownWords.Of(located.Place.Message)).Append(quote).Append(" | ").Append(finding.Rule).Append(" |\n");
            }

            if (places.Count > MostPlaces)
            {
                text.Append("| | | ").Append(FormattableString.Invariant($"and at {places.Count - MostPlaces} more places")).Append(" | ").Append(finding.Rule).Append(" |\n");
            }
        }

        text.Append("\n<details><summary>Why, and what mends it</summary>\n\n");
        foreach (var (finding, _) in findings)
        {
            text.Append("- **").Append(finding.Rule).Append("** ").Append(MarkdownWords.Of(finding.Why)).Append("\n  **What mends it:** ").Append(MarkdownWords.Of(finding.Remedy)).Append('\n');
            if (finding.Rewrite is { } rewrite)
            {
                text.Append("  **For example:** ").Append(MarkdownWords.Of(rewrite)).Append('\n');
            }
        }

        text.Append("\n</details>\n\n");
    }

    /// <summary>Whether the message says these words already, "that" in front of them or a cut behind them aside.</summary>
    private static bool Tells(string message, string quote)
    {
        var words = quote.StartsWith("that ", StringComparison.OrdinalIgnoreCase) ? quote["that ".Length..] : quote;
        return message.Contains(words, StringComparison.OrdinalIgnoreCase) || message.Contains($"“{Policies.Wording.Shorten(words)}”", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A link to the line, as forges open it; a place about the draft as a whole links to nothing.</summary>
    private static string Place(CheckedFile file, LocatedFinding located) => located.IsWhole || MarkdownWords.LinkOf(file.Path) is not { } link
        ? located.IsWhole ? "whole draft" : CheckWords.LineAndColumn(located)
        : FormattableString.Invariant($"[{CheckWords.LineAndColumn(located)}]({link}#L{located.Range.Start.Line})");

    private static void AtRest(StringBuilder text, CheckedFile file)
    {
        var rest = file.AtRest().ToList();
        if (rest.Count > 0)
        {
            rest.ForEach(located => text.Append("- ").Append(CheckWords.LineAndColumn(located)).Append(' ').Append(MarkdownWords.Of(CheckWords.AtRest(located))).Append('\n'));
            text.Append('\n');
        }
    }

    private static void Behind(StringBuilder text, Report report)
    {
        text.Append("<details><summary>What stands behind the claims</summary>\n\n");
        foreach (var line in report.Headline.Lines)
        {
            text.Append("- ").Append(MarkdownWords.Of(line)).Append('\n');
        }

        foreach (var claim in report.Claims)
        {
            text.Append("- “").Append(MarkdownWords.Of(ReportWords.Title(claim))).Append("” (").Append(MarkdownWords.Of(ReportWords.Marks(claim))).Append("): ").Append(MarkdownWords.Of(claim.Words)).Append('\n');
        }

        foreach (var unknown in report.NotKnown)
        {
            text.Append("- Not known: ").Append(MarkdownWords.Of(unknown)).Append('\n');
        }

        text.Append("\n</details>\n\n");
    }
}
