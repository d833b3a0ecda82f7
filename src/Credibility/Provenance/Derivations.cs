using Credibility.Graphs;
using Credibility.Sources.Resolving;

namespace Credibility.Provenance;

/// <summary>Who derives a claim from whom: one node an entity, one edge a citation; collapsed once per claim.</summary>
internal sealed class Derivations
{
    private readonly Dictionary<(string Key, bool Own), int> _nodes = [];
    private readonly List<(string Key, ResolvedSource Source)> _entities = [];
    private readonly List<(int From, int To, double Discretion)> _citations = [];
    private readonly HashSet<int> _relaying = [];
    private DerivationCollapse? _collapse;

    /// <summary>Reads the citations of all chains; the graph is solved only where some end of a chain relays elsewhere.</summary>
    public static Derivations Of(IReadOnlyList<Chain> chains)
    {
        var derivations = new Derivations();
        foreach (var chain in chains)
        {
            derivations.Add(chain);
        }

        if (chains.Any(derivations.Derives))
        {
            derivations._collapse = derivations.Collapse();
        }

        return derivations;
    }

    public bool Derives(Chain chain) =>
        !chain.IsOwnKnowledge && _nodes.TryGetValue((chain.OriginKey, false), out var node) && _relaying.Contains(node);

    public AbsorptionRow RowOf(string key) => _collapse!.Rows[_nodes[(key, false)]];

    public int DepthOf(string key) => _collapse!.Depths[_nodes[(key, false)]];

    public bool IsCircular(string key) => _collapse!.CircularGroups.Any(group => group.Members.Contains(_nodes[(key, false)]));

    /// <summary>What an atom of a row stands for: an entity, and whether the chain ends with it; or a circle, of no source.</summary>
    public (string Key, ResolvedSource? Source, bool IsEnd) Describe(int atom)
    {
        if (atom < _entities.Count)
        {
            return (_entities[atom].Key, _entities[atom].Source, !_relaying.Contains(atom));
        }

        var group = _collapse!.CircularGroups.First(circle => circle.PseudoOrigin == atom);
        var members = group.Members.Select(member => _entities[member].Key).Order(StringComparer.Ordinal);
        return (OriginKeys.Cycle + string.Join('+', members), null, false);
    }

    private void Add(Chain chain)
    {
        // An end that knows at first hand is a node of its own: what it relays elsewhere does not explain what it saw.
        var end = Node(chain.OriginKey, chain.Source, chain.IsOwnKnowledge);
        for (var i = 0; i < chain.Relays.Count; i++)
        {
            var from = Node(chain.Relays[i].Who.Key, chain.Relays[i].Who);
            var to = i + 1 < chain.Relays.Count ? Node(chain.Relays[i + 1].Who.Key, chain.Relays[i + 1].Who) : end;
            if (to != from)
            {
                _citations.Add((from, to, chain.Relays[i].Discretion));
                _relaying.Add(from);
            }
        }
    }

    private int Node(string key, ResolvedSource source, bool own = false)
    {
        if (!_nodes.TryGetValue((key, own), out var node))
        {
            node = _entities.Count;
            _nodes.Add((key, own), node);
            _entities.Add((key, source));
        }

        return node;
    }

    private DerivationCollapse Collapse()
    {
        var own = new double[_entities.Count];
        var edges = new List<WeightedEdge>(_citations.Count);
        foreach (var cited in _citations.GroupBy(citation => citation.From))
        {
            var count = cited.Count();
            own[cited.Key] = cited.Sum(citation => citation.Discretion) / count;
            edges.AddRange(cited.Select(citation => new WeightedEdge(citation.From, citation.To, (1 - citation.Discretion) / count)));
        }

        return DerivationCollapse.Of(CsrGraph.FromEdges(_entities.Count, edges.ToArray()), own);
    }
}
