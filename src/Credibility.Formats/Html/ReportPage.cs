using Credibility.Formats.Text;
using Credibility.Reports;

namespace Credibility.Formats.Html;

/// <summary>The page at <c>/</c>: the form, and above it the report once there is one.</summary>
public static class ReportPage
{
    public static string Render(Report? report, PageForm form)
    {
        var title = report?.Draft.Title ?? "How separate are the sources of a draft?";
        return PageFrame.Render((form.HasProblems ? "Not checked: " : "") + VisibleText.Of(title), html =>
        {
            html.Element("h1", title);
            if (report is not null)
            {
                Summary(html, report);
                ReportSections.Write(html, report, form.Text);
            }

            PageFormSection.Write(html, form, again: report is not null);
        });
    }

    private static void Summary(HtmlText html, Report report)
    {
        html.Open("section", ("aria-labelledby", "summary-heading")).Element("h2", "In short", ("id", "summary-heading"))
            .Element("p", report.Headline.Sentence, ("class", "lead"));
        HtmlLists.Bullets(html, report.Headline.Lines);
        html.Close("section");
    }
}
