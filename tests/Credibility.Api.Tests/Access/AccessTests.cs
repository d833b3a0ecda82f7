using System.Net;
using System.Net.Http.Headers;
using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.Access;

public class AccessTests(GuardedService guarded)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/v1/scores")]
    [InlineData("/v1/sources/afp/score")]
    [InlineData("/v1/sources/afp/badge.json")]
    public async Task A_poll_that_finds_nothing_new_counts_and_is_told_what_is_left(string path)
    {
        await using var service = await ServiceProcess.StartAsync([.. Keys.Settings(Keys.Reader), "--RateLimits:PerKeyPerMinute=3"]);
        using var whole = await service.Get(path, Keys.Reader);
        using var poll = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Authorization = new("Bearer", Keys.Reader.Secret), IfNoneMatch = { whole.Headers.ETag! } } };
        using var answer = await service.Client.SendAsync(poll, TestContext.Current.CancellationToken);

        answer.AssertStatus(HttpStatusCode.NotModified);
        Assert.StartsWith("\"requests\";r=1;", answer.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);
        Assert.Equal("\"requests\";q=3;w=60", answer.Headers.GetValues("RateLimit-Policy").Single());
    }

    [Fact]
    public async Task Without_a_key_nothing_is_answered_but_what_is_open()
    {
        var service = await guarded.GetAsync();
        using var report = await service.Post("/v1/reports", Calls.ThreeSources);
        using var sources = await service.Get("/v1/sources");
        using var health = await service.Get("/healthz");
        using var page = await service.Get("/");

        await report.AssertProblem(401, "unauthorized");
        Assert.StartsWith("Bearer", report.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        await sources.AssertProblem(401, "unauthorized");
        health.AssertStatus(HttpStatusCode.OK);
        page.AssertStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_key_is_taken_from_either_header()
    {
        var service = await guarded.GetAsync();
        using var bearer = await service.Post("/v1/reports", Calls.ThreeSources, key: Keys.Reporter);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/sources") { Headers = { { "X-API-Key", Keys.Reader.Secret } } };
        using var header = await service.Client.SendAsync(request, Cancelled);

        bearer.AssertStatus(HttpStatusCode.OK);
        header.AssertStatus(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Bearer nosuchkey")]
    [InlineData("Bearer")]
    [InlineData("Basic dGVzdDp0ZXN0")]
    [InlineData("Bearer test_expired_9c01ee")]
    [InlineData("Bearer test_revoked_77f0d2")]
    public async Task Every_key_that_does_not_hold_is_answered_alike(string authorization)
    {
        var service = await guarded.GetAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz") { Headers = { { "Authorization", authorization } } };
        using var answer = await service.Client.SendAsync(request, Cancelled);

        var problem = await answer.AssertProblem(401, "unauthorized");
        Assert.Equal("The key is not valid.", (string?)problem["detail"]);
    }

    [Fact]
    public async Task A_key_does_what_its_scopes_say()
    {
        var service = await guarded.GetAsync();
        using var reads = await service.Get("/v1/sources", Keys.Reader);
        using var reports = await service.Post("/v1/reports", Calls.ThreeSources, key: Keys.Reader);
        using var other = await service.Get("/v1/sources", Keys.Other);

        reads.AssertStatus(HttpStatusCode.OK);
        await reports.AssertProblem(403, "forbidden-scope");
        await other.AssertProblem(403, "forbidden-scope");
    }

    [Fact]
    public async Task A_saved_report_is_known_to_the_key_that_saved_it_only()
    {
        var service = await guarded.GetAsync();
        using var saved = await service.Post("/v1/reports?save=true", Calls.ThreeSources, key: Keys.Reporter);
        saved.AssertStatus(HttpStatusCode.Created);
        var at = saved.Headers.Location!.ToString();

        using var own = await service.Get(at, Keys.Reporter);
        using var foreign = await service.Get(at, Keys.Other);
        using var unknown = await service.Get("/v1/reports/01J0000000000000000000OTHER", Keys.Other);
        using var foreignDelete = await service.Send(HttpMethod.Delete, at, key: Keys.Other);

        own.AssertStatus(HttpStatusCode.OK);
        var one = await foreign.AssertProblem(404, "not-found");
        var two = await unknown.AssertProblem(404, "not-found");
        await foreignDelete.AssertProblem(404, "not-found");
        one.Remove("traceId");
        two.Remove("traceId");
        Assert.Equal(two.ToJsonString(), one.ToJsonString());
    }

    [Fact]
    public async Task A_key_that_is_revoked_in_the_settings_file_is_refused_within_a_second()
    {
        var folder = Directory.CreateTempSubdirectory("credibility-keys-").FullName;
        var file = Path.Combine(folder, "settings.json");
        await File.WriteAllTextAsync(file, Keys.File(Keys.Reporter, Keys.Other), Cancelled);
        await using (var service = await ServiceProcess.StartAsync([$"--Settings={file}"]))
        {
            using var before = await service.Post("/v1/reports", Calls.ThreeSources, key: Keys.Reporter);
            before.AssertStatus(HttpStatusCode.OK);

            await File.WriteAllTextAsync(file, Keys.File(Keys.Reporter with { Revoked = true }, Keys.Other), Cancelled);
            await Task.Delay(1000, Cancelled);
            using var after = await service.Post("/v1/reports", Calls.ThreeSources, key: Keys.Reporter);
            await after.AssertProblem(401, "unauthorized");

            // A file that breaks opens nothing.
            await File.WriteAllTextAsync(file, "{", Cancelled);
            await Task.Delay(1000, Cancelled);
            using var broken = await service.Post("/v1/reports", Calls.ThreeSources);
            await broken.AssertProblem(401, "unauthorized");

            await File.WriteAllTextAsync(file, Keys.File(Keys.Reporter), Cancelled);
            await Task.Delay(1000, Cancelled);
            using var mended = await service.Post("/v1/reports", Calls.ThreeSources, key: Keys.Reporter);
            mended.AssertStatus(HttpStatusCode.OK);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Each_key_has_its_own_limit_whatever_address_it_claims()
    {
        await using var service = await ServiceProcess.StartAsync([.. Keys.Settings(Keys.Reporter, Keys.Other), "--RateLimits:PerKeyPerMinute=20"]);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 25; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/reports/x") { Headers = { { "X-Forwarded-For", $"10.0.{i}.1" } } };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Keys.Reporter.Secret);
            using var answer = await service.Client.SendAsync(request, Cancelled);
            statuses.Add(answer.StatusCode);
            if (i == 24)
            {
                await answer.AssertProblem(429, "rate-limited");
                Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
                Assert.Equal("\"requests\";q=20;w=60", answer.Headers.GetValues("RateLimit-Policy").Single());
            }
        }

        using var other = await service.Get("/v1/reports/x", Keys.Other);

        Assert.Equal(20, statuses.Count(status => status == HttpStatusCode.NotFound));
        Assert.Equal(5, statuses.Count(status => status == HttpStatusCode.TooManyRequests));
        other.AssertStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Guessing_keys_is_slowed_down_and_good_keys_are_not_affected()
    {
        await using var service = await ServiceProcess.StartAsync([.. Keys.Settings(Keys.Reporter), "--RateLimits:FailedPerMinute=10"]);
        for (var i = 0; i < 12; i++)
        {
            using var wrong = await service.Get("/v1/sources", new TestKey("wrong", $"guess_{i}", []));
            await wrong.AssertProblem(i < 10 ? 401 : 429, i < 10 ? "unauthorized" : "rate-limited");
            Assert.Equal(i >= 10, wrong.Headers.RetryAfter is not null);
        }

        using var good = await service.Get("/v1/sources", Keys.Reporter);
        good.AssertStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Anonymous_reports_can_be_allowed_and_are_not_kept()
    {
        await using var service = await ServiceProcess.StartAsync(["--Access:AnonymousReports=true", "--AllowedHosts=reports.example"]);
        using var report = await service.Post("/v1/reports", Calls.ThreeSources);
        using var saved = await service.Post("/v1/reports?save=true", Calls.ThreeSources);
        using var sources = await service.Get("/v1/sources");
        using var wrong = await service.Get("/healthz", new TestKey("wrong", "guess", []));

        report.AssertStatus(HttpStatusCode.OK);
        await saved.AssertProblem(401, "unauthorized");
        await sources.AssertProblem(401, "unauthorized");
        await wrong.AssertProblem(401, "unauthorized");
    }
}
