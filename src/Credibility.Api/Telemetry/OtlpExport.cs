using System.Globalization;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Credibility.Api.Telemetry;

/// <summary>
/// Sends traces and measures to a collector (OTLP). Apart from everything else, so that its libraries are loaded only where an
/// endpoint is configured: loading them costs more than the rest of the telemetry together.
/// </summary>
internal static class OtlpExport
{
    public static void Add(IServiceCollection services, OtlpSettings settings)
    {
        var telemetry = services.AddOpenTelemetry().ConfigureResource(Describe);
        if (settings.Traces)
        {
            telemetry.WithTracing(traces => traces.AddAspNetCoreInstrumentation(requests => requests.Filter = IsTraced).AddOtlpExporter(exporter => Apply(exporter, "TRACES")));
        }

        if (settings.Metrics)
        {
            telemetry.WithMetrics(metrics => metrics.AddMeter(ServiceMeter.Name, HttpLabels.Meter, "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime").AddOtlpExporter(exporter => Apply(exporter, "METRICS")));
        }
    }

    /// <summary>The name can be set by <c>OTEL_SERVICE_NAME</c> and <c>OTEL_RESOURCE_ATTRIBUTES</c>, which come last and so win.</summary>
    private static void Describe(ResourceBuilder resource)
    {
        var engine = SourcingAudit.Engine.Split(' ');
        resource.Clear().AddService(engine[0], serviceVersion: engine[1]).AddTelemetrySdk().AddEnvironmentVariableDetector();
    }

    /// <summary>
    /// What the standard says of one signal alone. The library reads those variables only where it exports every signal, logs
    /// included, and those stay here.
    /// </summary>
    private static void Apply(OtlpExporterOptions exporter, string signal)
    {
        string? Variable(string name) => Environment.GetEnvironmentVariable($"OTEL_EXPORTER_OTLP_{signal}_{name}") is { Length: > 0 } value ? value : null;
        exporter.Protocol = Variable("PROTOCOL") switch { "grpc" => OtlpExportProtocol.Grpc, "http/protobuf" => OtlpExportProtocol.HttpProtobuf, _ => exporter.Protocol };
        exporter.Headers = Variable("HEADERS") ?? exporter.Headers;
        exporter.TimeoutMilliseconds = int.TryParse(Variable("TIMEOUT"), NumberStyles.None, CultureInfo.InvariantCulture, out var timeout) ? timeout : exporter.TimeoutMilliseconds;
        if (Variable("ENDPOINT") is { } endpoint)
        {
            exporter.Endpoint = new Uri(endpoint);
        }
    }

    /// <summary>Probes and scrapes would be most of the traces and say nothing.</summary>
    private static bool IsTraced(HttpContext context) => context.Request.Path.Value is not ("/healthz" or "/readyz" or MetricEndpoints.Path);
}
