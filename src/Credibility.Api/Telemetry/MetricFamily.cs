using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Credibility.Api.Telemetry;

/// <summary>How a family is written.</summary>
internal enum MetricType { Counter, Gauge, Histogram }

/// <summary>All series of one instrument.</summary>
internal sealed class MetricFamily
{
    /// <summary>More series than this share one: a label that should be bounded and is not costs no memory.</summary>
    public const int MaxSeries = 500;

    /// <summary>Seconds: answers take about a millisecond, large imports seconds.</summary>
    private static readonly double[] Seconds = [.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30];

    private readonly ConcurrentDictionary<LabelValues, MetricSeries> series = new();
    private readonly bool isObserved, isHttp;
    private readonly double[] bounds;

    public MetricFamily(Instrument instrument)
    {
        isObserved = instrument.IsObservable;
        isHttp = HttpLabels.Describe(instrument);
        var kind = instrument.GetType().Name;
        Type = kind.StartsWith("Histogram", StringComparison.Ordinal) ? MetricType.Histogram
            : kind.StartsWith("Counter", StringComparison.Ordinal) || kind.StartsWith("ObservableCounter", StringComparison.Ordinal) ? MetricType.Counter : MetricType.Gauge;
        bounds = Type == MetricType.Histogram ? Seconds : [];
        Name = PrometheusText.NameOf(instrument.Name, instrument.Unit, Type);
        Help = instrument.Description ?? instrument.Name;
    }

    public string Name { get; }

    public string Help { get; }

    public MetricType Type { get; }

    /// <summary>Upper ends of a histogram's buckets, without the last, which has none.</summary>
    public IReadOnlyList<double> Bounds => bounds;

    /// <summary>In the order of their labels.</summary>
    public IEnumerable<MetricSeries> Series => series.Values.OrderBy(one => one.Labels.First, StringComparer.Ordinal)
        .ThenBy(one => one.Labels.Second, StringComparer.Ordinal).ThenBy(one => one.Labels.Third, StringComparer.Ordinal);

    public void Measure(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = isHttp ? HttpLabels.Of(tags) : new LabelValues(At(tags, 0), At(tags, 1), At(tags, 2));
        if (!series.TryGetValue(labels, out var one))
        {
            one = New(labels, tags);
        }

        if (isObserved)
        {
            one.Set(value);
        }
        else
        {
            one.Add(value);
        }
    }

    private MetricSeries New(LabelValues labels, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        IReadOnlyList<string> names = isHttp ? HttpLabels.Names : NamesOf(tags);
        var kept = series.Count < MaxSeries ? labels : new LabelValues(names.Count > 0 ? "other" : null, names.Count > 1 ? "other" : null, names.Count > 2 ? "other" : null);
        return series.GetOrAdd(kept, new MetricSeries(names, kept, bounds));
    }

    private static string[] NamesOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var names = new string[Math.Min(tags.Length, 3)];
        for (var i = 0; i < names.Length; i++) names[i] = PrometheusText.LabelOf(tags[i].Key);
        return names;
    }

    private static string? At(ReadOnlySpan<KeyValuePair<string, object?>> tags, int index) => index < tags.Length ? tags[index].Value?.ToString() ?? "" : null;
}

/// <summary>Requests by route template, method and status class, whatever a caller sends.</summary>
internal static class HttpLabels
{
    public const string Meter = "Microsoft.AspNetCore.Hosting", Instrument = "http.server.request.duration";

    /// <summary>Every address that no route takes.</summary>
    private const string Unmatched = "unmatched";

    private static readonly string[] Classes = ["none", "1xx", "2xx", "3xx", "4xx", "5xx"];

    public static IReadOnlyList<string> Names { get; } = ["route", "method", "status"];

    public static bool Describe(Instrument instrument) => instrument.Meter.Name == Meter && instrument.Name == Instrument;

    /// <summary>The framework states methods of the standard only, and <c>_OTHER</c> for all else; the route is a template or missing.</summary>
    public static LabelValues Of(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (route, method, status) = (Unmatched, "_OTHER", 0);
        foreach (var (name, value) in tags)
        {
            switch (name)
            {
                case "http.route": route = value as string ?? Unmatched; break;
                case "http.request.method": method = value as string ?? "_OTHER"; break;
                case "http.response.status_code": status = value is int code and >= 100 and < 600 ? code / 100 : 0; break;
            }
        }

        return new LabelValues(route, method, Classes[status]);
    }
}
