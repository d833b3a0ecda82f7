using System.Globalization;
using System.Text.Json;

namespace Credibility.Formats.Checks;

/// <summary>The results of a SARIF run, in the order of the check.</summary>
/// <param name="isCompared">Whether a baseline was used; then every result says whether it is new.</param>
internal sealed class SarifResults(SarifRules rules, bool isCompared)
{
    /// <summary>Further places of a claim that one result names; GitHub shows a hundred at most.</summary>
    private const int MostRelated = 10;

    public void Write(Utf8JsonWriter json, IReadOnlyList<(CheckedFile File, LocatedFinding Finding)> told)
    {
        json.WriteStartArray("results");
        foreach (var (file, findings) in told.GroupBy(one => one.File, one => one.Finding, ReferenceEqualityComparer.Instance).Select(group => ((CheckedFile)group.Key!, group.ToList())))
        {
            var hashes = file.LineHashes ?? (file.Text is { } text ? new LineHashes(text.Text) : null);
            var claims = PlacesOfClaims(findings);
            foreach (var located in findings)
            {
                Write(json, file, located, hashes, claims);
            }
        }

        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, CheckedFile file, LocatedFinding located, LineHashes? hashes, Dictionary<string, List<FileRange>> claims)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", located.Finding.Rule);
        json.WriteNumber("ruleIndex", rules.IndexOf(located.Finding.Rule));
        json.WriteString("level", SarifCheck.LevelOf(located.Finding.Level));
        json.WriteObject("message", "text", ToldFinding.Message(located));
        json.WriteStartArray("locations");
        SarifPlaces.Write(json, file.Path, located.IsWhole ? null : located.Range, file.Text);
        json.WriteEndArray();
        WriteRelated(json, file, located, claims);
        WriteFingerprints(json, located, hashes);
        json.WriteNumber("rank", Math.Round(located.Place.Confidence * 100, 1));
        if (isCompared)
        {
            json.WriteString("baselineState", located.IsKnown ? "unchanged" : "new");
        }

        WriteSuppressions(json, located);
        json.WriteStartObject("properties");
        json.WriteNumber("confidence", Math.Round(located.Place.Confidence, 3));
        json.WriteBoolean("fails", located.Fails);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, CheckedFile file, LocatedFinding located, Dictionary<string, List<FileRange>> claims)
    {
        if (located.Place.ClaimId is not { } claim || !claims.TryGetValue(claim, out var places) || places.TrueForAll(place => place == located.Range))
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        var id = 0;
        foreach (var place in places.Where(place => place != located.Range).Take(MostRelated))
        {
            SarifPlaces.Write(json, file.Path, place, file.Text, "The same claim.", id++);
        }

        json.WriteEndArray();
    }

    private static void WriteFingerprints(Utf8JsonWriter json, LocatedFinding located, LineHashes? hashes)
    {
        json.WriteStartObject("partialFingerprints");
        if (located.Place.Fingerprint.Length > 0)
        {
            json.WriteString("credibilityPlace/v1", located.Place.Fingerprint);
        }

        if (hashes is not null && located.Range.Start.Line <= hashes.Count)
        {
            json.WriteString("primaryLocationLineHash", hashes.Of(located.Range.Start.Line));
            // A paragraph is one line: without its column, one alert would swallow the next of the same rule.
            json.WriteString("primaryLocationStartColumnFingerprint", (located.Range.Start.Column - 1).ToString(CultureInfo.InvariantCulture));
        }

        json.WriteEndObject();
    }

    /// <summary>Always there: a result without the list would leave it open whether it is suppressed.</summary>
    private static void WriteSuppressions(Utf8JsonWriter json, LocatedFinding located)
    {
        json.WriteStartArray("suppressions");
        if (located.IsAtRest)
        {
            json.WriteStartObject();
            json.WriteString("kind", located.Place.Suppression is null ? "external" : "inSource");
            json.WriteString("status", "accepted");
            json.WriteString("justification", ToldFinding.Rest(located));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Where findings stand that are about one claim, each place once.</summary>
    private static Dictionary<string, List<FileRange>> PlacesOfClaims(List<LocatedFinding> findings) => findings
        .Where(located => located.Place.ClaimId is not null && !located.IsWhole)
        .GroupBy(located => located.Place.ClaimId!, StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key, group => group.Select(located => located.Range).Distinct().OrderBy(range => range.Start.Offset).ThenBy(range => range.End.Offset).Take(MostRelated + 1).ToList(),
            StringComparer.Ordinal);
}
