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
    public static void Section(HtmlText html, string id, string heading, Action content)
    {
        html.Open("section", ("aria-labelledby", id)).Element("h2", heading, ("id", id));
        content();
        html.Close("section");
    }

    public static void BulletSection(HtmlText html, string id, string heading, IReadOnlyList<string> items)
    {
        if (items.Count > 0)
        {
            Section(html, id, heading, () => Bullets(html, items));
        }
    }
}
