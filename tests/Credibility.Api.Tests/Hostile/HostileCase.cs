using System.Text;
using System.Text.Json.Nodes;

namespace Credibility.Api.Tests.Hostile;

/// <summary>One hostile request and the kind of answer that it must get.</summary>
/// <param name="Payload">The body as <c>json</c>, <c>raw</c> or <c>b64</c>, or null where a generator makes it.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="Problem">Slug of the problem, or null for an answer that is none.</param>
internal sealed record HostileCase(
    string Id, string Target, string Description, JsonNode? Payload, JsonObject? Generator, IReadOnlyDictionary<string, string> Headers, int Status, string? Problem)
{
    public bool IsScenario => (string?)Generator?["op"] == "scenario";

    public string? Raw => (string?)Payload?["raw"];

    public byte[] Body => CaseBytes.Of((JsonObject?)Payload ?? new JsonObject { ["gen"] = Generator!.DeepClone() });

    public static IReadOnlyList<HostileCase> Read(string path) =>
        [.. File.ReadLines(path, Encoding.UTF8).Where(line => line.Length > 0).Select(line => Of((JsonObject)JsonNode.Parse(line)!))];

    /// <summary>Property names of the cases are placeholders; these are ours.</summary>
    private static HostileCase Of(JsonObject json) => new(
        (string)json["id"]!, (string)json["target"]!, (string)json["description"]!, Mapped(json["payload"]), (JsonObject?)Mapped(json["generator"]),
        (json["headers"] as JsonObject ?? []).ToDictionary(header => header.Key, header => (string)header.Value!, StringComparer.OrdinalIgnoreCase),
        (int)json["expected_status"]!, (string?)json["expected_problem"]);

    private static JsonNode? Mapped(JsonNode? node) => node is null ? null : JsonNode.Parse(
        node.ToJsonString().Replace("\\u0022weight\\u0022", "\\u0022words\\u0022", StringComparison.Ordinal).Replace("\\u0022tier\\u0022", "\\u0022words\\u0022", StringComparison.Ordinal));
}
