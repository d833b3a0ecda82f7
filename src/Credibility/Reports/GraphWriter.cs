using Credibility.Drafts;
using Credibility.Provenance;
using Credibility.Sources;

namespace Credibility.Reports;

/// <summary>The provenance graph: claims, the sources and conduits behind them, and the entities above those.</summary>
internal sealed class GraphWriter(DraftProvenance provenance, OriginNames names, SourceCatalog catalog)
{
    private const int MaxSteps = 8;

    private readonly SortedDictionary<string, GraphNode> _nodes = new(StringComparer.Ordinal);
    private readonly List<GraphEdge> _edges = [];
    private readonly HashSet<string> _climbed = new(StringComparer.Ordinal);

    public ProvenanceGraph Write()
    {
        foreach (var claim in provenance.Claims)
        {
            Node("claim:" + claim.Claim.Id, "claim", Policies.Wording.Shorten(claim.Claim.Text));
        }

        foreach (var traced in provenance.Attributions)
        {
            AddChain(traced);
        }

        return new ProvenanceGraph([.. _nodes.Values], _edges);
    }

    private void AddChain(TracedAttribution traced)
    {
        var chain = traced.Chain;
        var from = chain.Attribution.ClaimId is { } id ? ClaimNode(id) : null;
        var stance = chain.Attribution.Stance == Stance.Supports ? "supports" : "disputes";
        foreach (var relay in chain.Relays)
        {
            Node(relay.Who.Key, "conduit", relay.Who.Name);
            Climb(relay.Who.Key, 0);
        }

        Node(chain.OriginKey, "source", chain.Source.Name);
        Climb(chain.OriginKey, 0);
        if (from is not null)
        {
            _edges.Add(new GraphEdge(chain.OriginKey, from, stance, Weight: null, traced.Id));
        }

        var carried = chain.OriginKey;
        for (var i = chain.Relays.Count - 1; i >= 0; i--)
        {
            _edges.Add(new GraphEdge(carried, chain.Relays[i].Who.Key, "came-through", 1 - chain.Relays[i].Discretion, traced.Id));
            carried = chain.Relays[i].Who.Key;
        }
    }

    private string ClaimNode(string id) =>
        "claim:" + (provenance.Claims.FirstOrDefault(claim => claim.Claim.MergedIds.Contains(id))?.Claim.Id ?? id);

    private void Climb(string key, int step)
    {
        if (step >= MaxSteps || !_climbed.Add(key))
        {
            return;
        }

        foreach (var (above, share) in provenance.Influence.StepsFrom(key))
        {
            if (above.StartsWith(OriginKeys.Unknown, StringComparison.Ordinal))
            {
                continue;
            }

            Node(above, "entity", names.Of(above));
            _edges.Add(new GraphEdge(key, above, EdgeType(key), share, AttributionId: null));
            Climb(above, step + 1);
        }
    }

    private string EdgeType(string key) => catalog.Find(key) switch
    {
        { Kind: var kind } when kind.IsHuman() => "speaks-for",
        { Governing: not null } => "speaks-for",
        { } profile => provenance.Influence.ControllerOf(profile) is not null ? "controlled-by" : "owned-by",
        null => "speaks-for",
    };

    private void Node(string id, string type, string name)
    {
        if (!_nodes.TryGetValue(id, out var there) || (there.Type == "entity" && type != "entity"))
        {
            _nodes[id] = new GraphNode(id, type, name);
        }
    }
}
