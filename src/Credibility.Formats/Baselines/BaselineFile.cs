using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Credibility.Formats.Baselines;

/// <summary>A baseline as a file: JSON with one entry a line, sorted, so that a change of a draft is a change of its lines.</summary>
public static class BaselineFile
{
    /// <summary>The only version that is read.</summary>
    public const int Version = 1;

    private const string Mark = "credibilityBaseline";

    private static readonly JsonDocumentOptions Reading = new() { AllowTrailingCommas = true, AllowDuplicateProperties = false, MaxDepth = 8 };

    public static string Write(Baseline baseline)
    {
        var text = new StringBuilder();
        text.Append("{\n").Append(FormattableString.Invariant($"  \"{Mark}\": {Version},\n"))
            .Append("  \"engine\": ").Append(Quoted(baseline.Engine)).Append(",\n")
            .Append("  \"methods\": [").AppendJoin(", ", baseline.Methods.Select(Quoted)).Append("],\n")
            .Append("  \"policies\": { ").AppendJoin(", ", baseline.Policies.OrderBy(policy => policy.Key, StringComparer.Ordinal).Select(policy => $"{Quoted(policy.Key)}: {Quoted(policy.Value)}")).Append(" },\n")
            .Append("  \"findings\": [");
        var separator = "\n";
        foreach (var entry in Baseline.Sorted(baseline.Entries))
        {
            text.Append(separator).Append(FormattableString.Invariant(
                $"    {{ \"path\": {Quoted(entry.Path)}, \"rule\": {Quoted(entry.Rule)}, \"fingerprint\": {Quoted(entry.Fingerprint)}, \"count\": {entry.Count} }}"));
            separator = ",\n";
        }

        return text.Append("\n  ]\n}\n").ToString();
    }

    /// <summary>Reads a baseline. A comma too many, as merging by hand leaves it, does no harm, nor does an entry that stands twice.</summary>
    /// <exception cref="FormatException">Why it is none, for the person who named the file.</exception>
    public static Baseline Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8, Reading);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(Mark, out var version))
            {
                throw new FormatException("this is no baseline");
            }

            if (version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != Version)
            {
                throw new FormatException(FormattableString.Invariant($"this baseline has format {version.GetRawText()}, and this program reads format {Version}"));
            }

            return new Baseline(
                Text(root, "engine"), [.. Member(root, "methods", JsonValueKind.Array).EnumerateArray().Select(Text)],
                Member(root, "policies", JsonValueKind.Object).EnumerateObject().ToDictionary(policy => policy.Name, policy => Text(policy.Value), StringComparer.Ordinal),
                Entries(Member(root, "findings", JsonValueKind.Array)));
        }
        catch (JsonException fault)
        {
            throw new FormatException(FormattableString.Invariant($"this is no JSON (line {(fault.LineNumber ?? 0) + 1}): {IsMerging(utf8.Span)}"), fault);
        }
    }

    private static string IsMerging(ReadOnlySpan<byte> utf8) => utf8.IndexOf("<<<<<<<"u8) >= 0 ? "it holds the marks of a merge that is not finished" : "it is damaged";

    private static IReadOnlyList<BaselineEntry> Entries(JsonElement findings) => Baseline.Sorted(findings.EnumerateArray()
        .Select(entry => new BaselineEntry(Text(entry, "path"), Text(entry, "rule"), Text(entry, "fingerprint"), Count(Member(entry, "count", JsonValueKind.Number))))
        .GroupBy(entry => entry with { Count = 1 }, (key, same) => key with { Count = same.Max(entry => entry.Count) }));

    private static int Count(JsonElement value) => value.TryGetInt32(out var count) && count > 0 ? count : throw new FormatException($"a count is {value.GetRawText()}; it has to be 1 or more");

    private static string Text(JsonElement of, string name) => Text(Member(of, name, JsonValueKind.String));

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new FormatException($"{value.GetRawText()} stands where words belong");

    private static JsonElement Member(JsonElement of, string name, JsonValueKind kind) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : throw new FormatException($"'{name}' is missing or is not what it should be");

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
