using System.Net;
using System.Net.Http.Headers;
using Credibility.Api.Access;
using Credibility.Api.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Credibility.Api.Tests.Access;

/// <summary>A service with keys whose operator lists the origins of two pages.</summary>
public sealed class DeskService : SharedService
{
    protected override Task<ServiceProcess> StartAsync() => ServiceProcess.StartAsync(
        [.. Keys.Settings(Keys.Reader, Keys.Reporter), "--Access:Origins:0=https://desk.example", "--Access:Origins:1=http://127.0.0.1:3000", "--RateLimits:PerKeyPerMinute=0"]);
}

/// <summary>Pages that hold a key of their own.</summary>
public class ListedOriginTests(DeskService desk) : IClassFixture<DeskService>
{
    private const string Desk = "https://desk.example";

    [Theory]
    [InlineData("/v1/scores", "GET", "GET, HEAD", Desk)]
    [InlineData("/v1/events", "GET", "GET, HEAD", "http://127.0.0.1:3000")]
    [InlineData("/v1/sources/tass/score", "HEAD", "GET, HEAD", Desk)]
    [InlineData("/v1/reports", "POST", "POST", Desk)]
    [InlineData("/v1/match", "POST", "POST", Desk)]
    [InlineData("/v1/sources/tass/replies", "POST", "POST", Desk)]
    public async Task A_listed_page_is_told_that_it_may_send_a_key(string path, string method, string methods, string origin)
    {
        var service = await desk.GetAsync();
        using var answer = await Ask(service, HttpMethod.Options, path, origin, method: method);

        answer.AssertStatus(HttpStatusCode.NoContent);
        Assert.Equal(origin, answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(methods, answer.Headers.GetValues("Access-Control-Allow-Methods").Single());
        Assert.Contains("Authorization", answer.Headers.GetValues("Access-Control-Allow-Headers").Single().Split(", "));
        Assert.Equal("Origin", answer.Headers.GetValues("Vary").Single());
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("https://page.example")]
    [InlineData("https://desk.example.evil.example")]
    [InlineData("https://DESK.example")]
    [InlineData("http://desk.example")]
    [InlineData("https://desk.example:8443")]
    [InlineData("null")]
    public async Task Any_other_page_is_told_nothing(string origin)
    {
        var service = await desk.GetAsync();
        using var asked = await Ask(service, HttpMethod.Options, "/v1/scores", origin, method: "GET");
        using var read = await Ask(service, HttpMethod.Get, "/v1/scores?limit=1", origin, Keys.Reader);

        await asked.AssertProblem(405, "method-not-allowed");
        Assert.Equal(["GET", "HEAD"], asked.Content.Headers.Allow.Order(StringComparer.Ordinal));
        read.AssertStatus(HttpStatusCode.OK);
        Assert.All([asked, read], answer => Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin")));
        Assert.Contains("Origin", read.Headers.Vary);
    }

    [Theory]
    [InlineData("/v1/scores?limit=1", "Accept")]
    [InlineData("/v1/sources/tass/badge.svg", "Authorization")]
    [InlineData("/v1/sources/tass/score", "Origin")]
    public async Task A_listed_page_polls_with_its_key_and_caches_between_know_that_others_get_another_answer(string path, string varies)
    {
        var service = await desk.GetAsync();
        using var whole = await Ask(service, HttpMethod.Get, path, Desk, Keys.Reader);
        using var poll = await Ask(service, HttpMethod.Get, path, Desk, Keys.Reader, tag: whole.Headers.ETag!.ToString());

        whole.AssertStatus(HttpStatusCode.OK);
        poll.AssertStatus(HttpStatusCode.NotModified);
        foreach (var answer in new[] { whole, poll })
        {
            Assert.Equal(Desk, answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
            Assert.Contains("ETag", answer.Headers.GetValues("Access-Control-Expose-Headers").Single().Split(", "));
            Assert.Contains("Origin", answer.Headers.Vary);
            Assert.Contains(varies, answer.Headers.Vary);
        }
    }

    [Fact]
    public async Task A_listed_page_reads_why_it_was_refused()
    {
        var service = await desk.GetAsync();
        using var wrong = await Ask(service, HttpMethod.Get, "/v1/scores", Desk, new TestKey("wrong", "test_wrong_1", []));
        using var none = await Ask(service, HttpMethod.Get, "/v1/scores", Desk);
        using var report = await Ask(service, HttpMethod.Post, "/v1/reports", Desk, Keys.Reader);

        await wrong.AssertProblem(401, "unauthorized");
        await none.AssertProblem(401, "unauthorized");
        await report.AssertProblem(403, "forbidden-scope");
        Assert.All([wrong, none, report], answer => Assert.Equal(Desk, answer.Headers.GetValues("Access-Control-Allow-Origin").Single()));
    }

    [Fact]
    public void An_answer_that_failed_leaves_nothing_behind_but_who_may_read_what_is_said_instead()
    {
        var context = new DefaultHttpContext();
        var headers = context.Response.Headers;
        (headers.AccessControlAllowOrigin, headers.Vary, headers.ETag, headers.Link) = (Desk, "Origin", "\"a\"", "</x>");

        CrossOrigin.Clear(context.Response);

        Assert.Equal(["Access-Control-Allow-Origin", "Vary"], headers.Keys.Order(StringComparer.Ordinal));
    }

    private static async Task<HttpResponseMessage> Ask(ServiceProcess service, HttpMethod verb, string path, string origin, TestKey? key = null, string? method = null, string? tag = null)
    {
        using var request = new HttpRequestMessage(verb, new Uri(path, UriKind.Relative)) { Headers = { { "Origin", origin } } };
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key.Secret);
        if (method is not null)
        {
            request.Headers.Add("Access-Control-Request-Method", method);
            request.Headers.Add("Access-Control-Request-Headers", "authorization, if-none-match");
        }

        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        return await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
