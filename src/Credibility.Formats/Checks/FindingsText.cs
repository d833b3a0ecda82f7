using System.Globalization;
using Credibility.Formats.Text;
using Credibility.Policies;

namespace Credibility.Formats.Checks;

/// <summary>The findings of one file, each where it stands, with the line of the draft and what mends it.</summary>
internal static class FindingsText
{
    /// <summary>Places of one finding that are shown with their line; the others are named.</summary>
    private const int MostPlaces = 4;

    public static void Write(ColumnText text, CheckedFile file, bool withWhy, bool withGuidance)
    {
        var groups = file.ToRead();
        var digits = groups.SelectMany(group => group.Places).Select(place => place.Range.Start.Line.ToString(CultureInfo.InvariantCulture).Length).DefaultIfEmpty(1).Max();
        foreach (var (finding, places) in groups)
        {
            if (finding != groups[0].Finding)
            {
                text.Blank();
            }

            Places(text, file, finding, places, digits, withGuidance ? int.MaxValue : MostPlaces);
            if (withWhy)
            {
                text.Paragraph("Why: " + finding.Why, 4, 6);
            }

            text.Paragraph("What mends it: " + finding.Remedy, 4, 6);
            if (finding.Rewrite is { } rewrite)
            {
                text.Paragraph($"For example: {rewrite}", 4, 6);
            }

            if (withGuidance)
            {
                ReportText.Guidance(text, finding);
            }
        }

        foreach (var located in file.AtRest())
        {
            text.Paragraph(" " + CheckWords.AtRest(located), 0, 2, Ink.Plain, CheckWords.Place(file, located));
        }
    }

    private static void Places(ColumnText text, CheckedFile file, Finding finding, IReadOnlyList<LocatedFinding> places, int digits, int most)
    {
        // What is said of all in one sentence is said once, at the first place; else each place has its own words.
        var isEach = finding.Message.StartsWith(finding.Places[0].Message, StringComparison.Ordinal);
        var told = "";
        foreach (var located in places.Take(most))
        {
            var words = isEach ? located.Place.Message : finding.Message;
            var message = $" {CheckWords.Of(finding.Level)}: {(words == told ? "also here" : words)} [{finding.Rule}]";
            told = words;
            text.Paragraph(message, 0, 2, ReportText.InkOf(finding.Level), CheckWords.Place(file, located));
            if (file.SnippetOf(located, text.Width - digits - 5) is { } snippet)
            {
                text.Snippet(snippet, located.Range.Start.Line.ToString(CultureInfo.InvariantCulture), digits, ReportText.InkOf(finding.Level));
            }
            else if (!words.Contains(located.Place.Quote, StringComparison.Ordinal))
            {
                text.Paragraph($"“{located.Place.Quote}”", 4, 4);
            }
        }

        if (places.Count > most)
        {
            text.Paragraph($"and at {string.Join(", ", places.Skip(most).Select(CheckWords.LineAndColumn))}", 4, 6);
        }
    }

    /// <summary>The line that the place stands on; null where the file holds no such words there, as where they were declared.</summary>
    private static LineSnippet? SnippetOf(this CheckedFile file, LocatedFinding located, int width)
    {
        var (start, end) = (located.Range.Start, located.Range.End);
        return !located.IsWhole && file.Text is { } text && text.Text.AsSpan(start.Offset, end.Offset - start.Offset).SequenceEqual(located.Place.Quote)
            ? LineSnippet.Of(text.Text, text.Line(start.Line), new(start.Offset, end.Offset), width)
            : null;
    }
}
