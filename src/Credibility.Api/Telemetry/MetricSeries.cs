namespace Credibility.Api.Telemetry;

/// <summary>Up to three label values; null where there is none.</summary>
internal readonly record struct LabelValues(string? First, string? Second, string? Third);

/// <summary>What one set of labels has come to. Safe to use from many threads.</summary>
/// <param name="bounds">Upper ends of the buckets, rising; empty for a single value.</param>
internal sealed class MetricSeries(IReadOnlyList<string> names, LabelValues labels, double[] bounds)
{
    private readonly Lock gate = new();
    private readonly long[] buckets = new long[bounds.Length + 1];
    private long count;
    private double sum;

    public IReadOnlyList<string> Names { get; } = names;

    public LabelValues Labels { get; } = labels;

    /// <summary>Adds to a counter, or counts a measurement into its bucket: the first whose end is not below it.</summary>
    public void Add(double value)
    {
        var bucket = 0;
        while (bucket < bounds.Length && value > bounds[bucket]) bucket++;
        lock (gate)
        {
            buckets[bucket]++;
            count++;
            sum += value;
        }
    }

    /// <summary>Replaces the value, as whoever is observed states it.</summary>
    public void Set(double value)
    {
        lock (gate) sum = value;
    }

    /// <summary>One consistent look: counts by bucket, all, and their sum.</summary>
    public (long[] Buckets, long Count, double Sum) Read()
    {
        lock (gate) return ([.. buckets], count, sum);
    }
}
