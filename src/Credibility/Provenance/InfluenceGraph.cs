using Credibility.Graphs;
using Credibility.Sources;
using Credibility.Sources.Ownership;
using Credibility.Sources.Resolving;

namespace Credibility.Provenance;

/// <summary>
/// The graph that a draft's sources reach upward: entities, their channels, and where each absorbs
/// (Kemeny &amp; Snell, absorbing chains). Atoms are numbered as they are met; keys decide identity.
/// </summary>
public sealed class InfluenceGraph
{
    private readonly SourceCatalog _catalog;
    private readonly ChannelReader _channels;
    private readonly WalkLimits _limits;
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];
    private readonly Dictionary<string, List<ResolvedSource>> _cited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Channels> _steps = new(StringComparer.Ordinal);
    private readonly Dictionary<int, TransitionRow> _rows = [];
    private readonly Dictionary<int, SparseRow> _origins = [];
    private readonly SortedDictionary<string, string> _assumed = new(StringComparer.Ordinal);

    public InfluenceGraph(SourceCatalog catalog, AutonomyTable autonomy, WalkLimits limits, DateOnly on, IReadOnlySet<string> disputingStates)
    {
        _catalog = catalog;
        _channels = new ChannelReader(catalog, autonomy, on, disputingStates);
        _limits = limits;
    }

    /// <summary>What was assumed for want of evidence, by entity.</summary>
    public IReadOnlyDictionary<string, string> Assumed => _assumed;

    public ControlReading ControlOf(SourceProfile profile) => _channels.ControlOf(profile);

    public string? ControllerOf(SourceProfile profile) => _channels.ControllerOf(profile);

    /// <summary>
    /// Notes what the draft says about an entity. Told of all sources before the first walk, the graph does not depend on their order.
    /// </summary>
    public void Know(string key, ResolvedSource source)
    {
        if (!_cited.TryGetValue(key, out var known))
        {
            _cited.Add(key, known = []);
        }

        known.Add(source);
        _steps.Remove(key);
    }

    /// <summary>B of one entity: its mass over ultimate origins, summing to 1.</summary>
    /// <param name="key">Profile id, or the key under which <paramref name="source"/> counts.</param>
    public SparseRow OriginsOf(string key, ResolvedSource source)
    {
        if (!_cited.ContainsKey(key))
        {
            Know(key, source);
        }

        return OriginsOf(Atom(key));
    }

    /// <summary>The number of the atom with this key.</summary>
    public int Atom(string key)
    {
        if (!_nodes.TryGetValue(key, out var node))
        {
            node = _keys.Count;
            _nodes.Add(key, node);
            _keys.Add(key);
        }

        return node;
    }

    public string KeyOf(int atom) => _keys[atom];

    public bool IsUnknown(int atom) => _keys[atom].StartsWith(OriginKeys.Unknown, StringComparison.Ordinal);

    /// <summary>The channels one step up from an entity, for the report's graph.</summary>
    public IEnumerable<(string Key, double Share)> StepsFrom(string key) => Channels(key).To;

    /// <summary>Who can decide what an entity says: upward for as long as one channel decides alone.</summary>
    public string DeciderOf(string key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Add(key) && Above(key) is { } above)
        {
            key = above;
        }

        return key;
    }

    private string? Above(string key)
    {
        if (_catalog.Find(key) is { Governing: null } profile && !profile.Kind.IsHuman())
        {
            return ControllerOf(profile);
        }

        var (above, share) = Channels(key).To.OrderByDescending(step => step.Share).FirstOrDefault();
        return share > 0.5 && !above.StartsWith(OriginKeys.Unknown, StringComparison.Ordinal) ? above : null;
    }

    private SparseRow OriginsOf(int node)
    {
        if (!_origins.TryGetValue(node, out var origins))
        {
            var walked = AbsorptionWalk.From(node, RowOf, _limits);
            origins = Settle(walked, node);
            _origins.Add(node, origins);
        }

        return origins;
    }

    /// <summary>Employers absorb under their own name; what the walk cut off is unknown.</summary>
    private SparseRow Settle(AbsorptionRow walked, int start)
    {
        var mass = new MassSum(walked.Mass.Count + 1);
        var kept = 0.0;
        for (var i = 0; i < walked.Mass.Count; i++)
        {
            var atom = Representative(walked.Mass.Atoms[i], walked.ClosedLoops);
            var key = _keys[atom];
            var isEmployer = key.StartsWith(OriginKeys.Employer, StringComparison.Ordinal);
            mass.Add(isEmployer ? Atom(key[OriginKeys.Employer.Length..]) : atom, walked.Mass.Masses[i]);
            kept += walked.Mass.Masses[i];
        }

        if (1 - kept > 1e-12)
        {
            mass.Add(Atom(OriginKeys.Unknown + _keys[start]), 1 - kept);
        }

        return mass.ToRow();
    }

    /// <summary>Entities that only follow one another are one origin, named after the smallest key whatever order they were met in.</summary>
    private int Representative(int atom, IReadOnlyList<IReadOnlyList<int>> loops)
    {
        foreach (var loop in loops)
        {
            if (loop.Contains(atom))
            {
                return loop.MinBy(member => _keys[member], StringComparer.Ordinal);
            }
        }

        return atom;
    }

    private TransitionRow RowOf(int node)
    {
        if (!_rows.TryGetValue(node, out var row))
        {
            var channels = Channels(_keys[node]);
            if (channels.Assumed is { } assumed)
            {
                _assumed.TryAdd(_keys[node], assumed);
            }

            row = Numbered(channels);
            _rows.Add(node, row);
        }

        return row;
    }

    private TransitionRow Numbered(Channels channels)
    {
        if (channels.To.Count == 0)
        {
            return TransitionRow.Absorbing;
        }

        var (atoms, shares) = (new int[channels.To.Count], new double[channels.To.Count]);
        for (var i = 0; i < atoms.Length; i++)
        {
            (atoms[i], shares[i]) = (Atom(channels.To[i].Key), channels.To[i].Share);
        }

        return new TransitionRow(atoms, shares, channels.Own);
    }

    private Channels Channels(string key)
    {
        if (!_steps.TryGetValue(key, out var steps))
        {
            _steps.Add(key, steps = Read(key, _cited.GetValueOrDefault(key)));
        }

        return steps;
    }

    private Channels Read(string key, List<ResolvedSource>? cited) =>
        _catalog.Find(key) is { } profile ? _channels.Read(profile, cited ?? [])
        : cited is not null ? _channels.Read(key, cited)
        : Provenance.Channels.Root;
}
