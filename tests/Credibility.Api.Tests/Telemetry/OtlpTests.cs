using System.Net;
using Credibility.Api.Telemetry;
using Credibility.Api.Tests.Hosting;
using Xunit;

namespace Credibility.Api.Tests.Telemetry;

public class OtlpTests
{
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736", ParentId = "00f067aa0ba902b7";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Spans_and_measures_reach_the_collector_with_the_trace_of_the_caller_and_of_the_problem()
    {
        await using var collector = new Collector(ServiceProcess.FreePort());
        await using var service = await ServiceProcess.StartAsync(environment: Environment(("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address)));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/sources/nosuch/ownership") { Headers = { { "traceparent", $"00-{TraceId}-{ParentId}-01" } } };
        using var answer = await service.Client.SendAsync(request, Cancelled);
        Assert.Equal(TraceId, (string?)(await answer.AssertProblem(404, "not-found"))["traceId"]);
        using var probe = await service.Get("/healthz");

        // A clean end sends what is waiting.
        Assert.Equal(0, await service.StopAsync());

        // ExportTraceServiceRequest.resource_spans = 1; ResourceSpans.resource = 1, scope_spans = 2; ScopeSpans.spans = 2.
        var traces = collector.Bodies("/v1/traces").Select(body => new Message(body)).ToList();
        Assert.Contains(("service.name", "credibility"), traces.SelectMany(trace => trace.Fields(1, 1, 1)).Select(Attribute));
        var spans = traces.SelectMany(trace => trace.Fields(1, 2, 2)).ToList();
        var span = Assert.Single(spans, one => one.Fields(1).Single().Hex == TraceId);
        Assert.Equal(ParentId, span.Fields(4).Single().Hex);
        Assert.Equal("GET /v1/sources/{id}/ownership", span.Fields(5).Single().Text);
        Assert.DoesNotContain(spans, one => one.Fields(5).Single().Text.Contains("healthz", StringComparison.Ordinal) || one.Fields(5).Single().Text.Contains("readyz", StringComparison.Ordinal));

        // ExportMetricsServiceRequest.resource_metrics = 1; scope_metrics = 2; metrics = 2; name = 1.
        var names = collector.Bodies("/v1/metrics").SelectMany(body => new Message(body).Fields(1, 2, 2, 1)).Select(name => name.Text).ToHashSet();
        Assert.Superset(new HashSet<string> { "http.server.request.duration", "credibility.catalog.profiles" }, names);
    }

    [Fact]
    public async Task Names_given_by_the_operator_win_and_a_signal_that_is_turned_off_stays()
    {
        await using var collector = new Collector(ServiceProcess.FreePort());
        await using var service = await ServiceProcess.StartAsync(environment: Environment(
            ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", collector.Address + "/custom/traces"), ("OTEL_SERVICE_NAME", "newsroom"), ("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment=test")));
        using var answer = await service.Get("/v1/sources/tass");
        await service.StopAsync();

        var attributes = collector.Bodies("/custom/traces").SelectMany(body => new Message(body).Fields(1, 1, 1)).Select(Attribute).ToList();
        Assert.Contains(("service.name", "newsroom"), attributes);
        Assert.Contains(("deployment.environment", "test"), attributes);
        Assert.Empty(collector.Bodies("/v1/metrics"));
    }

    [Fact]
    public async Task The_trace_of_a_problem_is_the_caller_s_without_a_collector_too()
    {
        await using var service = await ServiceProcess.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/sources/nosuch") { Headers = { { "traceparent", $"00-{TraceId}-{ParentId}-01" } } };

        using var answer = await service.Client.SendAsync(request, Cancelled);

        Assert.Equal(TraceId, (string?)(await answer.AssertProblem(404, "not-found"))["traceId"]);
    }

    [Fact]
    public async Task A_collector_that_does_not_answer_changes_nothing_for_callers()
    {
        await using var service = await ServiceProcess.StartAsync(environment: Environment(("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://127.0.0.1:{ServiceProcess.FreePort()}"), ("OTEL_EXPORTER_OTLP_TIMEOUT", "500")));

        using var answer = await service.Post("/v1/reports", Calls.ThreeSources);

        answer.AssertStatus(HttpStatusCode.OK);
        Assert.Equal(0, await service.StopAsync());
    }

    [Fact]
    public async Task An_endpoint_that_is_no_address_is_refused_at_the_start_by_name()
    {
        await using var service = await ServiceProcess.StartAsync(environment: Environment(("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317")), ready: false);
        await Waiting.UntilAsync(() => Task.FromResult(service.Output.Any(line => line.Contains("OTEL_EXPORTER_OTLP_ENDPOINT", StringComparison.Ordinal))), "the reason");
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, false, "OTEL_EXPORTER_OTLP_ENDPOINT=")]
    [InlineData(true, true, "OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4317")]
    [InlineData(false, false, "OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4317", "OTEL_SDK_DISABLED=true")]
    [InlineData(false, true, "OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4317", "OTEL_TRACES_EXPORTER=none")]
    [InlineData(true, true, "OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4317", "OTEL_TRACES_EXPORTER=console, otlp")]
    [InlineData(false, true, "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT=https://c/v1/metrics")]
    [InlineData(false, false, "OTEL_SERVICE_NAME=newsroom", "OTEL_TRACES_EXPORTER=otlp")]
    public void Nothing_leaves_unless_an_endpoint_says_where_to(bool traces, bool metrics, params string[] variables)
    {
        var set = variables.Select(variable => variable.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);

        Assert.Equal(new OtlpSettings(traces, metrics), OtlpSettings.Of(set.GetValueOrDefault));
    }

    private static (string Name, string Value) Attribute(Message attribute) => (attribute.Fields(1).Single().Text, attribute.Fields(2, 1).Select(value => value.Text).FirstOrDefault(""));

    private static Dictionary<string, string> Environment(params (string Name, string Value)[] variables)
    {
        var environment = variables.ToDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal);
        environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        return environment;
    }
}
