using Credibility.Formats.Text;
using Credibility.Reports;

namespace Credibility.Formats.Html;

/// <summary>Who the sources are, one a row.</summary>
internal static class SourcesTable
{
    /// <param name="id">Of its heading.</param>
    /// <param name="within">Id of the heading above it, on a page that stands alone and has a table for each draft; no link leads to the site from there.</param>
    public static void Write(HtmlText html, IReadOnlyList<ReportSource> sources, string id = "sources-heading", string? within = null)
    {
        if (sources.Count == 0)
        {
            return;
        }

        HtmlLists.Section(html, id, "Sources", () =>
        {
            html.Open("div", ("class", "table"), ("role", "region"), ("aria-label", within is null ? "Table of sources" : null), ("aria-labelledby", within is null ? null : $"{id}-table {within}"), ("tabindex", "0")).Open("table")
                .Element("caption", "Each source of the draft: who it is, who can decide what it says, and its score from 0 to 100 with the range in which it lies. No score enters what is said above.", ("id", within is null ? null : id + "-table")).Open("thead").Open("tr");
            foreach (var column in (string[])["Source", "Who it is", "Control", "Affiliation", "Score"])
            {
                html.Element("th", column, ("scope", "col"));
            }

            html.Close("tr").Close("thead").Open("tbody");
            foreach (var source in sources)
            {
                Row(html, source, isOnSite: within is null);
            }

            html.Close("tbody").Close("table").Close("div");
        }, within);
    }

    private static void Row(HtmlText html, ReportSource source, bool isOnSite)
    {
        html.Open("tr").Open("th", ("scope", "row")).Isolated(source.Name).Close("th").Open("td");
        if (source.ProfileId is { } profile)
        {
            _ = isOnSite ? html.Link("/sources/" + Uri.EscapeDataString(profile), profile) : html.Text(profile);
        }
        else
        {
            html.Text(source.Resolution.Reason);
        }

        foreach (var listing in source.Listings)
        {
            html.Open("p", ("class", "quiet")).Isolated(ReportWords.Of(listing)).Close("p");
        }

        html.Close("td").Open("td").Text(ReportWords.Control(source.Control)).Close("td")
            .Open("td").Isolated(source.Affiliation is { Known: true, Name: { } name } ? name : "not known").Close("td")
            .Element("td", ReportWords.Score(source))
            .Close("tr");
    }
}
