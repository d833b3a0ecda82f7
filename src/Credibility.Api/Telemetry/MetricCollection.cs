using System.Diagnostics.Metrics;

namespace Credibility.Api.Telemetry;

/// <summary>
/// Adds up what the instruments measure, for whoever scrapes. Written over the framework's own listener: the OpenTelemetry exporter
/// for Prometheus exists as a pre-release only, and a second metrics library would count everything a second time.
/// </summary>
internal sealed class MetricCollection : IDisposable
{
    private const string Runtime = "System.Runtime";

    private readonly MeterListener listener = new();
    private readonly List<MetricFamily> families = [];
    private readonly Lock gate = new();

    public MetricCollection()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (IsOurs(instrument))
            {
                var family = new MetricFamily(instrument);
                lock (gate) families.Add(family);
                listening.EnableMeasurementEvents(instrument, family);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, value, tags, family) => ((MetricFamily)family!).Measure(value, tags));
        listener.SetMeasurementEventCallback<long>((_, value, tags, family) => ((MetricFamily)family!).Measure(value, tags));
        listener.SetMeasurementEventCallback<int>((_, value, tags, family) => ((MetricFamily)family!).Measure(value, tags));
        listener.Start();
    }

    /// <summary>Everything in the text format of Prometheus, 0.0.4, families in the order of their names.</summary>
    public string Write()
    {
        // One scrape at a time: each asks all observed values anew.
        lock (gate)
        {
            listener.RecordObservableInstruments();
            var text = new PrometheusText();
            foreach (var family in families.OrderBy(family => family.Name, StringComparer.Ordinal))
            {
                text.Write(family);
            }

            return text.ToString();
        }
    }

    public void Dispose() => listener.Dispose();

    /// <summary>Ours, requests, and what the runtime states when it is asked: memory, collections, threads, processor time.</summary>
    private static bool IsOurs(Instrument instrument) =>
        instrument.Meter.Name == ServiceMeter.Name || HttpLabels.Describe(instrument) || (instrument.Meter.Name == Runtime && instrument.IsObservable);
}
