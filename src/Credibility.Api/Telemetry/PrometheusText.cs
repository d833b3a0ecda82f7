using System.Globalization;
using System.Text;

namespace Credibility.Api.Telemetry;

/// <summary>The text format of Prometheus, version 0.0.4: https://prometheus.io/docs/instrumenting/exposition_formats/</summary>
internal sealed class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder text = new(16 * 1024);

    /// <summary>The name with its unit, and <c>_total</c> for what only rises. Of one value, none ends as the parts of a histogram do: <c>_count</c> would be taken for one.</summary>
    public static string NameOf(string name, string? unit, MetricType type)
    {
        var suffix = unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        var whole = LabelOf(name);
        whole = whole.EndsWith(suffix, StringComparison.Ordinal) ? whole : whole + suffix;
        return type == MetricType.Counter ? whole + "_total"
            : type == MetricType.Gauge && whole.EndsWith("_count", StringComparison.Ordinal) ? whole[..^"count".Length] + "number" : whole;
    }

    /// <summary>Letters, digits and underscores, not beginning with a digit.</summary>
    public static string LabelOf(string name)
    {
        var clean = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        return clean.Length == 0 || char.IsAsciiDigit(clean[0]) ? "_" + clean : clean;
    }

    public void Write(MetricFamily family)
    {
        text.Append("# HELP ").Append(family.Name).Append(' ').Append(family.Help.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('\n');
        text.Append("# TYPE ").Append(family.Name).Append(' ').Append(family.Type switch { MetricType.Counter => "counter", MetricType.Gauge => "gauge", _ => "histogram" }).Append('\n');
        foreach (var series in family.Series)
        {
            if (family.Type == MetricType.Histogram)
            {
                WriteHistogram(family, series);
            }
            else
            {
                Line(family.Name, series, null, series.Read().Sum);
            }
        }
    }

    public override string ToString() => text.ToString();

    private void WriteHistogram(MetricFamily family, MetricSeries series)
    {
        var (buckets, count, sum) = series.Read();
        var below = 0L;
        for (var i = 0; i < buckets.Length; i++)
        {
            below += buckets[i];
            Line(family.Name + "_bucket", series, i < family.Bounds.Count ? Number(family.Bounds[i]) : "+Inf", below);
        }

        Line(family.Name + "_sum", series, null, sum);
        Line(family.Name + "_count", series, null, count);
    }

    private void Line(string name, MetricSeries series, string? below, double value)
    {
        text.Append(name);
        string?[] values = [series.Labels.First, series.Labels.Second, series.Labels.Third];
        var labels = series.Names.Select((label, i) => (Label: label, Value: values[i] ?? "")).ToList();
        if (below is not null)
        {
            labels.Add(("le", below));
        }

        if (labels.Count > 0)
        {
            text.Append('{').AppendJoin(',', labels.Select(label => $"{label.Label}=\"{Escaped(label.Value)}\"")).Append('}');
        }

        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string Escaped(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Number(double value) => double.IsPositiveInfinity(value) ? "+Inf" : double.IsNegativeInfinity(value) ? "-Inf" : value.ToString("R", CultureInfo.InvariantCulture);
}
