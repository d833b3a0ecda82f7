using Credibility.Graphs;

namespace Credibility.Sources.Ownership;

/// <summary>What an ultimate owner has of a source.</summary>
/// <param name="IntegratedShare">The share over all chains, 0–1, as far as shares are evidenced; null where no chain is evidenced with its shares.</param>
/// <param name="IsLeast">Some chain to this owner has a holding of unknown share: the true share is this or more.</param>
/// <param name="WeakestLink">The greatest of the smallest shares of the chains, a deciding right counting as the whole; null where no chain is known with its shares.</param>
/// <param name="Controls">By majority roll-up or a deciding right.</param>
public sealed record UltimateOwner(string Key, double? IntegratedShare, bool IsLeast, double? WeakestLink, bool Controls)
{
    /// <summary>
    /// The share from which somebody is labelled a beneficial owner: the example that FATF gives (Recommendation 24, interpretive
    /// note; the EU asks for more than 25 %). A label and never a cut in the mathematics.
    /// </summary>
    public const double BeneficialFrom = 0.25;

    /// <summary>Whether the integrated share reaches the threshold; null where unknown shares could take it there.</summary>
    public bool? ByIntegratedShare => Reaches(IntegratedShare);

    /// <summary>Whether the weakest link reaches the threshold; null where unknown shares could take it there.</summary>
    public bool? ByWeakestLink => Reaches(WeakestLink);

    /// <summary>By either test or by control; null where that is not known.</summary>
    public bool? IsBeneficial => Controls || ByIntegratedShare == true || ByWeakestLink == true ? true
        : ByIntegratedShare is null || ByWeakestLink is null ? null : false;

    private bool? Reaches(double? share) => share >= BeneficialFrom - MajorityRollUp.Tolerance ? true : IsLeast || share is null ? null : false;
}

/// <summary>What is not known about who holds a source.</summary>
/// <param name="DirectShare">The part of the source, 0–1, that no evidenced share accounts for.</param>
/// <param name="IntegratedShare">The part of it that no chain of evidenced shares leads to an ultimate owner.</param>
/// <param name="HoldingsWithoutShare">Holdings in the graph that are evidenced without a share.</param>
/// <param name="Loops">Companies that hold all of one another, by key: above them nobody is known.</param>
public sealed record UnknownOwnership(double DirectShare, double IntegratedShare, int HoldingsWithoutShare, IReadOnlyList<IReadOnlyList<string>> Loops);

/// <summary>Shares of the ultimate owners of one source, over all chains.</summary>
public sealed record OwnershipReading(IReadOnlyList<UltimateOwner> Owners, UnknownOwnership Unknown)
{
    /// <param name="controller">Key of who controls the source, or null.</param>
    public static OwnershipReading Of(OwnershipGraph graph, SourceProfile source, string? controller)
    {
        var company = graph.IndexOf(source.Id);
        var (paper, loops) = OpenLoops(Scaled(graph.Weighted(PaperShare)));
        var integrated = new IntegratedShares(paper).CorrectedIn(company);
        var links = WeakestLink.In(graph.Weighted(edge => edge.Control ? 1 : edge.Share is > 0 ? edge.Share : null), company);
        var withoutShare = graph.Edges.Where(edge => PaperShare(edge) is null).ToList();
        var least = Above(graph, withoutShare);
        var known = graph.Ultimate().ToList();
        // Mutual majorities have nobody above them; who stands for them is still the answer to "who".
        var owners = known.Where(node => node.Key != source.Id).Select(node => node.Key).ToList();
        if (controller is not null && controller != source.Id && graph.IndexOf(controller) >= 0 && !owners.Contains(controller, StringComparer.Ordinal)) owners.Add(controller);
        var read = owners.Select(key => Read(key, graph.IndexOf(key), integrated, links, least, key == controller)).ToList();
        var direct = graph.Edges.Where(edge => edge.Owned == source.Id).Sum(edge => PaperShare(edge) ?? 0);
        var reached = known.Sum(node => integrated[graph.IndexOf(node.Key)]);
        return new OwnershipReading(
            [.. read.OrderByDescending(owner => owner.Controls).ThenByDescending(owner => owner.IntegratedShare ?? 0).ThenBy(owner => owner.Key, StringComparer.Ordinal)],
            new UnknownOwnership(
                Rest(direct), Rest(reached), withoutShare.Count, [.. loops.Select(loop => loop.Select(node => graph.Nodes[node].Key).ToArray())]));
    }

    /// <summary>A state has all of a body that it acts through; a deciding right alone is no share.</summary>
    private static double? PaperShare(OwnershipEdge edge) => edge.Structural ? 1 : edge.Share;

    private static double Rest(double known) => 1 - known is > MajorityRollUp.Tolerance and var rest ? rest : 0;

    private static UltimateOwner Read(string key, int node, SparseRow integrated, SparseRow links, HashSet<int> least, bool controls)
    {
        double? share = integrated[node] is > 0 and var held ? Math.Min(held, 1) : null;
        double? link = links[node] is > 0 and var weakest ? Math.Min(weakest, 1) : null;
        return new UltimateOwner(key, share, least.Contains(node), link, controls);
    }

    /// <summary>Shares of one company that sum to more than the whole, which contested evidence does, are scaled to it.</summary>
    private static CsrGraph Scaled(CsrGraph owners) => Kept(owners, company =>
    {
        var sum = 0.0;
        foreach (var share in owners.WeightsOf(company)) sum += share;
        return sum > 1 ? 1 / sum : 1;
    });

    /// <summary>
    /// Companies that hold all of one another have no owner that a share could be traced to: their holdings of one another are cut
    /// and named.
    /// </summary>
    private static (CsrGraph Open, List<int[]> Loops) OpenLoops(CsrGraph owners)
    {
        var components = StronglyConnectedComponents.Find(owners);
        var closed = new List<int[]>();
        for (var component = 0; component < components.Count; component++)
        {
            var members = components.MembersOf(component).ToArray();
            if (Array.TrueForAll(members, member => IsClosed(owners, components, member))) closed.Add(members);
        }

        var cut = closed.SelectMany(loop => loop).ToHashSet();
        return (cut.Count == 0 ? owners : Kept(owners, company => cut.Contains(company) ? 0 : 1), closed);
    }

    private static bool IsClosed(CsrGraph owners, StronglyConnectedComponents components, int company)
    {
        var inside = 0.0;
        var holders = owners.TargetsOf(company);
        var shares = owners.WeightsOf(company);
        for (var e = 0; e < holders.Length; e++)
        {
            if (components.ComponentOf(holders[e]) == components.ComponentOf(company)) inside += shares[e];
        }

        return inside >= 1 - MajorityRollUp.Tolerance;
    }

    private static CsrGraph Kept(CsrGraph owners, Func<int, double> scale)
    {
        var edges = new List<WeightedEdge>(owners.EdgeCount);
        for (var company = 0; company < owners.NodeCount; company++)
        {
            var factor = scale(company);
            var holders = owners.TargetsOf(company);
            var shares = owners.WeightsOf(company);
            for (var e = 0; e < holders.Length && factor > 0; e++) edges.Add(new WeightedEdge(company, holders[e], shares[e] * factor));
        }

        return CsrGraph.FromEdges(owners.NodeCount, [.. edges]);
    }

    /// <summary>Everybody who stands at or above the owner of one of these holdings.</summary>
    private static HashSet<int> Above(OwnershipGraph graph, List<OwnershipEdge> holdings)
    {
        var all = graph.Weighted(_ => 1);
        var seen = new HashSet<int>();
        var open = new Stack<int>(holdings.Select(edge => graph.IndexOf(edge.Owner)));
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node)) continue;
            foreach (var owner in all.TargetsOf(node)) open.Push(owner);
        }

        return seen;
    }
}
