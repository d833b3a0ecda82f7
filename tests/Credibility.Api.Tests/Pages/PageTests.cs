using System.Net;
using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.Pages;

public class PageTests(OpenService open)
{
    private const string Form = "application/x-www-form-urlencoded";

    [Fact]
    public async Task The_page_shows_a_report_and_the_form()
    {
        var service = await open.GetAsync();

        using var answer = await service.Get("/");

        answer.AssertStatus(HttpStatusCode.OK);
        var page = await answer.Text();
        Assert.Contains("name=\"sources\"", page, StringComparison.Ordinal);
        Assert.Contains("In short", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_form_is_answered_on_the_same_page()
    {
        var service = await open.GetAsync();

        using var answer = await service.Post("/", "title=My+draft&sources=TASS%0D%0AReuters%0D%0A%0D%0ASuspilne+Kharkiv", Form);

        answer.AssertStatus(HttpStatusCode.OK);
        var page = await answer.Text();
        Assert.Contains("My draft", page, StringComparison.Ordinal);
        Assert.Contains("Suspilne Kharkiv", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_answered_with_what_was_read_from_it()
    {
        var service = await open.GetAsync();

        using var answer = await service.Post("/", "text=The+quay+is+closed%2C+Ines+Duarte+said.", Form);

        answer.AssertStatus(HttpStatusCode.OK);
        var page = await answer.Text();
        Assert.Contains("Read from the text", page, StringComparison.Ordinal);
        Assert.Contains("<mark><bdi>said</bdi></mark>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_long_a_text_is_refused_beside_its_field()
    {
        var service = await open.GetAsync();

        using var answer = await service.Post("/", "text=" + new string('x', 200_001), Form);

        answer.AssertStatus(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("id=\"text-problem\"", await answer.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("sources=+%0A+")]
    [InlineData("title=only")]
    public async Task A_form_without_sources_comes_back_with_what_is_missing(string body)
    {
        var service = await open.GetAsync();

        using var answer = await service.Post("/", body, Form);

        answer.AssertStatus(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Give the text, or name at least one source.", await answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_by_its_line_and_what_was_typed_stays()
    {
        var service = await open.GetAsync();

        using var answer = await service.Post("/", "title=&sources=TASS%0A%0A" + new string('x', 301), Form);

        answer.AssertStatus(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Text();
        Assert.Contains("Line 3: ", page, StringComparison.Ordinal);
        Assert.Contains(new string('x', 301), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_a_name_stays_text()
    {
        var service = await open.GetAsync();

        using var answer = await service.Post("/", "sources=%3Cscript%3Ealert(1)%3C%2Fscript%3E%0A%22%3E%3Cimg+src%3Dx%3E", Form);

        var page = await answer.Text();
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/assets/page.css", "text/css")]
    [InlineData("/favicon.ico", "image/svg+xml")]
    [InlineData("/rules/SRC001", "text/html")]
    [InlineData("/sources/tass", "text/html")]
    [InlineData("/sources/fr-ministry-of-defence", "text/html")]
    [InlineData("/problems/malformed-json", "text/html")]
    public async Task Everything_that_a_page_leads_to_is_there(string path, string type)
    {
        var service = await open.GetAsync();

        using var answer = await service.Get(path);

        answer.AssertStatus(HttpStatusCode.OK);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("TASS", "<a href=\"/sources/tass\">tass</a>")]
    [InlineData("CNA", "<a href=\"/sources/channel-newsasia\">channel-newsasia</a></li>\n<li><a href=\"/sources/cna-research\">cna-research</a>")]
    [InlineData("%3Cb%3Enobody%5D(javascript:x)", "<p>No source has this id, and none is called so.</p>")]
    public async Task Who_types_a_name_into_the_address_is_led_to_the_source(string name, string words)
    {
        var service = await open.GetAsync();

        using var answer = await service.Get("/sources/" + name);

        answer.AssertStatus(HttpStatusCode.NotFound);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        var page = await answer.Text();
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody", page, StringComparison.Ordinal);
    }
}
