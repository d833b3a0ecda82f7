using Credibility.Drafts;
using Credibility.Formats.Files;
using Credibility.Policies;
using Credibility.Reports;

namespace Credibility.Formats.Changes;

/// <summary>Where in its file a claim stands: the words of its attributions with what lies between them, and where it is declared.</summary>
internal static class ClaimWords
{
    /// <summary>Claims of which a changed word is part.</summary>
    public static HashSet<string> Touched(Report report, DraftPlaces places, ChangedWords changed)
    {
        var attributions = report.Attributions.ToDictionary(attribution => attribution.Id, StringComparer.Ordinal);
        return
        [
            .. report.Claims.Where(claim => claim.Supports.Concat(claim.Disputes).Where(attributions.ContainsKey)
                .SelectMany(id => Spans(attributions[id], places)).Concat(Declared(claim.Id, report, places)).Any(changed.Touch)).Select(claim => claim.Id),
        ];
    }

    /// <summary>In the file. A name, cue and content of one paragraph are one stretch: a word put between them is about the claim too.</summary>
    private static List<TextSpan> Spans(ReportAttribution attribution, DraftPlaces places)
    {
        List<TextSpan> spans = [.. new[] { attribution.Source, attribution.Cue, attribution.Content }.OfType<TextSpan>().Concat(attribution.ContentSpans ?? []).Select(places.InFile)];
        if (spans.Count == 0)
        {
            return spans;
        }

        var whole = new TextSpan(spans.Min(span => span.Start), spans.Max(span => span.End));
        return IsOneParagraph(places.File.Text.AsSpan(whole.Start, whole.Length)) ? [whole] : spans;
    }

    private static IEnumerable<TextSpan> Declared(string claim, Report report, DraftPlaces places) =>
        places.Of(new FindingPlace(null, "") { ClaimId = claim }, report) is { } span ? [span] : [];

    /// <summary>A blank line or a tag of a paragraph parts them.</summary>
    private static bool IsOneParagraph(ReadOnlySpan<char> text)
    {
        var first = true;
        foreach (var line in text.EnumerateLines())
        {
            if ((!first && line.IsWhiteSpace()) || line.Contains("<p", StringComparison.OrdinalIgnoreCase) || line.Contains("</p", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            first = false;
        }

        return true;
    }
}
