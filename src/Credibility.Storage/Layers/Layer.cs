using System.Text.Json.Nodes;

namespace Credibility.Storage.Layers;

/// <summary>Who says it, lowest first: a higher layer wins property by property.</summary>
public enum Layer { Shipped, Import, Local }

/// <summary>What one layer says about a source.</summary>
/// <param name="Name">The data set, or <c>local</c>.</param>
/// <param name="Body">Only the top-level properties that the layer gives; a null in the local layer says "unknown" on purpose.</param>
public sealed record LayerBody(Layer Layer, string Name, bool Withdrawn, JsonObject Body)
{
    /// <summary>True for an import that only adds facts to a source: it neither names nor keeps it, and its owners join those below.</summary>
    internal bool OnlyAdds => Layer == Layer.Import && Body["name"] is null;

    /// <summary>Whether there is a source because of this layer; an edit alone makes none that a data set has dropped.</summary>
    internal bool MakesSource => Layer != Layer.Local && !OnlyAdds;
}
