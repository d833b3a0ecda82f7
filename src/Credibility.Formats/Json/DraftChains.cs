using Credibility.Drafts;

namespace Credibility.Formats.Json;

/// <summary>
/// Writes out <c>via</c>: where an item refers to a listed source, the chain through which that source itself came goes in front
/// of it. A source that repeats ends the expansion there, so a circle of references stays a circle of short chains.
/// </summary>
internal sealed class DraftChains(IReadOnlyList<DraftSource> sources, DraftIds ids, int maxDepth, DraftProblems problems)
{
    private readonly Dictionary<string, int> _names = Names(sources);

    /// <summary>The conduits, the one that the draft cites first in front.</summary>
    /// <param name="source">Place of the source that is said to have come this way, or −1.</param>
    public IReadOnlyList<DeclaredConduit> Expand(List<DraftVia> via, int source, DraftReferences.Place place)
    {
        if (via.Count == 0)
        {
            return [];
        }

        var walk = new Walk(source);
        for (var i = 0; i < via.Count && !walk.TooDeep; i++)
        {
            if (via[i].Conduit is { } conduit)
            {
                walk.Conduits.Add(conduit);
            }
            else if (via[i].Reference is { } reference)
            {
                Follow(reference, walk, place, i);
            }

            walk.TooDeep |= walk.Conduits.Count > maxDepth;
        }

        // Through listed sources the chain has its own source as its last member, and that one counts too.
        if (walk.TooDeep || (walk.Followed && walk.Conduits.Count >= maxDepth))
        {
            problems.Refused(ProblemSlug.ChainTooDeep, place.ToString(), DraftProblems.Invariant($"This chain of sources is longer than {maxDepth}, the most that is allowed."));
        }

        return walk.Conduits;
    }

    private static Dictionary<string, int> Names(IReadOnlyList<DraftSource> sources)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < sources.Count; i++)
        {
            names.TryAdd(sources[i].Value.Name, i);
        }

        return names;
    }

    private void Follow(string reference, Walk walk, DraftReferences.Place place, int index)
    {
        var item = Find(reference);
        if (item < 0)
        {
            problems.Refused(DraftProblems.Invariant($"{place}/{index}"),
                $"No listed source has the id or name {DraftProblems.Quote(reference)}; to name another conduit write {{\"name\": …}}.");
            return;
        }

        walk.Followed = true;
        if (walk.Seen.Add(item))
        {
            Expand(item, 1, walk);
        }
        else if (item == walk.Source)
        {
            walk.Conduits.Add(new DeclaredConduit(sources[item].Value.Name));
        }
    }

    /// <summary>Adds the conduits of a listed source, then the source. Depth is bounded, so the stack is too.</summary>
    private void Expand(int item, int depth, Walk walk)
    {
        foreach (var via in sources[item].Via)
        {
            var next = via.Reference is { } reference ? Find(reference) : -1;
            if (via.Conduit is { } conduit)
            {
                walk.Conduits.Add(conduit);
            }
            else if (next >= 0 && walk.Seen.Add(next))
            {
                walk.TooDeep |= depth >= maxDepth;
                if (!walk.TooDeep)
                {
                    Expand(next, depth + 1, walk);
                }
            }

            if (walk.TooDeep |= walk.Conduits.Count > maxDepth)
            {
                return;
            }
        }

        walk.Conduits.Add(new DeclaredConduit(sources[item].Value.Name));
    }

    private int Find(string reference)
    {
        var item = ids.Find(reference);
        return item >= 0 ? item : _names.GetValueOrDefault(reference, -1);
    }

    private sealed class Walk(int source)
    {
        public int Source => source;

        public List<DeclaredConduit> Conduits { get; } = [];

        /// <summary>Sources that the chain already holds, its own last member included.</summary>
        public HashSet<int> Seen { get; } = source < 0 ? [] : [source];

        public bool Followed { get; set; }

        public bool TooDeep { get; set; }
    }
}
