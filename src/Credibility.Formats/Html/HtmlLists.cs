namespace Credibility.Formats.Html;

/// <summary>Lists and titled sections as the pages use them; nothing is written where there is nothing to list.</summary>
internal static class HtmlLists
{
    public static void Bullets(HtmlText html, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        html.Open("ul");
        foreach (var item in items)
        {
            html.Element("li", item);
        }

        html.Close("ul");
    }

    /// <summary>A section with a heading that names it.</summary>
    /// <param name="within">Id of the heading above it where a page has more than one such section; then its heading is one rank lower.</param>
    public static void Section(HtmlText html, string id, string heading, Action content, string? within = null)
    {
        html.Open("section", ("aria-labelledby", within is null ? id : $"{within} {id}")).Element(within is null ? "h2" : "h3", heading, ("id", id));
        content();
        html.Close("section");
    }

    public static void BulletSection(HtmlText html, string id, string heading, IReadOnlyList<string> items, string? within = null)
    {
        if (items.Count > 0)
        {
            Section(html, id, heading, () => Bullets(html, items), within);
        }
    }
}
