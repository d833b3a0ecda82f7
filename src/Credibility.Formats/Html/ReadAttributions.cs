using Credibility.Reports;

namespace Credibility.Formats.Html;

/// <summary>What was read from the text, in its order, with who is cited and the cue marked: an editor sees at once what was misread.</summary>
internal static class ReadAttributions
{
    /// <summary>Letters of a content that show which it is.</summary>
    private const int MaxContent = 300;

    /// <param name="text">The text that was read; empty where the page does not have it.</param>
    public static void Write(HtmlText html, Report report, string text)
    {
        var read = report.Attributions.Where(attribution => attribution.Origin == "detected").OrderBy(attribution => attribution.Content?.Start ?? attribution.Cue?.Start ?? 0).ToList();
        if (read.Count == 0)
        {
            return;
        }

        var names = report.Sources.ToDictionary(source => source.Id, source => source.Name, StringComparer.Ordinal);
        HtmlLists.Section(html, "read", "Read from the text", () =>
        {
            if (text.Length > 0)
            {
                MarkedText.Write(html, read, text);
            }

            html.Open("details").Element("summary", FormattableString.Invariant($"Attributions found: {read.Count}")).Open("ul");
            read.ForEach(attribution => Item(html, attribution, names.GetValueOrDefault(attribution.SourceId, "")));
            html.Close("ul").Close("details");
        });
    }

    private static void Item(HtmlText html, ReportAttribution attribution, string name)
    {
        html.Open("li").Open("strong").Isolated(name).Close("strong");
        if (attribution.Via.Count > 0)
        {
            html.Text(" through ").Isolated(string.Join(", ", attribution.Via.Select(via => via.Name)));
        }

        html.Text(": ").Open("q").Isolated(Shorten(attribution.Quotes.Content?.Exact ?? "")).Close("q").Text(" ").Open("span", ("class", "quiet"));
        foreach (var quote in new[] { attribution.Quotes.Source, attribution.Quotes.Cue })
        {
            if (quote is { Exact.Length: > 0 })
            {
                html.Open("mark").Isolated(Shorten(quote.Exact)).Close("mark").Text(" ");
            }
        }

        html.Text(FormattableString.Invariant($"read with {attribution.Confidence:P0} confidence")).Close("span").Close("li");
    }

    private static string Shorten(string text) => text.Length <= MaxContent ? text : Policies.Wording.Shorten(text, MaxContent);
}
