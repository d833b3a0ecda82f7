using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Credibility.Api.Sources.Badges;
using Credibility.Api.Tests.Hosting;
using Credibility.Api.Tests.Serving;
using Credibility.Sources;
using Credibility.Sources.Scores;
using Credibility.Storage.Sources;
using Xunit;

namespace Credibility.Api.Tests.Sources;

public class BadgeTests(OpenService open)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public async Task A_rated_source_shows_its_score_and_how_sure_it_is()
    {
        var service = await open.GetAsync();

        using var json = await service.Get("/v1/sources/suspilne/badge.json");
        using var svg = await service.Get("/v1/sources/suspilne/badge.svg");

        var badge = await json.Json();
        Assert.Matches(@"^\d{1,3}\.\d, how sure: (low|medium|high)$", (string)badge["message"]!);
        Assert.Equal((1, "credibility", false), ((int)badge["schemaVersion"]!, (string)badge["label"]!, (bool)badge["isError"]!));
        Assert.Equal("image/svg+xml", svg.Content.Headers.ContentType?.ToString());
        var drawing = XDocument.Parse(await svg.Text()).Root!;
        Assert.Contains((string)badge["message"]!, drawing.Element(Svg + "title")!.Value, StringComparison.Ordinal);
        Assert.Contains("how sure", drawing.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.Equal("img", (string?)drawing.Attribute("role"));
        Assert.Contains(drawing.Descendants(Svg + "rect"), rect => (string?)rect.Attribute("fill") == (string?)badge["color"]);
    }

    [Theory]
    [InlineData("fr-ministry-of-defence")]
    [InlineData("sepi")]
    public async Task A_source_that_is_not_rated_shows_no_number_and_no_letter(string id)
    {
        var service = await open.GetAsync();

        using var json = await service.Get($"/v1/sources/{id}/badge.json");
        using var svg = await service.Get($"/v1/sources/{id}/badge.svg");

        var badge = await json.Json();
        Assert.Equal("not rated", (string?)badge["message"]);
        Assert.Equal("#595959", (string?)badge["color"]);
        Assert.All(XDocument.Parse(await svg.Text()).Descendants(Svg + "text"), text => Assert.DoesNotMatch(@"\d|\b[A-E]\b", text.Value));
    }

    [Fact]
    public async Task Living_people_are_not_rated_unless_the_operator_says_so_and_withdrawn_sources_are_not_either()
    {
        await using var service = await ServiceProcess.StartAsync();
        await using var people = await ServiceProcess.StartAsync(["--People:Scores=true"]);
        foreach (var one in new[] { service, people })
        {
            var path = Path.Combine(one.Folder, "credibility.db");
            await Store.AddAsync(path, Person());
            await Store.EditAsync(path, new SourceEdit.Withdraw("sepi", "a test", "to be seen"));
            await Waiting.UntilAsync(async () => (await one.Get("/v1/sources/some-person/badge.svg")).StatusCode == HttpStatusCode.OK, "the person");
        }

        Assert.Equal("not rated", await Message(service, "some-person"));
        Assert.Contains("how sure", await Message(people, "some-person"), StringComparison.Ordinal);
        await Waiting.UntilAsync(async () => (await (await service.Get("/v1/sources/sepi/badge.svg")).Text()).Contains("withdrawn", StringComparison.Ordinal), "the withdrawn source");
        Assert.Equal("not rated", await Message(service, "sepi"));
    }

    [Fact]
    public async Task A_badge_that_is_held_is_not_sent_again()
    {
        var service = await open.GetAsync();
        using var first = await service.Get("/v1/sources/suspilne/badge.svg");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/sources/suspilne/badge.svg") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };

        using var second = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(TimeSpan.FromMinutes(5), first.Headers.CacheControl!.MaxAge);
        second.AssertStatus(HttpStatusCode.NotModified);
        Assert.Equal("nosniff", second.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("default-src 'none'", second.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/sources/nosuch/badge.svg", 404, "not-found")]
    [InlineData("/v1/sources/nosuch/badge.json", 404, "not-found")]
    [InlineData("/v1/sources/tass/badge.svg?style=flat", 400, "validation-failed")]
    public async Task What_cannot_be_drawn_is_a_problem_like_any_other(string path, int status, string slug)
    {
        var service = await open.GetAsync();

        using var answer = await service.Get(path);

        await answer.AssertProblem(status, slug);
    }

    [Theory]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("]]><!-- & &amp; ' \" &#0; -->")]
    [InlineData("وكالة الأنباء ‮gnorw‬")]
    [InlineData("\u0001\u0000\u0008 \uD800 lone \uFFFE")]
    [InlineData("\uD83C\uDDFA\uD83C\uDDE6 flags and e\u0301 marks")]
    public void Whatever_a_name_holds_the_drawing_stays_a_drawing(string name)
    {
        foreach (var badge in new[] { Rated(name, 67.3), NotRated(name) })
        {
            var drawing = XDocument.Parse(BadgeDrawing.Draw(badge)).Root!;

            Assert.Equal(["svg", "title", "desc", "rect", "rect", "g", "text", "text"], drawing.DescendantsAndSelf().Select(element => element.Name.LocalName));
            Assert.All(drawing.DescendantsAndSelf().Attributes(), attribute => Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name.LocalName is "href" or "style"));
            Assert.DoesNotContain(drawing.Descendants(Svg + "text"), text => text.Value.Contains("script", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_name_of_three_hundred_characters_neither_widens_the_badge_nor_is_read_out_whole()
    {
        var (shortest, longest) = (XDocument.Parse(BadgeDrawing.Draw(Rated("N", 67.3))).Root!, XDocument.Parse(BadgeDrawing.Draw(Rated(new string('W', 300), 67.3))).Root!);

        Assert.Equal((string?)shortest.Attribute("width"), (string?)longest.Attribute("width"));
        Assert.InRange(longest.Element(Svg + "title")!.Value.Length, 120, 160);
    }

    [Fact]
    public void A_badge_is_the_same_in_every_culture()
    {
        var plain = BadgeDrawing.Draw(Rated("Name", 67.3));
        var before = CultureInfo.CurrentCulture;
        try
        {
            var commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (commas.NumberFormat.NumberDecimalSeparator, commas.NumberFormat.NegativeSign) = (",", "~");
            CultureInfo.CurrentCulture = commas;
            Assert.Equal(plain, BadgeDrawing.Draw(Rated("Name", 67.3)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_colour_is_the_same_for_every_score_and_readable()
    {
        Assert.Equal(Rated("Name", 3.1).Color, Rated("Name", 97.0).Color);
        Assert.All(new[] { Rated("Name", 50).Color, NotRated("Name").Color, BadgeDrawing.LabelColor }, color => Assert.True(Contrast(color) >= 7, color));
    }

    private static Badge Rated(string name, double shown) => Badge.Of(name, Score() with
    {
        Rated = new RatedScore(shown, shown, shown - 5, shown + 5, HowSure.High, 50, 50, new Opinion(.6, .3, .1), "C"),
    });

    private static Badge NotRated(string name) => Badge.Of(name, Score() with { NotRated = NotRatedReason.NotEnoughEvidence });

    private static SourceScore Score() => new()
    {
        Version = "v", AsOf = new DateOnly(2025, 7, 20), Rated = null, NotRated = null, Evidence = 6, Facts = 3, Undated = 0, Contributions = [],
    };

    private static SourceProfile Person() => new()
    {
        Id = "some-person", Name = "Some Person", Kind = SourceKind.Analyst,
        Evidence = [new Evidence("e1", "https://example.org/", "Example", FactDate.Parse("2025"), null, "Methods and data.")],
        Signals =
        [
            new("method-published", "yes", Validity.Unknown, ["e1"]), new("data-published", "yes", Validity.Unknown, ["e1"]),
            new("funding-disclosed", "with-amounts", Validity.Unknown, ["e1"]),
        ],
    };

    private static async Task<string> Message(ServiceProcess service, string id)
    {
        using var answer = await service.Get($"/v1/sources/{id}/badge.json");
        return (string)(await answer.Json())["message"]!;
    }

    /// <summary>White on the colour: WCAG 2.2, 1.4.6.</summary>
    private static double Contrast(string color)
    {
        double Channel(int at)
        {
            var value = int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= .04045 ? value / 12.92 : Math.Pow((value + .055) / 1.055, 2.4);
        }

        return 1.05 / ((.2126 * Channel(1)) + (.7152 * Channel(3)) + (.0722 * Channel(5)) + .05);
    }
}
