using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Credibility.Api.Telemetry;

/// <summary>
/// What the service measures about itself, declared once: <c>/metrics</c> and the OTLP export read the same instruments. No tag
/// holds an id, a path or anything else that a caller chooses.
/// </summary>
internal static class ServiceMeter
{
    public const string Name = "Credibility";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> ReportTime = Meter.CreateHistogram<double>("credibility.report.duration", "s", "Time to read a request and report on it, by outcome.");

    private static readonly Counter<long> Conditionals = Meter.CreateCounter<long>("credibility.conditional.requests", "{request}", "Answers that may be kept: asked for anew, changed since, or still as held.");

    private static readonly Counter<long> Imports = Meter.CreateCounter<long>("credibility.imports", "{import}", "Loads of data sets, by outcome.");

    private static readonly Counter<long> ScoreChanges = Meter.CreateCounter<long>("credibility.score.changes", "{change}", "Scores published because they were new, changed or went with their source.");

    private static readonly Counter<long> Replies = Meter.CreateCounter<long>("credibility.replies", "{reply}", "Replies of sources, by what was done with them.");

    /// <summary>A report was made, or its request refused.</summary>
    /// <param name="started">From <see cref="Stopwatch.GetTimestamp"/>.</param>
    /// <param name="made">False where the request was refused.</param>
    public static void Report(long started, bool made) =>
        ReportTime.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("outcome", made ? "made" : "refused"));

    /// <summary>An answer with a tag was asked for. The share of <c>unchanged</c> is what polling saves.</summary>
    public static void Conditional(bool asked, bool isKept) =>
        Conditionals.Add(1, new KeyValuePair<string, object?>("outcome", isKept ? "unchanged" : asked ? "changed" : "unconditional"));

    /// <param name="outcome"><c>loaded</c>, <c>unchanged</c>, <c>refused</c> or <c>failed</c>.</param>
    public static void Import(string outcome) => Imports.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    /// <param name="count">Rows of the log: each is a score that is new, has changed, or has gone with its source.</param>
    public static void ScoresPublished(int count) => ScoreChanges.Add(count);

    /// <param name="outcome"><c>received</c>, <c>published</c>, <c>refused</c> or <c>withdrawn</c>.</param>
    public static void Reply(string outcome) => Replies.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>What is read when somebody looks.</summary>
    public static void Observe(Func<long> catalogVersion, Func<double> catalogAgeSeconds, Func<int> profiles, Func<int> waitingWrites)
    {
        Meter.CreateObservableGauge("credibility.catalog.version", catalogVersion, null, "Version of the catalog in use.");
        Meter.CreateObservableGauge("credibility.catalog.age", catalogAgeSeconds, "s", "Time since the day as of which the catalog's facts are known.");
        Meter.CreateObservableGauge("credibility.catalog.profiles", profiles, "{profile}", "Sources in the catalog.");
        Meter.CreateObservableGauge("credibility.store.waiting.writes", waitingWrites, "{write}", "Writes that wait for the store's writer.");
    }
}
