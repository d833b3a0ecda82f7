using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Credibility.Policies;

namespace Credibility.Formats.Checks;

/// <summary>A check as GitLab's code quality report. GitLab tells new from known by the fingerprint alone and shows one entry of each.</summary>
public static class GitlabCheck
{
    public static string Write(Check check)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return CheckJson.Document(json =>
        {
            json.WriteStartArray();
            foreach (var (file, problem) in check.Problems())
            {
                var print = Fingerprint(seen, file.Path, ToldFinding.UnreadableDraft);
                Write(json, $"{ToldFinding.NotChecked}: {problem.Words}", ToldFinding.UnreadableDraft, print, "critical", file.Path, problem.Place.Line);
            }

            foreach (var (file, located) in check.Open())
            {
                var (finding, place) = (located.Finding, located.Place);
                var print = Fingerprint(seen, file.Path, $"{finding.Rule}\n{(place.Fingerprint.Length > 0 ? place.Fingerprint : finding.Fingerprint)}");
                Write(json, ToldFinding.Message(located), finding.Rule, print, SeverityOf(finding.Level), file.Path, located.Range.Start.Line);
            }

            json.WriteEndArray();
        });
    }

    private static string SeverityOf(FindingLevel level) => level switch
    {
        FindingLevel.Error => "major",
        FindingLevel.Warning => "minor",
        _ => "info",
    };

    private static void Write(Utf8JsonWriter json, string description, string name, string fingerprint, string severity, string path, int line)
    {
        json.WriteStartObject();
        json.WriteString("description", description);
        json.WriteString("check_name", name);
        json.WriteString("fingerprint", fingerprint);
        json.WriteString("severity", severity);
        json.WriteStartObject("location");
        json.WriteString("path", path);
        json.WriteStartObject("lines");
        json.WriteNumber("begin", line);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>From the file and what is said of it; the second that says the same has a number.</summary>
    private static string Fingerprint(Dictionary<string, int> seen, string path, string what)
    {
        var words = $"{path}\n{what}";
        var number = seen[words] = seen.GetValueOrDefault(words) + 1;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(number == 1 ? words : $"{words}\n{number}")).AsSpan(0, 16));
    }
}
