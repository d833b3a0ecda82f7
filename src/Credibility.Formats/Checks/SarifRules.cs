using System.Text;
using System.Text.Json;
using Credibility.Policies;

namespace Credibility.Formats.Checks;

/// <summary>The rules that have something to say, by id, as SARIF describes them.</summary>
internal sealed class SarifRules
{
    private const string ExampleHeading = "\n## Example";

    private readonly Check _check;
    private readonly List<Finding> _findings;
    private readonly Dictionary<string, int> _index;

    public SarifRules(Check check, IEnumerable<Finding> findings)
    {
        _check = check;
        _findings = [.. findings.DistinctBy(finding => finding.Rule).OrderBy(finding => finding.Rule, StringComparer.Ordinal)];
        _index = _findings.Select((finding, index) => (finding.Rule, index)).ToDictionary(pair => pair.Rule, pair => pair.index, StringComparer.Ordinal);
    }

    public int IndexOf(string rule) => _index[rule];

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (var finding in _findings)
        {
            var page = _check.Rules.Pages.GetValueOrDefault(finding.Rule);
            var level = SarifCheck.LevelOf(page is { Level: not FindingLevel.None } ? page.Level : finding.Level);
            json.WriteStartObject();
            json.WriteString("id", finding.Rule);
            json.WriteString("name", Pascal(finding.Name));
            json.WriteObject("shortDescription", "text", Closed(_check.TitleOf(finding)));
            json.WriteObject("fullDescription", "text", finding.Why.Length == 0 ? Closed(_check.TitleOf(finding)) : finding.Why);
            json.WriteStartObject("help");
            json.WriteString("text", Help(finding));
            json.WriteString("markdown", page is null ? Help(finding) : Markdown(page));
            json.WriteEndObject();
            json.WriteObject("defaultConfiguration", "level", level);
            json.WriteStartObject("properties");
            json.WriteString("problem.severity", level == "note" ? "recommendation" : level);
            if (PrecisionOf(page) is { } precision)
            {
                json.WriteString("precision", precision);
            }

            json.WriteStartArray("tags");
            json.WriteStringValue("sourcing");
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>By the first policy of the check: its files mostly share one.</summary>
    private string? PrecisionOf(RulePage? page) =>
        _check.Files.Select(file => file.Policy).OfType<Policy>().FirstOrDefault() is { } policy ? SarifPrecision.Of(page?.Measured, policy) : null;

    private static string Help(Finding finding)
    {
        var help = new StringBuilder().Append(finding.Why).Append("\n\nWhat mends it: ").Append(finding.Remedy);
        foreach (var guidance in finding.Guidance)
        {
            help.Append("\n\nRelevant guidance: ").Append(Cited(guidance)).Append(": ").Append(guidance.Says).Append(' ').Append(guidance.Url);
        }

        return help.ToString();
    }

    /// <summary>The page up to its examples, which are requests for the program and nothing for an editor.</summary>
    private static string Markdown(RulePage page)
    {
        var body = page.Body.ReplaceLineEndings("\n");
        var end = body.IndexOf(ExampleHeading, StringComparison.Ordinal);
        var help = new StringBuilder((end < 0 ? body : body[..end]).Trim()).Append("\n\n## What mends it\n").Append(page.Remedy).Append('\n');
        help.Append(page.Guidance.Count == 0 ? "" : "\n## Relevant guidance\n");
        foreach (var guidance in page.Guidance)
        {
            help.Append("- [").Append(Cited(guidance)).Append("](").Append(guidance.Url).Append("): ").Append(guidance.Says).Append('\n');
        }

        return help.ToString();
    }

    private static string Cited(GuidanceCitation guidance) =>
        string.Join(", ", new[] { guidance.Standard, guidance.Edition, guidance.Clause }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Viewers of SARIF expect names in this form.</summary>
    private static string Pascal(string name) => string.Concat(name.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Closed(string title) => title.Length > 0 && title[^1] is '.' or '?' or '!' or '”' ? title : title + ".";
}
