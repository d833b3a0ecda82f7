using System.Text.Json;

namespace Credibility.Formats.Checks;

/// <summary>What a SARIF run says of itself: whether all files were read, and why not.</summary>
internal static class SarifNotifications
{
    private const string TooMany = "too-many-results";

    /// <summary>The kinds of notifications that there can be.</summary>
    public static void WriteDescriptors(Utf8JsonWriter json, Check check)
    {
        if (!check.Problems().Any())
        {
            return;
        }

        json.WriteStartArray("notifications");
        json.WriteStartObject();
        json.WriteString("id", ToldFinding.UnreadableDraft);
        json.WriteString("name", "UnreadableDraft");
        json.WriteObject("shortDescription", "text", ToldFinding.NotChecked + ".");
        json.WriteObject("fullDescription", "text", "The file cannot be read, or what it declares is refused. Nothing was found in it because nothing was looked for.");
        json.WriteObject("help", "text", "Mend what the message names, then check again.");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <param name="left">Results that were left out.</param>
    public static void Write(Utf8JsonWriter json, Check check, int left)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", check.Files.All(file => file.Report is not null));
        if (left > 0 || check.Problems().Any())
        {
            json.WriteStartArray("toolExecutionNotifications");
            foreach (var (file, problem) in check.Problems())
            {
                WriteProblem(json, file, problem);
            }

            WriteLeft(json, left);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteProblem(Utf8JsonWriter json, CheckedFile file, FileProblem problem)
    {
        var at = new FilePlace(0, problem.Place.Line, problem.Place.Column, problem.Place.Column, problem.Place.Column);
        json.WriteStartObject();
        json.WriteStartArray("locations");
        SarifPlaces.Write(json, file.Path, new FileRange(at, at), null);
        json.WriteEndArray();
        json.WriteObject("message", "text", problem.Words);
        json.WriteString("level", "error");
        json.WriteStartObject("descriptor");
        json.WriteString("id", ToldFinding.UnreadableDraft);
        json.WriteNumber("index", 0);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLeft(Utf8JsonWriter json, int left)
    {
        if (left > 0)
        {
            json.WriteStartObject();
            json.WriteObject("message", "text", FormattableString.Invariant($"{left} less important results are left out, because GitHub takes no run with more than {SarifCheck.MostResults}."));
            json.WriteString("level", "warning");
            json.WriteObject("descriptor", "id", TooMany);
            json.WriteEndObject();
        }
    }
}
