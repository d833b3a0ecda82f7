using System.Security.Cryptography;
using System.Text;
using Credibility.Formats.Html;

namespace Credibility.Formats.Checks;

/// <summary>A check as one page that needs nothing beside itself: no script, no request, and a policy in it that forbids both.</summary>
public static class HtmlCheck
{
    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(PageStylesheet.Css)))}'; base-uri 'none'; form-action 'none'";

    public static string Write(Check check, CheckLook look)
    {
        var title = check.Files is [var only] ? only.Report?.Draft.Title ?? only.Path : $"{CheckWords.Counted(check.Files.Count, "draft")} checked";
        var html = new HtmlText();
        html.Markup("<!doctype html>\n").Open("html", ("lang", "en")).Open("head")
            .Open("meta", ("charset", "utf-8"))
            .Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy))
            .Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            .Open("meta", ("name", "color-scheme"), ("content", "light dark"))
            .Element("title", title + " – Credibility")
            .Markup($"<style>{PageStylesheet.Css}</style>\n").Close("head")
            .Open("body").Element("a", "Skip to the content", ("class", "skip"), ("href", "#main"))
            .Open("header").Element("p", check.Engine, ("class", "brand")).Close("header")
            .Open("main", ("id", "main")).Element("h1", title);
        html.Element("p", check.Files is [{ Report: not null } single] ? CheckWords.Summary(single) : CheckWords.Summary(check), ("class", "lead"));
        if (check.Files.Count > 1)
        {
            Overview(html, check);
        }

        for (var number = 1; number <= check.Files.Count; number++)
        {
            var file = check.Files[number - 1];
            if (check.Files.Count == 1 || !IsRowAlone(file))
            {
                DraftSection.Write(html, file, IdOf(number), file.Path == title ? "In short" : file.Path);
            }
        }

        html.Close("main").Open("footer")
            .Element("p", "A report says how separate the sources of a draft are. It never says whether a claim is right.")
            .Close("footer").Close("body").Close("html");
        return html.ToString();
    }

    private static void Overview(HtmlText html, Check check)
    {
        HtmlLists.Section(html, "overview", "Overview", () =>
        {
            html.Open("div", ("class", "table"), ("role", "region"), ("aria-label", "Table of drafts"), ("tabindex", "0")).Open("table")
                .Element("caption", "Each draft, what was found in it, and how its weakest key claim stands.").Open("thead").Open("tr");
            foreach (var column in (string[])["Draft", "Found", "In short"])
            {
                html.Element("th", column, ("scope", "col"));
            }

            html.Close("tr").Close("thead").Open("tbody");
            for (var number = 1; number <= check.Files.Count; number++)
            {
                var file = check.Files[number - 1];
                html.Open("tr").Open("th", ("scope", "row"));
                _ = IsRowAlone(file) ? html.Isolated(file.Path) : html.Link("#" + IdOf(number), file.Path);
                html.Close("th")
                    .Element("td", file.Report is null ? "Not checked" : CheckWords.Summary(file))
                    .Element("td", file.Report?.Headline.Sentence ?? string.Join(' ', file.Problems.Select(problem => problem.Words))).Close("tr");
            }

            html.Close("tbody").Close("table").Close("div");
        });
    }

    /// <summary>Among many drafts one in which nothing was found, and nothing rests, is told by its row: sections are for what is to be read.</summary>
    private static bool IsRowAlone(CheckedFile file) => file.Report is not null && file.ToRead().Count == 0 && !file.AtRest().Any();

    private static string IdOf(int number) => FormattableString.Invariant($"draft-{number}");
}
