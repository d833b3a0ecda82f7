using System.Net;
using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.Access;

/// <summary>A service that anybody may read.</summary>
public sealed class ReadableService : SharedService
{
    protected override Task<ServiceProcess> StartAsync() => ServiceProcess.StartAsync(
        [.. Keys.Settings(Keys.Reader, Keys.Editor), "--Access:AnonymousRead=true", "--RateLimits:AnonymousPerMinute=0"]);
}

public class CrossOriginTests(ReadableService readable, GuardedService guarded) : IClassFixture<ReadableService>
{
    [Theory]
    [InlineData("/v1/sources/tass/badge.svg")]
    [InlineData("/v1/sources/tass/badge.json")]
    [InlineData("/v1/sources/tass/ownership")]
    [InlineData("/v1/sources/tass/replies")]
    [InlineData("/v1/datasets")]
    [InlineData("/metrics")]
    public async Task Where_anybody_may_read_pages_elsewhere_may_too_and_never_with_credentials(string path)
    {
        var service = await readable.GetAsync();

        using var answer = await service.Get(path);

        answer.AssertStatus(HttpStatusCode.OK);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.Equal("cross-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task What_anybody_may_read_may_be_kept_by_caches_between_and_what_a_key_may_read_may_not()
    {
        var service = await readable.GetAsync();
        using var anonymous = await service.Get("/v1/sources/tass/badge.svg");
        using var keyed = await service.Get("/v1/sources/tass/badge.svg", Keys.Reader);

        Assert.True(anonymous.Headers.CacheControl!.Public);
        Assert.True(keyed.Headers.CacheControl!.Private);
        Assert.Contains("Authorization", anonymous.Headers.Vary);
    }

    [Theory]
    [InlineData("/v1/scores")]
    [InlineData("/v1/sources/afp/score")]
    [InlineData("/v1/sources/afp/badge.json")]
    [InlineData("/v1/sources")]
    public async Task A_page_elsewhere_may_poll_with_its_tag_and_never_with_a_key(string path)
    {
        var service = await readable.GetAsync();

        using var answer = await Preflight(service, path, "GET");

        answer.AssertStatus(HttpStatusCode.NoContent);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("GET, HEAD", answer.Headers.GetValues("Access-Control-Allow-Methods").Single());
        var sendable = answer.Headers.GetValues("Access-Control-Allow-Headers").Single().Split(", ");
        Assert.Contains("If-None-Match", sendable);
        Assert.Empty(sendable.Intersect(["*", "Authorization", "X-API-Key"], StringComparer.OrdinalIgnoreCase));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.Empty(await answer.Text());

        using var held = await service.Get(path);
        using var poll = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Origin", "https://page.example" } } };
        poll.Headers.TryAddWithoutValidation("If-None-Match", held.Headers.ETag?.ToString());
        using var again = await service.Client.SendAsync(poll, TestContext.Current.CancellationToken);
        Assert.Equal("*", again.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(held.Headers.ETag is null ? HttpStatusCode.OK : HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("/v1/sources/tass/replies", "POST")]
    [InlineData("/v1/sources/tass/replies/1", "PATCH")]
    [InlineData("/v1/reports", "POST")]
    [InlineData("/v1/match", "POST")]
    [InlineData("/nosuch", "GET")]
    public async Task What_is_not_a_public_read_is_opened_to_no_page(string path, string method)
    {
        var service = await readable.GetAsync();

        using var answer = await Preflight(service, path, method);

        Assert.True((int)answer.StatusCode is 404 or 405);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Methods"));
    }

    [Fact]
    public async Task Without_anonymous_read_a_preflight_is_refused_with_or_without_a_key()
    {
        var closed = await guarded.GetAsync();

        using var answer = await Preflight(closed, "/v1/scores", "GET");
        using var plain = await closed.Send(HttpMethod.Options, "/v1/scores", key: Keys.Reader);

        await answer.AssertProblem(405, "method-not-allowed");
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
        await plain.AssertProblem(405, "method-not-allowed");
    }

    private static async Task<HttpResponseMessage> Preflight(ServiceProcess service, string path, string method, string origin = "https://page.example")
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, path)
        {
            Headers = { { "Origin", origin }, { "Access-Control-Request-Method", method }, { "Access-Control-Request-Headers", "if-none-match" } },
        };
        return await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_problem_can_be_read_by_the_page_that_asked()
    {
        var service = await readable.GetAsync();

        using var answer = await service.Get("/v1/sources/nosuch/badge.svg");

        await answer.AssertProblem(404, "not-found");
        Assert.True(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Writing_is_not_opened_and_neither_is_a_service_with_keys()
    {
        var service = await readable.GetAsync();
        var closed = await guarded.GetAsync();
        using var write = await service.Post("/v1/sources/tass/replies", """{"author":"A","text":"B"}""", key: Keys.Editor);
        using var read = await closed.Get("/v1/sources/tass/badge.svg", Keys.Reader);
        using var keyless = await closed.Get("/metrics");

        write.AssertStatus(HttpStatusCode.Created);
        Assert.False(write.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(read.Headers.Contains("Access-Control-Allow-Origin"));
        await keyless.AssertProblem(401, "unauthorized");
    }
}
