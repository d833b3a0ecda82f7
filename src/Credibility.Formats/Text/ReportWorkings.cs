using System.Globalization;
using Credibility.Measures;
using Credibility.Reports;

namespace Credibility.Formats.Text;

/// <summary>The numbers behind the words, for those who check them.</summary>
internal static class ReportWorkings
{
    public static void Write(ColumnText text, Report report)
    {
        text.Heading("Workings");
        Counts(text, report.Headline);
        foreach (var (id, measure) in report.Measures.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            text.Item($"{id}: {Value(measure)}");
            foreach (var step in measure.Workings)
            {
                text.Item($"{step.Name}: {Number(step.Value)}", 4);
            }
        }

        Units(text, report.Workings);
        Versions(text, report);
    }

    private static void Counts(ColumnText text, Headline headline)
    {
        text.Item($"Separate origins: {CountWords.Of(headline.SeparateOrigins.Value)} ({Range(headline.SeparateOrigins)})");
        if (headline.Outside is { } outside)
        {
            text.Item($"Outside the parties: {CountWords.Of(outside.Value)} ({Range(outside)})");
        }
    }

    private static void Units(ColumnText text, Workings workings)
    {
        foreach (var unit in workings.Units)
        {
            var origins = string.Join(", ", unit.Origins.Select(o => $"{o.Name} {Number(o.Share)}"));
            text.Item($"Origins of {unit.AttributionId} (someone answers for it: {Number(unit.Answerability)}): {origins}");
        }

        foreach (var pair in workings.Dependence)
        {
            text.Item($"Affinity of {pair.A} and {pair.B}: {Number(pair.Affinity)}");
        }

        foreach (var proof in workings.Certificates)
        {
            text.Item($"Certificate of {proof.Scope}: N {Number(proof.N)}, slack {Number(proof.MinSlack)}, gap {Number(proof.Gap)}");
        }

        text.Item($"Coverage: {Number(workings.Coverage)}");
    }

    private static void Versions(ColumnText text, Report report)
    {
        text.Item(string.Create(CultureInfo.InvariantCulture, $"Report {report.Id}, {report.Engine}, judged on {report.AuditDate:yyyy-MM-dd}"));
        text.Item(string.Create(CultureInfo.InvariantCulture, $"Catalog {report.Catalog.Version} of {report.Catalog.AsOf:yyyy-MM-dd}, {report.Catalog.Sha256}"));
        text.Item($"Method {report.Method.Version}, {report.Method.Sha256}");
        text.Item($"Policy {report.Policy.Id}, {report.Policy.Sha256}");
    }

    private static string Value(MeasureResult measure) => measure.Unknown is { } why ? $"not known ({why})"
        : measure is { Low: { } low, High: { } high } ? $"{(measure.Value is { } v ? Number(v) + ", " : "")}from {Number(low)} to {Number(high)}"
        : measure.Value is { } value ? Number(value) : "not known";

    private static string Range(OriginCount count) => $"{Number(count.Value)}, from {Number(count.Low)} to {Number(count.High)}";

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
