using Credibility.Graphs;

namespace Credibility.Sources.Ownership;

/// <summary>Somebody in the graph of owners.</summary>
/// <param name="Key">Profile id; <c>owner:name</c> in lower case where the owner has no profile.</param>
/// <param name="Profile">Null where nobody wrote one, or it has left the catalog.</param>
/// <param name="Depth">Steps above the source that was asked for, 0 or more.</param>
public sealed record OwnershipNode(string Key, string Name, SourceProfile? Profile, int Depth);

/// <summary>One evidenced holding, from the owner to what is owned.</summary>
/// <param name="Share">0–1, as evidenced; null where only the holding is.</param>
/// <param name="Control">The owner decides regardless of the share.</param>
/// <param name="Structural">Not evidenced for this body: the state acts through it, as the role table says.</param>
/// <param name="Evidence">Keys into the evidence of the owned source.</param>
public sealed record OwnershipEdge(string Owner, string Owned, double? Share, bool Control, bool Structural, Validity Valid, IReadOnlyList<string> Evidence);

/// <summary>
/// Everybody above a source on one day, up to those above whom nobody is known. Loops end where they began; above
/// <see cref="MaxDepth"/> steps or <see cref="MaxNodes"/> owners the walk stops and says where.
/// </summary>
public sealed class OwnershipGraph
{
    /// <summary>Real chains have fewer than ten steps.</summary>
    public const int MaxDepth = 32;

    /// <summary>A profile beyond counts as having no further owners.</summary>
    public const int MaxNodes = 256;

    private readonly Dictionary<string, int> _numbers;

    private OwnershipGraph(OwnershipNode[] nodes, OwnershipEdge[] edges, IReadOnlyList<string> unexplored)
    {
        (Nodes, Edges, Unexplored) = (nodes, edges, unexplored);
        _numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < nodes.Length; i++) _numbers.Add(nodes[i].Key, i);
    }

    /// <summary>In the ordinal order of their keys, so that the smallest number is the smallest key.</summary>
    public IReadOnlyList<OwnershipNode> Nodes { get; }

    /// <summary>In the order of what is owned, then as its profile lists them.</summary>
    public IReadOnlyList<OwnershipEdge> Edges { get; }

    /// <summary>Whose owners were not looked at because the walk had reached its bound.</summary>
    public IReadOnlyList<string> Unexplored { get; }

    /// <param name="find">The profile with an id, or null.</param>
    /// <param name="on">Only holdings that were valid on this day.</param>
    public static OwnershipGraph Above(SourceProfile source, Func<string, SourceProfile?> find, ControllerFinder controllers, DateOnly on)
    {
        var nodes = new SortedDictionary<string, OwnershipNode>(StringComparer.Ordinal) { [source.Id] = new(source.Id, source.Name, source, 0) };
        var edges = new List<OwnershipEdge>();
        var unexplored = new List<string>();
        var open = new Queue<OwnershipNode>([nodes[source.Id]]);
        while (open.TryDequeue(out var node))
        {
            var above = node.Profile is { } profile ? Holdings(profile, find, controllers, on) : [];
            if (above.Count > 0 && (node.Depth >= MaxDepth || nodes.Count + above.Count > MaxNodes))
            {
                unexplored.Add(node.Key);
                continue;
            }

            foreach (var (edge, name) in above)
            {
                edges.Add(edge);
                if (nodes.ContainsKey(edge.Owner)) continue;
                var found = find(edge.Owner);
                var owner = new OwnershipNode(edge.Owner, found?.Name ?? name, found, node.Depth + 1);
                nodes.Add(edge.Owner, owner);
                open.Enqueue(owner);
            }
        }

        unexplored.Sort(StringComparer.Ordinal);
        return new OwnershipGraph([.. nodes.Values], [.. edges.OrderBy(edge => edge.Owned, StringComparer.Ordinal)], unexplored);
    }

    /// <summary>The number of a key; −1 where it is not in the graph.</summary>
    public int IndexOf(string key) => _numbers.GetValueOrDefault(key, -1);

    /// <summary>Those above whom nobody is known, in the order of their keys; the source itself is never one.</summary>
    public IReadOnlyList<OwnershipNode> Ultimate()
    {
        var owned = Edges.Select(edge => edge.Owned).ToHashSet(StringComparer.Ordinal);
        return [.. Nodes.Where(node => node.Depth > 0 && !owned.Contains(node.Key))];
    }

    /// <summary>Owned → owner, weighted.</summary>
    /// <param name="weight">A weight within 0–1, or null to leave the edge out.</param>
    public CsrGraph Weighted(Func<OwnershipEdge, double?> weight)
    {
        var edges = new List<WeightedEdge>(Edges.Count);
        foreach (var edge in Edges)
        {
            if (weight(edge) is { } value) edges.Add(new WeightedEdge(IndexOf(edge.Owned), IndexOf(edge.Owner), value));
        }

        return CsrGraph.FromEdges(Nodes.Count, [.. edges]);
    }

    private static List<(OwnershipEdge Edge, string Name)> Holdings(SourceProfile profile, Func<string, SourceProfile?> find, ControllerFinder controllers, DateOnly on)
    {
        var holdings = profile.Owners.Where(stake => stake.Valid.Covers(on)).Select(stake => (Of(profile.Id, stake), stake.OwnerName)).ToList();
        if (controllers.StateAbove(profile) is { } state && holdings.TrueForAll(holding => holding.Item1.Owner != state))
        {
            holdings.Add((new OwnershipEdge(state, profile.Id, null, Control: true, Structural: true, Validity.Unknown, []), find(state)?.Name ?? state));
        }

        return holdings;
    }

    private static OwnershipEdge Of(string owned, OwnershipStake stake) =>
        new(ControllerFinder.KeyOf(stake), owned, stake.Share, stake.Control, Structural: false, stake.Valid, stake.Evidence);
}
