using Credibility.Api.Registries;
using Credibility.Api.Reports;
using Credibility.Formats.Json;
using Credibility.Reports;

namespace Credibility.Api.Pages;

/// <summary>The report on the sample draft that lies beside the binaries, made anew when the registry changes.</summary>
internal sealed class SampleReport(RegistryHolder registries, ILogger<SampleReport> log)
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "data", "drafts", "desertions.json");

    private (Registry? Registry, Report? Report) made;

    /// <summary>Null where there is no sample.</summary>
    public Report? Current
    {
        get
        {
            var registry = registries.Current;
            var known = made;
            if (known.Registry != registry)
            {
                made = known = (registry, Make(registry));
            }

            return known.Report;
        }
    }

    private Report? Make(Registry registry)
    {
        if (!File.Exists(Path))
        {
            return null;
        }

        var (report, _, problem) = Auditing.Audit(File.ReadAllBytes(Path), DraftLimits.Default, registry);
        if (problem is not null)
        {
            log.LogWarning("The sample draft {Path} is not shown: {Reason}", Path, problem.Detail);
        }

        return report;
    }
}
