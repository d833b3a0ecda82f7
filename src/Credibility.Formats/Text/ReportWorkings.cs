using System.Globalization;
using Credibility.Measures;
using Credibility.Reports;

namespace Credibility.Formats.Text;

/// <summary>The numbers behind the words, for those who check them, one a line.</summary>
internal static class ReportWorkings
{
    public static IEnumerable<string> Lines(Report report) =>
    [
        .. Counts(report.Headline), .. report.Measures.OrderBy(m => m.Key, StringComparer.Ordinal).Select(Measure),
        .. Units(report.Workings), .. Versions(report),
    ];

    private static IEnumerable<string> Counts(Headline headline)
    {
        yield return $"Separate origins: {CountWords.Of(headline.SeparateOrigins.Value)} ({Range(headline.SeparateOrigins)})";
        if (headline.Outside is { } outside)
        {
            yield return $"Outside the parties: {CountWords.Of(outside.Value)} ({Range(outside)})";
        }
    }

    private static string Measure(KeyValuePair<string, MeasureResult> measure)
    {
        var steps = string.Join(", ", measure.Value.Workings.Select(s => $"{s.Name} {Number(s.Value)}"));
        return $"{measure.Key}: {Value(measure.Value)}{(steps.Length > 0 ? " [" + steps + "]" : "")}";
    }

    private static IEnumerable<string> Units(Workings workings)
    {
        foreach (var unit in workings.Units)
        {
            var origins = string.Join(", ", unit.Origins.Select(o => $"{o.Name} {Number(o.Share)}"));
            yield return $"Origins of {unit.AttributionId} (answerability {Number(unit.Answerability)}): {origins}";
        }

        foreach (var pair in workings.Dependence)
        {
            yield return $"Affinity of {pair.A} and {pair.B}: {Number(pair.Affinity)}";
        }

        foreach (var proof in workings.Certificates)
        {
            yield return $"Certificate of {proof.Scope}: N {Number(proof.N)}, slack {Number(proof.MinSlack)}, gap {Number(proof.Gap)}";
        }

        yield return $"Coverage: {Number(workings.Coverage)}";
    }

    private static IEnumerable<string> Versions(Report report) =>
    [
        FormattableString.Invariant($"Report {report.Id}, {report.Engine}, judged on {report.AuditDate:yyyy-MM-dd}"),
        FormattableString.Invariant($"Catalog {report.Catalog.Version} of {report.Catalog.AsOf:yyyy-MM-dd}, {report.Catalog.Sha256}"),
        $"Method {report.Method.Version}, {report.Method.Sha256}",
        $"Policy {report.Policy.Id}, {report.Policy.Sha256}",
    ];

    private static string Value(MeasureResult measure) => measure.Unknown is { } why ? $"not known ({why})"
        : measure is { Low: { } low, High: { } high } ? $"{(measure.Value is { } v ? Number(v) + ", " : "")}from {Number(low)} to {Number(high)}"
        : measure.Value is { } value ? Number(value) : "not known";

    private static string Range(OriginCount count) => $"{Number(count.Value)}, from {Number(count.Low)} to {Number(count.High)}";

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
