using System.Net;
using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.Http;

/// <summary>One convention for all answers that may be held.</summary>
public class ConditionalTests(OpenService open)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/v1/scores", "no-cache, private")]
    [InlineData("/v1/sources/afp/score", "no-cache, private")]
    [InlineData("/v1/sources/afp/badge.svg", "max-age=300, private")]
    [InlineData("/v1/sources/afp/badge.json", "max-age=300, private")]
    [InlineData("/v1/sources/afp/ownership", "max-age=60, private")]
    [InlineData("/v1/datasets", "max-age=60, private")]
    public async Task A_tag_decides_and_without_one_the_time_does(string path, string held)
    {
        var service = await open.GetAsync();
        DateTimeOffset? modified = null;
        await Waiting.UntilAsync(async () => (modified = (await service.Get(path)).Content.Headers.LastModified) is not null, "a time that nothing more can have");
        using var whole = await service.Get(path);
        var tag = whole.Headers.ETag!.ToString();

        foreach (var (tags, since, status) in new[]
        {
            (tag, null, 304), ("W/" + tag, null, 304), ($"{tag[..^1]}-gzip\"", null, 304), ($"W/{tag[..^1]}-br\"", null, 304), ($"{tag[..^1]}-zip\"", null, 200), ("*", null, 304), ($"\"a\", {tag}", null, 304), ("\"another\"", null, 200),
            (null, modified, 304), (null, modified!.Value.AddSeconds(-1), 200), ("\"another\"", modified, 200), (tag, DateTimeOffset.UnixEpoch, 304),
        })
        {
            using var answer = await Ask(service, HttpMethod.Get, path, tags, since);
            Assert.True((int)answer.StatusCode == status, $"{tags} {since}: {(int)answer.StatusCode}");
            Assert.Equal((tag, modified, held), (answer.Headers.ETag!.ToString(), answer.Content.Headers.LastModified, answer.Headers.CacheControl!.ToString()));
            Assert.Equal(status == 304, (await answer.Text()).Length == 0);
        }
    }

    [Fact]
    public async Task A_time_is_read_in_each_of_the_forms_of_http_and_one_that_has_not_come_counts_for_nothing()
    {
        var service = await open.GetAsync();
        DateTimeOffset? modified = null;
        await Waiting.UntilAsync(async () => (modified = (await service.Get("/v1/scores")).Content.Headers.LastModified) is not null, "a time that nothing more can have");
        var at = modified!.Value;

        foreach (var (since, status) in new[]
        {
            (Text(at, "R"), 304), (Text(at, "dddd, dd-MMM-yy HH:mm:ss 'GMT'"), 304), (Text(at, "ddd MMM d HH:mm:ss yyyy"), 304), (Text(at.AddSeconds(-1), "ddd MMM d HH:mm:ss yyyy"), 200),
            (Text(at.AddYears(1), "R"), 200), ("yesterday", 200), (Text(at, "O"), 200),
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/scores");
            request.Headers.TryAddWithoutValidation("If-Modified-Since", since);
            using var answer = await service.Client.SendAsync(request, Cancelled);
            Assert.True((int)answer.StatusCode == status, $"{since}: {(int)answer.StatusCode}");
        }

        static string Text(DateTimeOffset instant, string form) => instant.ToString(form, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("/v1/sources")]
    [InlineData("/v1/sources?limit=2")]
    [InlineData("/v1/sources/afp")]
    [InlineData("/v1/sources/afp/score")]
    [InlineData("/v1/sources/afp/history")]
    [InlineData("/v1/sources/afp/ownership")]
    [InlineData("/v1/sources/afp/badge.svg")]
    [InlineData("/v1/sources/afp/badge.json")]
    [InlineData("/v1/sources/afp/replies")]
    [InlineData("/v1/sources/nosuch/badge.svg")]
    [InlineData("/v1/scores")]
    [InlineData("/v1/scores?format=csv")]
    [InlineData("/v1/datasets")]
    [InlineData("/v1/rules")]
    public async Task Head_is_told_what_get_is_without_the_body(string path)
    {
        var service = await open.GetAsync();
        using var get = await service.Get(path);
        using var head = await service.Send(HttpMethod.Head, path);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Empty(await head.Text());
        // The time may come into sight between the two, and how a body is framed is no matter where none is sent.
        string[] aside = ["Date", "Last-Modified", "Transfer-Encoding", "Content-Length"];
        Assert.Equal(Lines(get), Lines(head));
        Assert.True(head.Content.Headers.ContentLength is null or 0 || head.Content.Headers.ContentLength == get.Content.Headers.ContentLength);

        IEnumerable<string> Lines(HttpResponseMessage answer) => answer.Headers.Concat(answer.Content.Headers)
            .Where(header => !aside.Contains(header.Key)).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Head_is_answered_from_what_is_held_too()
    {
        var service = await open.GetAsync();
        using var whole = await service.Get("/v1/sources/afp/badge.svg");
        using var head = await Ask(service, HttpMethod.Head, "/v1/sources/afp/badge.svg", whole.Headers.ETag!.ToString(), null);

        head.AssertStatus(HttpStatusCode.NotModified);
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
    }

    [Fact]
    public async Task What_is_asked_with_post_has_no_head()
    {
        var service = await open.GetAsync();
        using var head = await service.Send(HttpMethod.Head, "/v1/match");

        head.AssertStatus(HttpStatusCode.MethodNotAllowed);
    }

    private static async Task<HttpResponseMessage> Ask(ServiceProcess service, HttpMethod method, string path, string? tags, DateTimeOffset? since)
    {
        using var request = new HttpRequestMessage(method, path) { Headers = { IfModifiedSince = since } };
        if (tags is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tags);
        }

        return await service.Client.SendAsync(request, Cancelled);
    }
}
