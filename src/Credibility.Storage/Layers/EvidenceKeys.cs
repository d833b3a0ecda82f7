using System.Text.Json.Nodes;

namespace Credibility.Storage.Layers;

/// <summary>
/// Evidence keys such as <c>e1</c> count within one layer only. Where two layers mean different proofs by the same key, the upper
/// one is renamed to <c>{layer}-e1</c>, with every fact that cites it.
/// </summary>
internal static class EvidenceKeys
{
    private const string Evidence = LayerMerge.Evidence, IdentityEvidence = "identityEvidence";

    /// <summary><paramref name="body"/> with keys that do not collide with <paramref name="taken"/>; itself where none does.</summary>
    public static JsonObject Distinct(JsonObject body, JsonArray? taken, string layerName)
    {
        if (taken is null || body[Evidence] is not JsonArray own)
        {
            return body;
        }

        var cited = Cited(body);
        var renamed = own
            .Where(entry => cited.Contains(Id(entry)) && taken.Any(other => Id(other) == Id(entry) && !JsonNode.DeepEquals(other, entry)))
            .Select(Id)
            .ToDictionary(id => id, id => Free(layerName + "-" + id, own, taken), StringComparer.Ordinal);
        return renamed.Count == 0 ? body : Rename(body, renamed);
    }

    /// <summary>The keys that the facts of <paramref name="body"/> cite.</summary>
    public static IReadOnlySet<string> Cited(JsonObject body)
    {
        var cited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in Citations(body, top: true))
        {
            cited.UnionWith(list.Select(Text));
        }

        return cited;
    }

    public static string Id(JsonNode? entry) => Text((entry as JsonObject)?["id"]);

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    private static string Free(string wanted, JsonArray own, JsonArray taken)
    {
        var name = wanted;
        for (var n = 2; own.Concat(taken).Any(entry => Id(entry) == name); n++)
        {
            name = FormattableString.Invariant($"{wanted}-{n}");
        }

        return name;
    }

    private static JsonObject Rename(JsonObject body, Dictionary<string, string> names)
    {
        var copy = (JsonObject)body.DeepClone();
        foreach (var entry in ((JsonArray)copy[Evidence]!).OfType<JsonObject>().Where(entry => names.ContainsKey(Id(entry))))
        {
            entry["id"] = names[Id(entry)];
        }

        foreach (var list in Citations(copy, top: true))
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (names.TryGetValue(Text(list[i]), out var name))
                {
                    list[i] = name;
                }
            }
        }

        return copy;
    }

    /// <summary>Lists of keys: <c>identityEvidence</c> at the top, <c>evidence</c> within any fact.</summary>
    private static List<JsonArray> Citations(JsonNode? node, bool top)
    {
        var lists = new List<JsonArray>();
        if (node is JsonArray items)
        {
            lists.AddRange(items.SelectMany(item => Citations(item, top: false)));
        }
        else if (node is JsonObject map)
        {
            foreach (var (property, value) in map)
            {
                if (property == (top ? IdentityEvidence : Evidence) && value is JsonArray keys)
                {
                    lists.Add(keys);
                }
                else if (!top || property != Evidence)
                {
                    lists.AddRange(Citations(value, top: false));
                }
            }
        }

        return lists;
    }
}
