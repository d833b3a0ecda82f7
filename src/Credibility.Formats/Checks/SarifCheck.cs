using System.Text.Json;
using Credibility.Policies;

namespace Credibility.Formats.Checks;

/// <summary>A check as SARIF 2.1.0: one run, a result for each place of each finding, the rules that speak, and which files could not be read.</summary>
public static class SarifCheck
{
    /// <summary>GitHub takes no run with more results.</summary>
    public const int MostResults = 25_000;

    public static string Write(Check check)
    {
        var shown = check.Shown.ToList();
        var told = shown.Count <= MostResults ? shown : [.. shown.OrderByDescending(one => one.Finding.Fails).ThenByDescending(one => one.Finding.Finding.Level).Take(MostResults)];
        var rules = new SarifRules(check, told.Select(one => one.Finding.Finding));
        var results = new SarifResults(rules, check.Files.Any(file => file.Findings.Any(finding => finding.IsKnown)));
        return CheckJson.Document(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, check, rules);
            SarifNotifications.Write(json, check, shown.Count - told.Count);
            json.WriteStartObject("originalUriBaseIds");
            json.WriteStartObject(SarifPlaces.Root);
            json.WriteObject("description", "text", "The folder in which the check ran.");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteString("defaultEncoding", "utf-8");
            results.Write(json, told);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>The level as SARIF calls it.</summary>
    internal static string LevelOf(FindingLevel level) => level switch
    {
        FindingLevel.Error => "error",
        FindingLevel.Warning => "warning",
        _ => "note",
    };

    private static void WriteTool(Utf8JsonWriter json, Check check, SarifRules rules)
    {
        var engine = check.Engine.Split(' ', 2);
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Credibility");
        if (engine.Length == 2)
        {
            json.WriteString("version", engine[1]);
            json.WriteString("semanticVersion", engine[1]);
        }

        rules.Write(json);
        SarifNotifications.WriteDescriptors(json, check);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
