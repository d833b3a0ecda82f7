using System.Text.Json;
using Credibility.Formats.Json;

namespace Credibility.Formats.Checks;

/// <summary>A check as JSON: the report of one draft as the service gives it, or a list of such reports with the names of their files.</summary>
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
        ? $"{{\"file\":{Quoted(file.Path)},\"report\":{ReportJson.ToText(report)}}}"
        : $"{{\"file\":{Quoted(file.Path)},\"problems\":[{string.Join(",", file.Problems.Select(Problem))}]}}";

    private static string Problem(FileProblem problem) => FormattableString.Invariant(
        $"{{\"pointer\":{Quoted(problem.At)},\"line\":{problem.Place.Line},\"column\":{problem.Place.Column},\"message\":{Quoted(problem.Message)}}}");

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
