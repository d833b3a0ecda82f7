using System.Text.Json.Nodes;

namespace Credibility.Storage.Layers;

/// <summary>
/// The effective profile of several layers, by top-level property: what the highest layer gives stands, the rest follows below.
/// Two exceptions. Evidence is joined, because a fact needs its proof whichever layer won. Owners that an import adds to a source
/// are joined to those below: to name one holder is not to deny the others.
/// </summary>
public static class LayerMerge
{
    internal const string Evidence = "evidence";

    private const string Owners = "owners";

    /// <param name="layers">Lowest first.</param>
    /// <returns>A new object, and whether the source is withdrawn (then it is the last that was known).</returns>
    public static (JsonObject Body, bool Withdrawn) Effective(IReadOnlyList<LayerBody> layers)
    {
        var local = layers.LastOrDefault(layer => layer.Layer == Layer.Local);
        var live = layers.Where(layer => !layer.Withdrawn).ToArray();
        var hasLiveDataSet = live.Any(layer => layer.MakesSource);
        if (local is { Withdrawn: true })
        {
            return (Merge(layers), true);
        }

        // All data sets have dropped it: local facts keep it alive, upon what was known last, until somebody decides.
        return hasLiveDataSet ? (Merge(live), false) : (Merge(layers), local is null or { Body.Count: 0 });
    }

    /// <summary>The layers laid over one another, lowest first, whether withdrawn or not.</summary>
    public static JsonObject Merge(IEnumerable<LayerBody> layers)
    {
        var merged = new JsonObject();
        foreach (var layer in layers)
        {
            var body = EvidenceKeys.Distinct(layer.Body, merged[Evidence] as JsonArray, layer.Name);
            foreach (var (property, value) in body)
            {
                if (property == Evidence)
                {
                    // Also where the upper layer has none: facts below still need theirs.
                    merged[Evidence] = Join(merged[Evidence] as JsonArray, value as JsonArray);
                }
                else if (property == Owners && layer.OnlyAdds && merged[Owners] is JsonArray below && value is JsonArray added)
                {
                    merged[Owners] = new JsonArray([.. below.Concat(added.Where(stake => !below.Any(held => JsonNode.DeepEquals(held, stake)))).Select(stake => stake?.DeepClone())]);
                }
                else if (value is null)
                {
                    merged.Remove(property);
                }
                else
                {
                    merged[property] = value.DeepClone();
                }
            }
        }

        return merged;
    }

    /// <summary>Entries of <paramref name="upper"/> replace those of the same id and follow the others.</summary>
    private static JsonArray Join(JsonArray? lower, JsonArray? upper)
    {
        var joined = new JsonArray();
        var replaced = (upper ?? []).Select(EvidenceKeys.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in (lower ?? []).Where(entry => !replaced.Contains(EvidenceKeys.Id(entry))).Concat(upper ?? []))
        {
            joined.Add(entry?.DeepClone());
        }

        return joined;
    }
}
