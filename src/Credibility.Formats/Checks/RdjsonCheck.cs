using System.Text.Json;
using Credibility.Policies;

namespace Credibility.Formats.Checks;

/// <summary>A check as rdjsonl, reviewdog's diagnostic format, one diagnostic a line. Columns count bytes of UTF-8; the end stands behind the last.</summary>
public static class RdjsonCheck
{
    public static string Write(Check check)
    {
        var problems = check.Problems().Select(one => new Diagnostic(
            $"{ToldFinding.NotChecked}: {one.Problem.Words}", one.File.Path, one.Problem.Place.Line, null, "ERROR", ToldFinding.UnreadableDraft));
        var findings = check.Open().Select(one => new Diagnostic(
            ToldFinding.MessageWithRemedy(one.Finding), one.File.Path, one.Finding.Range.Start.Line, one.Finding.IsWhole ? null : one.Finding.Range,
            SeverityOf(one.Finding.Finding.Level), one.Finding.Finding.Rule));
        return CheckJson.Lines(problems.Concat(findings), Write);
    }

    private static string SeverityOf(FindingLevel level) => level switch
    {
        FindingLevel.Error => "ERROR",
        FindingLevel.Warning => "WARNING",
        _ => "INFO",
    };

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("message", diagnostic.Message);
        json.WriteStartObject("location");
        json.WriteString("path", diagnostic.Path);
        json.WriteStartObject("range");
        if (diagnostic.Range is { } range)
        {
            WritePlace(json, "start", range.Start);
            WritePlace(json, "end", range.End);
        }
        else
        {
            json.WriteStartObject("start");
            json.WriteNumber("line", diagnostic.Line);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("severity", diagnostic.Severity);
        json.WriteObject("source", "name", "credibility");
        json.WriteObject("code", "value", diagnostic.Code);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string name, FilePlace place)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.ByteColumn);
        json.WriteEndObject();
    }

    /// <param name="Range">Null is the whole line.</param>
    private sealed record Diagnostic(string Message, string Path, int Line, FileRange? Range, string Severity, string Code);
}
