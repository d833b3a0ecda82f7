using System.Text.Json.Nodes;

namespace Credibility.Storage.Layers;

/// <summary>How edits change the local layer. Pure: the layer before, the layer after.</summary>
internal static class LocalLayer
{
    private const string Id = "id", Evidence = LayerMerge.Evidence;

    /// <summary><paramref name="local"/> with the given properties, and with the evidence that they cite from below: an upgrade may take it away there.</summary>
    public static JsonObject With(JsonObject local, JsonObject given, JsonObject effective)
    {
        var after = (JsonObject)local.DeepClone();
        foreach (var (property, value) in given.Where(given => given.Key != Id))
        {
            after[property] = value?.DeepClone();
        }

        Carry(after, effective[Evidence] as JsonArray);
        return after;
    }

    /// <summary>The properties of <paramref name="wanted"/> that differ from what holds; what it leaves out becomes unknown.</summary>
    public static JsonObject Difference(JsonObject effective, JsonObject wanted)
    {
        var difference = new JsonObject();
        foreach (var (property, value) in wanted.Where(own => own.Key != Id && !JsonNode.DeepEquals(own.Value, effective[own.Key])))
        {
            difference[property] = value?.DeepClone();
        }

        foreach (var (property, _) in effective.Where(held => held.Key != Id && !wanted.ContainsKey(held.Key)))
        {
            difference[property] = null;
        }

        return difference;
    }

    /// <summary>Without the given properties, and without evidence that then nothing local cites.</summary>
    public static JsonObject Without(JsonObject local, IEnumerable<string> properties)
    {
        var after = (JsonObject)local.DeepClone();
        foreach (var property in properties)
        {
            after.Remove(property);
        }

        if (after[Evidence] is JsonArray evidence)
        {
            var cited = EvidenceKeys.Cited(after);
            var kept = evidence.Where(entry => cited.Contains(EvidenceKeys.Id(entry))).Select(entry => entry?.DeepClone()).ToArray();
            after.Remove(Evidence);
            if (kept.Length > 0)
            {
                after[Evidence] = new JsonArray(kept);
            }
        }

        return after;
    }

    private static void Carry(JsonObject local, JsonArray? below)
    {
        var own = local[Evidence] as JsonArray ?? [];
        var held = own.Select(EvidenceKeys.Id).ToHashSet(StringComparer.Ordinal);
        var cited = EvidenceKeys.Cited(local);
        var carried = (below ?? []).Where(entry => cited.Contains(EvidenceKeys.Id(entry)) && !held.Contains(EvidenceKeys.Id(entry))).ToArray();
        if (carried.Length > 0)
        {
            local[Evidence] = new JsonArray([.. own.Concat(carried).Select(entry => entry?.DeepClone())]);
        }
    }
}
