using Credibility.Api.Serving;

namespace Credibility.Api.Telemetry;

/// <summary>Which signals leave the service, by the standard variables of OpenTelemetry. Without an endpoint nothing does.</summary>
internal sealed record OtlpSettings(bool Traces, bool Metrics)
{
    private const string General = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <exception cref="StartRefusedException">An endpoint is no address.</exception>
    public static OtlpSettings Of(Func<string, string?> variable)
    {
        var off = string.Equals(variable("OTEL_SDK_DISABLED"), "true", StringComparison.OrdinalIgnoreCase);
        return new OtlpSettings(!off && Leaves(variable, "TRACES"), !off && Leaves(variable, "METRICS"));
    }

    private static bool Leaves(Func<string, string?> variable, string signal)
    {
        var own = $"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT";
        var exporter = variable($"OTEL_{signal}_EXPORTER");
        var name = string.IsNullOrWhiteSpace(variable(own)) ? General : own;
        if (string.IsNullOrWhiteSpace(variable(name)) || (exporter is { Length: > 0 } && !exporter.Split(',', StringSplitOptions.TrimEntries).Contains("otlp")))
        {
            return false;
        }

        return Uri.TryCreate(variable(name), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? true
            : throw new StartRefusedException(StartRefusedException.Usage, $"{name} is no http or https address; give one, such as {name}=http://127.0.0.1:4317");
    }
}
