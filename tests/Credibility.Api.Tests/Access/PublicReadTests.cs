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

public class PublicReadTests(ReadableService readable, GuardedService guarded) : IClassFixture<ReadableService>
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
