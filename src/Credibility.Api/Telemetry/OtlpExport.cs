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
            telemetry.WithTracing(traces => traces.AddAspNetCoreInstrumentation(requests => requests.Filter = IsTraced).AddOtlpExporter());
        }

        if (settings.Metrics)
        {
            telemetry.WithMetrics(metrics => metrics.AddMeter(ServiceMeter.Name, HttpLabels.Meter, "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime").AddOtlpExporter());
        }
    }

    /// <summary>The name can be set by <c>OTEL_SERVICE_NAME</c> and <c>OTEL_RESOURCE_ATTRIBUTES</c>, which come last and so win.</summary>
    private static void Describe(ResourceBuilder resource)
    {
        var engine = SourcingAudit.Engine.Split(' ');
        resource.Clear().AddService(engine[0], serviceVersion: engine[1]).AddTelemetrySdk().AddEnvironmentVariableDetector();
    }

    /// <summary>Probes and scrapes would be most of the traces and say nothing.</summary>
    private static bool IsTraced(HttpContext context) => context.Request.Path.Value is not ("/healthz" or "/readyz" or MetricEndpoints.Path);
}
