using Credibility.Api.Access;
using Credibility.Api.Http;
using Credibility.Api.OpenApi;
using Credibility.Api.Registries;

namespace Credibility.Api.Telemetry;

/// <summary>Telemetry: <c>/metrics</c> for Prometheus, and the OTLP export where it is asked for.</summary>
internal static class MetricEndpoints
{
    public const string Path = "/metrics";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        // From here on, since loading is worth counting too; handed to the container so that it closes it.
        var collection = new MetricCollection();
        builder.Services.AddSingleton(_ => collection);
        var leaving = OtlpSettings.Of(Environment.GetEnvironmentVariable);
        if (leaving.Traces || leaving.Metrics)
        {
            OtlpExport.Add(builder.Services, leaving);
        }
    }

    public static void MapMetrics(this WebApplication app)
    {
        var (registries, store, time) = (app.Services.GetRequiredService<RegistryHolder>(), app.Services.GetRequiredService<Store>(), app.Services.GetRequiredService<TimeProvider>());
        ServiceMeter.Observe(
            () => registries.Current.Catalog.Version,
            () => Math.Max(0, (time.GetUtcNow().UtcDateTime - registries.Current.Catalog.AsOf.ToDateTime(TimeOnly.MinValue)).TotalSeconds),
            () => registries.Current.Catalog.Count, () => store.Writer.Waiting);
        app.MapGroup("").WithTags("Health").Needs(Scopes.Read).MapGet(Path, (RequestDelegate)Scrape).WithName("metrics").Described(Scrape, new OperationNotes(
            "What the service measures about itself",
            "The text format of Prometheus. Labels are bounded: route templates, methods and status classes, never ids or paths; addresses that no route takes count as one.")
        {
            Answers = [new(200, typeof(string), "Families in the order of their names.", "text/plain")],
            Problems = ["validation-failed"],
        });
    }

    private static async Task Scrape(HttpContext context)
    {
        if (QueryParameters.Of(context.Request).Problem is { } refused)
        {
            await context.Answer(refused);
            return;
        }

        context.Response.ContentType = PrometheusText.ContentType;
        await context.Response.WriteAsync(context.RequestServices.GetRequiredService<MetricCollection>().Write(), context.RequestAborted);
        await context.Response.CompleteAsync();
    }
}
