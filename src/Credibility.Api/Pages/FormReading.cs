using System.Buffers;
using System.Text;
using System.Text.Json;
using Credibility.Api.Registries;
using Credibility.Api.Reports;
using Credibility.Formats.Html;
using Credibility.Formats.Json;
using Credibility.Reports;
using Microsoft.AspNetCore.WebUtilities;

namespace Credibility.Api.Pages;

/// <summary>Reads the page's form as a request of the interface, so that both refuse the same for the same reasons.</summary>
internal static class FormReading
{
    private const string At = "/sources/";

    /// <returns>A report, or the form with what is wrong beside each field.</returns>
    public static (Report? Report, PageForm Form) Read(ReadOnlySpan<byte> body, DraftLimits limits, Registry registry)
    {
        var fields = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        var form = new PageForm(Field("title"), Field("sources"), null, []) { Text = Field("text").ReplaceLineEndings("\n") };
        var lines = Lines(form.Sources);
        if (lines.Count == 0 && string.IsNullOrWhiteSpace(form.Text))
        {
            return (null, form with { SourcesProblems = ["Give the text, or name at least one source."] });
        }

        var (report, reading, problem) = Auditing.Run(Request(form, lines), limits, registry);
        return problem is null ? (report, form) : (null, WithProblems(form, reading, lines));

        string Field(string name) => fields.TryGetValue(name, out var values) ? values[0] ?? "" : "";
    }

    private static List<(int Number, string Text)> Lines(string sources) =>
        [.. sources.Split('\n').Select((text, index) => (index + 1, text.Trim())).Where(line => line.Item2.Length > 0)];

    private static ReadOnlySpan<byte> Request(PageForm form, List<(int Number, string Text)> lines)
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        if (!string.IsNullOrWhiteSpace(form.Title))
        {
            json.WriteString("title", form.Title.Trim());
        }

        if (!string.IsNullOrWhiteSpace(form.Text))
        {
            json.WriteString("text", form.Text);
        }

        if (lines.Count > 0)
        {
            json.WriteStartArray("sources");
            lines.ForEach(line => json.WriteStringValue(line.Text));
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.Flush();
        return output.WrittenSpan;
    }

    private static PageForm WithProblems(PageForm form, DraftReading reading, List<(int Number, string Text)> lines) => form with
    {
        TitleProblem = reading.Problems.FirstOrDefault(problem => problem.At == "/title")?.Message,
        TextProblem = reading.Problems.FirstOrDefault(problem => problem.At == "/text")?.Message,
        SourcesProblems = [.. reading.Problems.Where(problem => problem.At is not ("/title" or "/text")).Select(problem => LineOf(problem.At, lines) + problem.Message)],
    };

    /// <summary>The line that a pointer such as <c>/sources/3/name</c> is about, as its author counts.</summary>
    private static string LineOf(string pointer, List<(int Number, string Text)> lines) =>
        pointer.StartsWith(At, StringComparison.Ordinal) && int.TryParse(pointer[At.Length..].Split('/')[0], out var index) && index < lines.Count
            ? $"Line {lines[index].Number}: " : "";
}
