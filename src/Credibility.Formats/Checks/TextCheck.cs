using Credibility.Formats.Text;

namespace Credibility.Formats.Checks;

/// <summary>
/// A check as people read it in a terminal. One draft: the sentence, the claims that it rests on, then each finding at its place. Many:
/// the sentence and the findings of each draft that has any; a draft without any is only counted.
/// </summary>
public static class TextCheck
{
    public static string Write(Check check, CheckLook look)
    {
        var text = new ColumnText(look.Text.Width, look.Text.Colour);
        if (look.IsSingle)
        {
            foreach (var file in check.Files.Where(file => file.Report is not null))
            {
                Single(text, file, look.Text.Detailed);
            }

            return text.ToString();
        }

        foreach (var file in check.Files.Where(file => file.Report is not null && (look.Text.Detailed || file.HasSomethingToTell())))
        {
            text.Paragraph("", 0, 0, Ink.Bold, $"== {file.Path} ==");
            text.Blank();
            OfMany(text, file, look.Text.Detailed);
            text.Blank();
        }

        if (!look.Text.Detailed && CheckWords.Warnings(check) is { Count: > 0 } warnings)
        {
            warnings.ForEach(warning => text.Item(warning, 0));
            text.Blank();
        }

        text.Paragraph(CheckWords.Summary(check), 0, 0, Ink.Bold);
        return text.ToString();
    }

    private static void Single(ColumnText text, CheckedFile file, bool isDetailed)
    {
        var report = file.Report!;
        ReportText.Headline(text, report);
        if (isDetailed)
        {
            ReportText.AllClaims(text, report);
        }
        else
        {
            ReportText.KeyClaims(text, report);
        }

        if (report.Claims.Count == 0)
        {
            ReportText.Sources(text, report);
        }

        if (file.HasSomethingToTell())
        {
            text.Heading("Findings");
            FindingsText.Write(text, file, withWhy: true, withGuidance: isDetailed);
        }

        if (isDetailed)
        {
            ReportText.BelowFindings(text, report, withNumbers: true);
        }
        else
        {
            ReportText.Warnings(text, report);
        }

        text.Blank();
        text.Paragraph(CheckWords.Summary(file), 0, 0, Ink.Bold);
        if (!isDetailed)
        {
            var page = file.TopRule() is { } rule ? $"`credibility explain {rule}` shows what a rule asks and when it is silent; " : "";
            text.Paragraph($"{page}`--detailed` shows all that was read, what is not known and what was assumed.", 0, 0);
        }
    }

    private static void OfMany(ColumnText text, CheckedFile file, bool isDetailed)
    {
        var report = file.Report!;
        if (isDetailed)
        {
            ReportText.Headline(text, report);
            ReportText.AllClaims(text, report);
        }
        else
        {
            text.Paragraph(report.Headline.Sentence, 0, 0, Ink.Bold);
        }

        text.Blank();
        FindingsText.Write(text, file, withWhy: isDetailed, withGuidance: isDetailed);
        if (isDetailed)
        {
            ReportText.BelowFindings(text, report, withNumbers: true);
        }
    }
}
