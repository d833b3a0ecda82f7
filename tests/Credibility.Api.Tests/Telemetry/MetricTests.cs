using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Credibility.Api.Telemetry;
using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.Telemetry;

public class MetricTests
{
    private const string Requests = "http_server_request_duration_seconds_count";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_scrape_says_what_was_done()
    {
        await using var service = await ServiceProcess.StartAsync();
        using var made = await service.Post("/v1/reports", Calls.ThreeSources);
        using var refused = await service.Post("/v1/reports", "[]");
        using var badge = await service.Get("/v1/sources/tass/badge.svg");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/v1/sources/tass/badge.svg") { Headers = { IfNoneMatch = { badge.Headers.ETag! } } };
        using var kept = await service.Client.SendAsync(again, Cancelled);
        using var reply = await service.Post("/v1/sources/tass/replies", """{"author":"A","text":"B"}""");

        var scrape = await ScrapeAsync(service);

        Assert.Equal(1, scrape.Value("credibility_report_duration_seconds_count", ("outcome", "made")));
        Assert.Equal(1, scrape.Value("credibility_report_duration_seconds_count", ("outcome", "refused")));
        Assert.Equal(1, scrape.Value("credibility_conditional_requests_total", ("outcome", "unchanged")));
        Assert.Equal(1, scrape.Value("credibility_conditional_requests_total", ("outcome", "unconditional")));
        Assert.Equal(1, scrape.Value("credibility_imports_total", ("outcome", "loaded")));
        Assert.Equal(1, scrape.Value("credibility_replies_total", ("outcome", "received")));
        using var ready = await service.Get("/readyz");
        var state = await ready.Json();
        Assert.Equal((int)state["sources"]!, scrape.Value("credibility_catalog_profiles"));
        Assert.Equal((int)state["catalog"]!["version"]!, scrape.Value("credibility_catalog_version"));
        Assert.True(scrape.Value("credibility_catalog_age_seconds") >= 0);
        Assert.Equal(0, scrape.Value("credibility_store_waiting_writes"));
        Assert.Equal(1, scrape.Value(Requests, ("route", "/v1/reports"), ("method", "POST"), ("status", "2xx")));
        Assert.Equal(1, scrape.Value(Requests, ("route", "/v1/sources/{id}/badge.svg"), ("status", "3xx")));
        Assert.True(scrape.Value("dotnet_process_memory_working_set_bytes") > 0);
    }

    [Fact]
    public async Task A_scrape_is_one_that_prometheus_finds_no_fault_with()
    {
        Requirement.SkipUnless(Requirement.Promtool);
        await using var service = await ServiceProcess.StartAsync();
        using var made = await service.Post("/v1/reports", Calls.ThreeSources);
        using var poll = await service.Get("/v1/scores");
        using var reply = await service.Post("/v1/sources/tass/replies", """{"author":"A","text":"B"}""");
        using var scrape = await service.Get("/metrics");

        using var promtool = Process.Start(new ProcessStartInfo("promtool", ["check", "metrics"]) { RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true })!;
        await promtool.StandardInput.WriteAsync(await scrape.Text());
        promtool.StandardInput.Close();
        var faults = await promtool.StandardError.ReadToEndAsync(Cancelled) + await promtool.StandardOutput.ReadToEndAsync(Cancelled);
        await promtool.WaitForExitAsync(Cancelled);

        Assert.Equal((0, ""), (promtool.ExitCode, faults));
    }

    [Fact]
    public async Task Polls_of_scores_are_counted_once_each_and_so_are_published_scores()
    {
        await using var service = await ServiceProcess.StartAsync();
        using var first = await service.Get("/v1/sources/afp/score");
        await Ask("/v1/sources/afp/score", first.Headers.ETag!.ToString());
        await Ask("/v1/sources/afp/score", "\"another\"");
        using var list = await service.Get("/v1/scores");
        await Ask("/v1/scores", list.Headers.ETag!.ToString());
        await Ask("/v1/scores?limit=3", "\"another\"");
        using var history = await service.Get("/v1/sources/afp/history");

        var scrape = await ScrapeAsync(service);

        Assert.Equal(2, scrape.Value("credibility_conditional_requests_total", ("outcome", "unchanged")));
        Assert.Equal(2, scrape.Value("credibility_conditional_requests_total", ("outcome", "changed")));
        Assert.Equal(3, scrape.Value("credibility_conditional_requests_total", ("outcome", "unconditional")));
        Assert.Equal(scrape.Value("credibility_catalog_profiles"), scrape.Value("credibility_score_changes_total"));

        async Task Ask(string path, string tag)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            using var answer = await service.Client.SendAsync(request, Cancelled);
        }
    }

    [Fact]
    public async Task A_thousand_made_up_paths_methods_and_ids_make_no_new_label()
    {
        await using var service = await ServiceProcess.StartAsync();
        var random = new Random(7);
        await Parallel.ForEachAsync(Enumerable.Range(0, 1_000), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Cancelled }, async (n, _) =>
        {
            string path;
            lock (random)
            {
                path = (n % 4) switch
                {
                    0 => $"/{random.NextInt64():x}/{random.NextInt64():x}",
                    1 => $"/v1/sources/{random.NextInt64():x}",
                    2 => $"/v1/sources/{random.NextInt64():x}/badge.svg?x={random.NextInt64():x}",
                    _ => $"/v1/%22%7D%0A{random.NextInt64():x}\"}}\\n",
                };
            }

            using var answer = await service.Send(n % 10 == 0 ? new HttpMethod($"M{n}") : HttpMethod.Get, path);
            Assert.True((int)answer.StatusCode >= 400);
        });

        var scrape = await ScrapeAsync(service);

        var series = scrape.Of(Requests).ToList();
        Assert.InRange(series.Count, 1, 12);
        Assert.True(series.Sum(sample => sample.Value) >= 1_000);
        Assert.Empty(series.Select(sample => sample.Labels["route"]).Except(["unmatched", "/v1/sources/{id}", "/v1/sources/{id}/badge.svg", "/readyz"]));
        Assert.Empty(series.Select(sample => sample.Labels["method"]).Except(["GET", "_OTHER"]));
        Assert.Empty(series.Select(sample => sample.Labels["status"]).Except(["2xx", "4xx", "5xx"]));
    }

    [Fact]
    public async Task Without_the_scope_read_nothing_is_told()
    {
        await using var service = await ServiceProcess.StartAsync(Keys.Settings(Keys.Reader, Keys.Other));
        using var nobody = await service.Get("/metrics");
        using var other = await service.Get("/metrics", Keys.Other);
        using var reader = await service.Get("/metrics", Keys.Reader);
        using var parameter = await service.Get("/metrics?name=up", Keys.Reader);

        await nobody.AssertProblem(401, "unauthorized");
        await other.AssertProblem(403, "forbidden-scope");
        reader.AssertStatus(HttpStatusCode.OK);
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", reader.Content.Headers.ContentType?.ToString());
        await parameter.AssertProblem(400, "validation-failed");
    }

    [Fact]
    public void More_series_than_the_bound_share_one()
    {
        using var meter = new Meter("test");
        var family = new MetricFamily(meter.CreateCounter<long>("test.things"));
        for (var n = 0; n < 10_000; n++)
        {
            family.Measure(1, [new("name", $"n{n}")]);
        }

        Assert.Equal(MetricFamily.MaxSeries + 1, family.Series.Count());
        Assert.Equal(10_000 - MetricFamily.MaxSeries, family.Series.Single(series => series.Labels.First == "other").Read().Sum);
    }

    [Theory]
    [InlineData("a\"b\\c\nd", "a\\\"b\\\\c\\nd")]
    [InlineData("وكالة {le=\"1\"}", "وكالة {le=\\\"1\\\"}")]
    public void Values_of_labels_are_escaped(string value, string written)
    {
        using var meter = new Meter("test");
        var family = new MetricFamily(meter.CreateCounter<long>("test.things", "{thing}", "Help with \\ and\nbreak."));
        family.Measure(2.5, [new("name", value)]);
        var text = new PrometheusText();
        text.Write(family);

        Assert.Contains($"test_things_total{{name=\"{written}\"}} 2.5\n", text.ToString(), StringComparison.Ordinal);
        Assert.Single(Scrape.Read(text.ToString()).Samples);
    }

    [Fact]
    public void A_measurement_at_the_end_of_a_bucket_is_in_it()
    {
        using var meter = new Meter("test");
        var family = new MetricFamily(meter.CreateHistogram<double>("test.time", "s"));
        family.Measure(.001, []);
        family.Measure(.0010001, []);
        family.Measure(1_000, []);
        var text = new PrometheusText();
        text.Write(family);

        var scrape = Scrape.Read(text.ToString());
        Assert.Equal((1, 2, 3), (scrape.Value("test_time_seconds_bucket", ("le", "0.001")), scrape.Value("test_time_seconds_bucket", ("le", "30")), scrape.Value("test_time_seconds_bucket", ("le", "+Inf"))));
    }

    private static async Task<Scrape> ScrapeAsync(ServiceProcess service)
    {
        using var answer = await service.Get("/metrics");
        answer.AssertStatus(HttpStatusCode.OK);
        return Scrape.Read(await answer.Text());
    }
}
