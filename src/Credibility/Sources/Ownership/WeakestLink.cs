using Credibility.Graphs;

namespace Credibility.Sources.Ownership;

/// <summary>
/// The weakest-link share: over all chains from an owner to a company, the greatest of their smallest shares
/// (La Porta, Lopez-de-Silanes &amp; Shleifer 1999; Claessens, Djankov &amp; Lang 2000). 60 % of a holder of 40 % is 24 % as a
/// product and 40 % as a weakest link: a threshold on products under-detects control.
/// </summary>
public static class WeakestLink
{
    /// <summary>The weakest-link share, 0–1, of every direct or indirect owner of a company; the company itself is left out.</summary>
    /// <param name="owners">Company → owner, weighted by share.</param>
    /// <param name="company">The company.</param>
    public static SparseRow In(CsrGraph owners, int company)
    {
        var settled = new HashSet<int>();
        var (atoms, shares) = (new List<int>(), new List<double>());
        var open = new PriorityQueue<int, double>();
        open.Enqueue(company, double.NegativeInfinity);

        // Dijkstra on the widest path: the strongest chain is settled first, so the queue is ordered by −share.
        while (open.TryDequeue(out var node, out var strength))
        {
            if (!settled.Add(node)) continue;
            if (node != company)
            {
                atoms.Add(node);
                shares.Add(-strength);
            }

            var holders = owners.TargetsOf(node);
            for (var e = 0; e < holders.Length; e++)
            {
                if (!settled.Contains(holders[e])) open.Enqueue(holders[e], Math.Max(strength, -owners.WeightsOf(node)[e]));
            }
        }

        return SparseRow.From(atoms.ToArray(), shares.ToArray());
    }
}
