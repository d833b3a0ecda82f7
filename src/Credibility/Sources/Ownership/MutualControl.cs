using Credibility.Graphs;

namespace Credibility.Sources.Ownership;

/// <summary>
/// Entities that control one another. Asked only for a root whose majority lies in its own group, which is rare; candidates
/// are then the members of its loop of holdings, and the cost is at worst quadratic in that loop.
/// </summary>
internal sealed class MutualControl(CsrGraph owners, CsrGraph holdings)
{
    private StronglyConnectedComponents? _loops;

    /// <summary>The smallest entity that controls the root and is controlled by it; the root itself where there is none.</summary>
    public int SmallestPeer(int root)
    {
        _loops ??= StronglyConnectedComponents.Find(owners);
        var cannot = new HashSet<int>();
        foreach (var candidate in _loops.MembersOf(_loops.ComponentOf(root)))
        {
            if (candidate >= root) break;
            if (cannot.Contains(candidate)) continue;
            var controlled = ControlledSet.Closure(owners, holdings, candidate, company => company == root);
            if (controlled.Contains(root)) return candidate;

            // What a candidate controls controls no more than it does.
            cannot.UnionWith(controlled);
        }

        return root;
    }
}
