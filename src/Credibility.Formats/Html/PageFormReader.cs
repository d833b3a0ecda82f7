using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Credibility.Drafts;
using Credibility.Formats.Json;

namespace Credibility.Formats.Html;

/// <summary>
/// Reads the form by the rules of the interface: it is turned into a request, and what is said against that is put beside the
/// field, with the line in place of the pointer.
/// </summary>
public static class PageFormReader
{
    /// <returns>The draft, or null and the form with what is wrong in it.</returns>
    public static (Draft? Draft, PageForm Form) Read(string? title, string? sources, DraftLimits limits)
    {
        var lines = (sources ?? "").ReplaceLineEndings("\n").Split('\n').Select((text, i) => (Text: text.Trim(), Number: i + 1))
            .Where(line => line.Text.Length > 0).ToList();
        var reading = DraftReader.Read(Request(title, lines.Select(l => l.Text)), limits);
        var titleProblem = reading.Problems.FirstOrDefault(p => p.At == "/title")?.Message;
        IReadOnlyList<string> sourcesProblems = lines.Count == 0
            ? ["Write at least one source."]
            : [.. reading.Problems.Where(p => p.At != "/title").Select(p => Message(p, lines))];
        var form = new PageForm(title ?? "", sources ?? "", titleProblem, sourcesProblems);
        return (form.HasProblems ? null : reading.Draft, form);
    }

    private static ReadOnlySpan<byte> Request(string? title, IEnumerable<string> sources)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("title", title);
            json.WriteStartArray("sources");
            foreach (var source in sources)
            {
                json.WriteStringValue(source);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return body.WrittenSpan;
    }

    private static string Message(DraftProblem problem, List<(string Text, int Number)> lines) =>
        problem.At.StartsWith("/sources/", StringComparison.Ordinal)
            && int.TryParse(problem.At.AsSpan("/sources/".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? FormattableString.Invariant($"Line {lines[index].Number}: {problem.Message}")
            : problem.Message;
}
