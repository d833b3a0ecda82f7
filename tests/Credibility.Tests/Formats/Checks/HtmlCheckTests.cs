using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Credibility.Formats.Checks;
using Xunit;

namespace Credibility.Tests.Formats.Checks;

public sealed class HtmlCheckTests
{
    private static readonly CheckedFile Story = Checked.File("desk/story.md", Checked.Story);

    private static readonly CheckedFile[] Many = [Story, Checked.File("a.txt", Checked.Clean), Checked.File("other.md", Checked.Story), Checked.File("bad.json", "{")];

    [Fact]
    public void Every_finding_leads_to_its_place_in_the_text_and_back()
    {
        var page = Parse(Checked.Write(CheckFormat.Html, true, Story));
        var notes = page.QuerySelectorAll("a.note");

        Assert.Equal(Story.ToRead().Sum(read => read.Places.Count(place => !place.IsWhole)), notes.Length);
        var finding = Assert.Single(page.QuerySelectorAll(".finding"), finding => finding.TextContent.Contains("SRC010", StringComparison.Ordinal));
        var link = finding.QuerySelector("li a")!;
        var note = page.QuerySelector(link.GetAttribute("href")!)!;
        Assert.Equal("Line 8, column 1", link.TextContent);
        Assert.Equal("Local media", note.NextElementSibling!.TextContent);
        Assert.Same(finding, page.QuerySelector(note.GetAttribute("href")!));
    }

    [Fact]
    public void A_page_of_one_draft_names_it_once_and_quotes_places_of_which_the_same_is_said()
    {
        var page = Parse(Checked.Write(CheckFormat.Html, true, Checked.File("a.txt", "The quay is shut, critics said.\n\nThe ferry sails no more, experts said.\n")));
        var finding = Assert.Single(page.QuerySelectorAll(".finding"), finding => finding.TextContent.Contains("SRC009", StringComparison.Ordinal));

        Assert.Equal("a.txt", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("In short", page.QuerySelector("article h2")!.TextContent);
        Assert.Equal(["critics", "experts"], finding.QuerySelectorAll("li q").Select(quote => quote.TextContent));
    }

    [Fact]
    public void Among_many_a_draft_without_findings_is_a_row_and_alone_it_is_a_section()
    {
        var page = Parse(Checked.Write(CheckFormat.Html, false, Many));
        var rows = page.QuerySelector("tbody")!.QuerySelectorAll("tr").ToDictionary(row => row.QuerySelector("th")!.TextContent, row => row.QuerySelector("a") is not null);

        Assert.Equal(["a.txt", "bad.json", "desk/story.md", "other.md"], rows.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["a.txt"], rows.Where(row => !row.Value).Select(row => row.Key));
        Assert.Equal(["bad.json", "desk/story.md", "other.md"], page.QuerySelectorAll("article h2").Select(heading => heading.TextContent).Order(StringComparer.Ordinal));
        Assert.Single(Parse(Checked.Write(CheckFormat.Html, false, Many[1])).QuerySelectorAll("article"));
    }

    [Fact]
    public void Every_id_is_one_and_every_link_within_the_page_arrives()
    {
        var page = Parse(Checked.Write(CheckFormat.Html, false, Many));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!), target =>
            Assert.True(target.StartsWith("https://", StringComparison.Ordinal) || (target[0] == '#' && ids.Contains(target[1..])), target));
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), element => Assert.All(element.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.Contains(id, ids)));
    }

    [Fact]
    public void It_asks_for_nothing_and_its_policy_allows_its_own_style_alone()
    {
        var page = Parse(Checked.Write(CheckFormat.Html, false, Many));
        var style = Assert.Single(page.QuerySelectorAll("style")).TextContent;
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;

        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, form, [style], [src]"));
        Assert.Contains($"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_go_down_one_rank_at_a_time()
    {
        var ranks = Parse(Checked.Write(CheckFormat.Html, false, Many)).QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.TagName[1] - '0').ToList();

        Assert.Equal(1, ranks.Count(rank => rank == 1));
        Assert.All(ranks.Zip(ranks.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public void The_overview_has_a_row_for_each_draft()
    {
        var page = Parse(Checked.Write(CheckFormat.Html, false, Many));

        Assert.Equal(
            ["desk/story.md", "a.txt", "other.md", "bad.json"], page.QuerySelectorAll("[aria-labelledby=overview] tbody th").Select(cell => cell.TextContent));
        Assert.Contains("This draft could not be checked.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Offsets of a request's file are none of the text that it holds.</summary>
    [Fact]
    public void A_request_shows_no_marked_text() =>
        Assert.Empty(Parse(Checked.Write(CheckFormat.Html, true, Checked.File("a.json", """{"text":"The quay is shut, critics said."}"""))).QuerySelectorAll(".marked"));

    internal static IHtmlDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
}
