using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Credibility.Formats.Csv;
using Credibility.Formats.Text;
using Credibility.Storage.Imports;

namespace Credibility.Cli.Importing;

/// <summary>What an import of ratings found and did.</summary>
internal sealed record RatingsResult(RatingManifest Manifest, RatingList List, RatingMatches Matches, bool DryRun, ImportCounts Counts);

/// <summary>The result for people, and as JSON.</summary>
internal static class RatingsResultText
{
    /// <summary>Unmatched rows that are named in the text; the JSON has all.</summary>
    private const int MostNamed = 20;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Words(RatingsResult result)
    {
        var (manifest, unmatched) = (result.Manifest, result.Matches.Unmatched);
        var text = new StringBuilder();
        Line(text, $"{manifest.Name} {manifest.Version} by {manifest.Rater}: {result.List.Entries.Count} rows, {result.Matches.Matched.Count} of them of a source here; {result.List.Repeated} repeated.");
        if (unmatched.Count > 0)
        {
            Line(text, $"Shown nowhere ({unmatched.Count}); import again once there are profiles:");
            foreach (var row in unmatched.Take(MostNamed))
            {
                Line(text, $"  line {row.Entry.Line}: {row.Entry.Named}: {row.Reason}");
            }

            if (unmatched.Count > MostNamed)
            {
                Line(text, $"  and {unmatched.Count - MostNamed} more, all of which --format json names");
            }
        }

        Line(text, $"{result.Counts.Added} added, {result.Counts.Changed} changed, {result.Counts.Removed} removed.");
        Line(text, $"{(result.DryRun ? "Nothing was written: this was a dry run." : result.Counts.Written ? "Written." : "Nothing was written: this is what is loaded.")}");
        return text.ToString();
    }

    public static string Json(RatingsResult result) => new JsonObject
    {
        ["dataSet"] = result.Manifest.Name, ["version"] = result.Manifest.Version, ["rater"] = result.Manifest.Rater, ["dryRun"] = result.DryRun,
        ["written"] = result.Counts.Written, ["rows"] = result.List.Entries.Count, ["repeated"] = result.List.Repeated, ["matched"] = result.Matches.Matched.Count,
        ["added"] = result.Counts.Added, ["changed"] = result.Counts.Changed, ["removed"] = result.Counts.Removed,
        ["unmatched"] = new JsonArray([.. result.Matches.Unmatched.Select(row => new JsonObject { ["line"] = row.Entry.Line, ["named"] = row.Entry.Named, ["reason"] = row.Reason })]),
    }.ToJsonString(Indented) + "\n";

    private static void Line(StringBuilder text, FormattableString words) => text.Append(VisibleText.Of(words.ToString(CultureInfo.InvariantCulture))).Append('\n');
}
