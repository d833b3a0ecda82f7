namespace Credibility.Formats.Html;

/// <summary>What every page has: the document around its content. No script and no inline style, so that a strict policy can hold.</summary>
internal static class PageFrame
{
    public static string Render(string title, Action<HtmlText> content)
    {
        var html = new HtmlText();
        html.Markup("<!doctype html>\n").Open("html", ("lang", "en")).Open("head")
            .Open("meta", ("charset", "utf-8"))
            .Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            .Open("meta", ("name", "color-scheme"), ("content", "light dark"))
            .Element("title", title + " – Credibility")
            .Open("link", ("rel", "stylesheet"), ("href", PageStylesheet.Path)).Close("head")
            .Open("body").Element("a", "Skip to the content", ("class", "skip"), ("href", "#main"));
        html.Open("header").Open("p", ("class", "brand")).Link("/", "Credibility").Close("p")
            .Open("nav", ("aria-label", "Site")).Open("ul");
        html.Open("li").Link("/", "Check sources").Close("li").Open("li").Link("/docs", "Interface").Close("li")
            .Close("ul").Close("nav").Close("header");
        html.Open("main", ("id", "main"));
        content(html);
        html.Close("main").Open("footer")
            .Element("p", "A report says how separate the sources of a draft are. It never says whether a claim is right.")
            .Close("footer").Close("body").Close("html");
        return html.ToString();
    }
}
