using System.Text.Json.Nodes;

namespace Credibility.Storage.Layers;

/// <summary>A property whose local value hides a change below it.</summary>
/// <param name="Property">The property, or <see cref="WholeSource"/> where every data set has dropped the source.</param>
/// <param name="Agrees">True where the data sets now say what the local layer says: nothing is left to review.</param>
public sealed record LayerConflict(string Property, JsonNode? Local, JsonNode? New, bool Agrees)
{
    public const string WholeSource = "*";

    /// <summary>What an upgrade from <paramref name="before"/> to <paramref name="after"/> would have overwritten, had it no layer above it.</summary>
    public static IReadOnlyList<LayerConflict> Between(IReadOnlyList<LayerBody> before, IReadOnlyList<LayerBody> after)
    {
        if (after.LastOrDefault(layer => layer.Layer == Layer.Local) is not { Withdrawn: false, Body.Count: > 0 } local)
        {
            return [];
        }

        var (old, current) = (Below(before), Below(after));
        var conflicts = new List<LayerConflict>();
        if (old.IsLive != current.IsLive)
        {
            conflicts.Add(new LayerConflict(WholeSource, local.Body, null, Agrees: current.IsLive));
        }

        if (current.IsLive)
        {
            // Evidence is joined, never hidden.
            conflicts.AddRange(local.Body
                .Where(own => own.Key != LayerMerge.Evidence && !JsonNode.DeepEquals(old.Body[own.Key], current.Body[own.Key]))
                .Select(own => new LayerConflict(own.Key, own.Value, current.Body[own.Key], JsonNode.DeepEquals(own.Value, current.Body[own.Key]))));
        }

        return conflicts;
    }

    private static (JsonObject Body, bool IsLive) Below(IReadOnlyList<LayerBody> layers)
    {
        var below = layers.Where(layer => layer.Layer != Layer.Local).ToArray();
        var live = below.Where(layer => !layer.Withdrawn).ToArray();
        var isLive = live.Any(layer => layer.MakesSource);
        return (LayerMerge.Merge(isLive ? live : below), isLive);
    }
}
