using System.Globalization;
using System.Text.Json;
using Credibility.Formats.Json;
using Credibility.Reports;

namespace Credibility.Formats.Checks;

/// <summary>A check as JSON: the report of one draft as the service gives it, or a list of such reports, each with its file and with where in it every finding stands.</summary>
public static class JsonCheck
{
    public static string Write(Check check, CheckLook look)
    {
        if (look.IsSingle)
        {
            return check.Files[0].Report is { } report ? ReportJson.ToText(report) + "\n" : "";
        }

        return check.Files.Count == 0 ? "[]\n" : $"[\n{string.Join(",\n", check.Files.Select(Entry))}\n]\n";
    }

    /// <summary>A report goes in as its own bytes, so that it reads the same alone and in a list.</summary>
    internal static string Entry(CheckedFile file) => file.Report is { } report
        ? $"{{\"file\":{Quoted(file.Path)},\"report\":{ReportJson.ToText(report)},\"locations\":[{string.Join(",", file.Findings.Select(located => Location(located, report)))}]}}"
        : $"{{\"file\":{Quoted(file.Path)},\"problems\":[{string.Join(",", file.Problems.Select(Problem))}]}}";

    /// <summary>
    /// One place of a finding in the file: lines and columns from 1, columns in UTF-16 code units, the end behind the last. The two
    /// numbers say which place of which finding of the report it is; null where the report has none, as of a fault in what a file declares.
    /// </summary>
    private static string Location(LocatedFinding located, Report report)
    {
        var finding = IndexOf(report.Findings, of => of.Rule == located.Finding.Rule);
        var place = located.IsWhole ? null : IndexOf(located.Finding.Places, of => of.Fingerprint == located.Place.Fingerprint);
        var (start, end) = (located.Range.Start, located.Range.End);
        return string.Join(
            ',',
            FormattableString.Invariant($"{{\"finding\":{Number(finding)},\"place\":{Number(finding is null ? null : place)},\"rule\":{Quoted(located.Finding.Rule)}"),
            FormattableString.Invariant($"\"level\":{Quoted(located.Finding.Level.ToString().ToLowerInvariant())},\"message\":{Quoted(located.Place.Message)},\"fingerprint\":{Quoted(located.Place.Fingerprint)}"),
            FormattableString.Invariant($"\"line\":{start.Line},\"column\":{start.Column},\"endLine\":{end.Line},\"endColumn\":{end.Column},\"whole\":{Word(located.IsWhole)}"),
            $"\"known\":{Word(located.IsKnown)},\"touched\":{Word(located.IsTouched)},\"atRest\":{Word(located.IsAtRest)},\"shown\":{Word(located.IsShown)},\"fails\":{Word(located.Fails)}}}");
    }

    private static int? IndexOf<T>(IReadOnlyList<T> all, Func<T, bool> isIt) => all.Index().Where(pair => isIt(pair.Item)).Select(pair => (int?)pair.Index).FirstOrDefault();

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "null";

    private static string Word(bool value) => value ? "true" : "false";

    private static string Problem(FileProblem problem) => FormattableString.Invariant(
        $"{{\"pointer\":{Quoted(problem.At)},\"line\":{problem.Place.Line},\"column\":{problem.Place.Column},\"message\":{Quoted(problem.Message)}}}");

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
