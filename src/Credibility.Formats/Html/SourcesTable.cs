using Credibility.Formats.Text;
using Credibility.Reports;

namespace Credibility.Formats.Html;

/// <summary>Who the sources are, one a row.</summary>
internal static class SourcesTable
{
    public static void Write(HtmlText html, IReadOnlyList<ReportSource> sources)
    {
        if (sources.Count == 0)
        {
            return;
        }

        HtmlLists.Section(html, "sources-heading", "Sources", () =>
        {
            html.Open("div", ("class", "table"), ("role", "region"), ("aria-label", "Table of sources"), ("tabindex", "0")).Open("table")
                .Element("caption", "Each source of the draft: who it is, who can decide what it says, and its score from 0 to 100 with the range in which it lies. No score enters what is said above.").Open("thead").Open("tr");
            foreach (var column in (string[])["Source", "Who it is", "Control", "Affiliation", "Score"])
            {
                html.Element("th", column, ("scope", "col"));
            }

            html.Close("tr").Close("thead").Open("tbody");
            foreach (var source in sources)
            {
                Row(html, source);
            }

            html.Close("tbody").Close("table").Close("div");
        });
    }

    private static void Row(HtmlText html, ReportSource source)
    {
        html.Open("tr").Open("th", ("scope", "row")).Isolated(source.Name).Close("th").Open("td");
        if (source.ProfileId is { } profile)
        {
            html.Link("/v1/sources/" + Uri.EscapeDataString(profile), profile);
        }
        else
        {
            html.Text(source.Resolution.Reason);
        }

        foreach (var listing in source.Listings)
        {
            html.Open("p", ("class", "quiet")).Isolated(ReportWords.Of(listing)).Close("p");
        }

        html.Close("td").Open("td").Text(Control(source.Control)).Close("td")
            .Open("td").Isolated(source.Affiliation is { Known: true, Name: { } name } ? name : "not known").Close("td")
            .Element("td", ReportWords.Score(source))
            .Close("tr");
    }

    private static string Control(ReportControl? control) => control is null ? "not known"
        : control.Controller is { } controller ? $"{Type(control)}, {controller}" : Type(control);

    private static string Type(ReportControl control) => control.Type is { } type ? type.Replace('-', ' ') : "not known";
}
