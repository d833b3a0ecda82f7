using System.Diagnostics;
using Credibility.Api.Registries;
using Credibility.Api.Telemetry;
using Credibility.Formats.Json;
using Credibility.Reports;

namespace Credibility.Api.Reports;

/// <summary>From the bytes of a request to a report or a problem. Pure but for the registry that it is handed.</summary>
internal static class Auditing
{
    public static (Report? Report, DraftReading Reading, Problem? Problem) Run(ReadOnlySpan<byte> body, DraftLimits limits, Registry registry)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = Audit(body, limits, registry);
        ServiceMeter.Report(started, outcome.Report is not null);
        return outcome;
    }

    /// <summary>The same uncounted, for what no caller asked for.</summary>
    public static (Report? Report, DraftReading Reading, Problem? Problem) Audit(ReadOnlySpan<byte> body, DraftLimits limits, Registry registry)
    {
        var reading = DraftReader.Read(body, limits);
        if (reading.Draft is not { } draft)
        {
            return (null, reading, Problem.Of(reading));
        }

        var policyId = reading.PolicyId ?? "default";
        if (!registry.Data.Policies.TryGetValue(policyId, out var policy))
        {
            var known = string.Join(", ", registry.Data.Policies.Keys.Order(StringComparer.Ordinal));
            var message = $"There is no policy of this id. There is: {known}.";
            return (null, reading, new Problem(ProblemSlug.ValidationFailed, message, [("/policy", message)]));
        }

        return (registry.Audit.Run(draft, registry.Catalog, policy, draft.AuditDate), reading, null);
    }
}
