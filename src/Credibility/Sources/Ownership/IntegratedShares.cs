using System.Runtime.InteropServices;
using Credibility.Graphs;

namespace Credibility.Sources.Ownership;

/// <summary>
/// Integrated ownership: the share of a company that an owner holds over all chains, W̃ = (I − W)⁻¹W
/// (Brioschi, Buzzacchi &amp; Colombo 1989). For ultimate owners it equals the absorption probability of a walk up the shares.
/// For a company that itself lies in a loop, W̃ counts its own chains again; dividing by diag((I − W)⁻¹) removes that
/// (Baldone, Brioschi &amp; Paleari 1998; Vitali, Glattfelder &amp; Battiston 2011).
/// </summary>
/// <remarks>A share on paper is no control: 51 % of 51 % is an integrated share of 26 % and full control. See <see cref="MajorityRollUp"/>.</remarks>
public sealed class IntegratedShares
{
    private readonly CsrGraph _owners;
    private readonly Absorption _walk;

    /// <param name="owners">Company → owner, weighted by share, 0–1; a company's shares sum to at most 1.</param>
    /// <exception cref="ArgumentException">The shares of a company exceed the whole.</exception>
    public IntegratedShares(CsrGraph owners)
    {
        ShareRegister.Verify(owners, company => $"company {company}");
        _owners = owners;
        _walk = new Absorption(WithFreeFloat(owners));
    }

    /// <summary>Every owner's integrated share of a company, 0–1 for ultimate owners; above 1 is possible inside a loop.</summary>
    /// <exception cref="ArgumentException">Companies above it hold all of one another's shares: no owner is ever reached.</exception>
    public SparseRow In(int company) => Shares(company, static (visits, _) => visits);

    /// <summary>The same, corrected for loops: every owner's share without what it holds in itself; 0–1.</summary>
    /// <exception cref="ArgumentException">Companies above it hold all of one another's shares: no owner is ever reached.</exception>
    public SparseRow CorrectedIn(int company) => Shares(company, (visits, owner) => visits / SelfVisits(owner));

    /// <summary>A visit to an owner is a chain that leads to it; the company's own first visit is the chain without a step.</summary>
    private SparseRow Shares(int company, Func<double, int, double> shareOf)
    {
        var visits = _walk.VisitsFrom(company);
        var shares = new double[visits.Count];
        for (var i = 0; i < shares.Length; i++)
        {
            var owner = visits.Atoms[i];
            var chains = visits.Masses[i] - (owner == company ? 1 : 0);
            shares[i] = shareOf(Math.Max(chains, 0), owner);
        }

        return SparseRow.From(visits.Atoms, shares);
    }

    private double SelfVisits(int owner) => _owners.TargetsOf(owner).IsEmpty ? 1 : _walk.VisitsFrom(owner)[owner];

    /// <summary>What no known owner holds ends at the company itself. Shares a rounding above the whole are scaled to it.</summary>
    private static TransitionGraph WithFreeFloat(CsrGraph owners)
    {
        var free = new double[owners.NodeCount];
        var edges = new List<WeightedEdge>(owners.EdgeCount);
        for (var company = 0; company < free.Length; company++)
        {
            var holders = owners.TargetsOf(company);
            var shares = owners.WeightsOf(company);
            var sum = 0.0;
            foreach (var share in shares) sum += share;
            var whole = sum > 1 - 1e-12 ? sum : 1;
            free[company] = 1 - (sum / whole);
            for (var e = 0; e < holders.Length; e++) edges.Add(new WeightedEdge(company, holders[e], shares[e] / whole));
        }

        return new TransitionGraph(CsrGraph.FromEdges(free.Length, CollectionsMarshal.AsSpan(edges)), free);
    }
}
