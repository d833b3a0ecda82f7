using Credibility.Graphs;

namespace Credibility.Sources.Ownership;

/// <summary>
/// Who controls whom: u controls j when the shares of j held by u and by everything u controls exceed one half, as the least
/// fixpoint (the company control problem; Romei, Ruggieri &amp; Turini 2015). Pyramids and owners acting through several
/// bodies are found, which no product of shares shows.
/// </summary>
/// <remarks>
/// Because the shares of a company do not exceed the whole, two controllers of one company always control one another or
/// stand one above the other; so the groups can be merged as they are found, and every order of work ends in the same ones.
/// Each merger revisits the holdings of the smaller side only: about O(E log V).
/// </remarks>
public sealed class MajorityRollUp
{
    /// <summary>Control needs strictly more than this; exactly half is deadlock.</summary>
    public const double Threshold = 0.5;

    /// <summary>Shares within this of the threshold are equal to it: sums of published percentages.</summary>
    public const double Tolerance = 1e-12;

    private readonly CsrGraph _owners;
    private readonly CsrGraph _holdings;
    private readonly DisjointSets _groups;
    private readonly int[] _rootOf;
    private readonly int[] _firstMember;
    private readonly int[] _nextMember;
    private readonly Queue<int> _open = new();
    private readonly bool[] _queued;

    private MajorityRollUp(CsrGraph owners)
    {
        _owners = owners;
        _holdings = owners.Reversed();
        _groups = new DisjointSets(owners.NodeCount);
        _rootOf = new int[owners.NodeCount];
        _firstMember = new int[owners.NodeCount];
        _nextMember = new int[owners.NodeCount];
        _queued = new bool[owners.NodeCount];
        for (var node = 0; node < _rootOf.Length; node++) _rootOf[node] = _firstMember[node] = _nextMember[node] = node;
    }

    /// <summary>
    /// The ultimate majority controller of every node, or the node itself where it has none. An entity whose majority is held
    /// by its own subsidiaries is its own root; entities that control one another have the smallest of their ids as root.
    /// </summary>
    /// <param name="owners">Company → owner, weighted by share, 0–1; a company's shares sum to at most 1.</param>
    /// <exception cref="ArgumentException">The shares of a company exceed the whole.</exception>
    public static int[] Roots(CsrGraph owners)
    {
        ShareRegister.Verify(owners, company => $"company {company}");
        var rollUp = new MajorityRollUp(owners);
        rollUp.Merge();
        return rollUp.Label();
    }

    /// <summary>The ultimate majority controller of every name in a register, by name.</summary>
    public static IReadOnlyDictionary<string, string> Roots(ShareRegister register)
    {
        var roots = Roots(register.Owners);
        var byName = new Dictionary<string, string>(roots.Length, StringComparer.Ordinal);
        for (var i = 0; i < roots.Length; i++) byName[register.Names[i]] = register.Names[roots[i]];
        return byName;
    }

    private void Merge()
    {
        for (var company = 0; company < _owners.NodeCount; company++) Enqueue(company);
        while (_open.TryDequeue(out var company))
        {
            _queued[company] = false;
            var own = _groups.Find(company);

            // Only a root can still come under somebody. A majority in the hands of its own group changes nothing.
            if (_rootOf[own] != company) continue;
            var holder = MajorityGroup(company);
            if (holder >= 0 && holder != own) Join(holder, own);
        }
    }

    private void Enqueue(int company)
    {
        if (_queued[company]) return;
        _queued[company] = true;
        _open.Enqueue(company);
    }

    /// <summary>
    /// The group that holds more than half of a company; −1 where none does.
    /// A weighted majority vote (Boyer &amp; Moore 1981), then the count.
    /// </summary>
    private int MajorityGroup(int company)
    {
        var owners = _owners.TargetsOf(company);
        var shares = _owners.WeightsOf(company);
        var (candidate, lead) = (-1, 0.0);
        for (var e = 0; e < owners.Length; e++)
        {
            var group = _groups.Find(owners[e]);
            if (group == candidate) lead += shares[e];
            else if (shares[e] > lead) (candidate, lead) = (group, shares[e] - lead);
            else lead -= shares[e];
        }

        var held = 0.0;
        for (var e = 0; e < owners.Length; e++)
        {
            if (_groups.Find(owners[e]) == candidate) held += shares[e];
        }

        return held > Threshold + Tolerance ? candidate : -1;
    }

    /// <summary>
    /// Puts one group under the root of another. A company's holders are newly together only where both sides hold it,
    /// which the holdings of the smaller side cover.
    /// </summary>
    private void Join(int controller, int controlled)
    {
        var root = _rootOf[controller];
        var smaller = _groups.SizeOf(controller) < _groups.SizeOf(controlled) ? controller : controlled;
        var first = _firstMember[smaller];
        var member = first;
        do
        {
            foreach (var company in _holdings.TargetsOf(member)) Enqueue(company);
            member = _nextMember[member];
        }
        while (member != first);

        // Two circular lists become one by exchanging one link of each.
        var other = _firstMember[controller == smaller ? controlled : controller];
        (_nextMember[first], _nextMember[other]) = (_nextMember[other], _nextMember[first]);
        var union = _groups.Union(controller, controlled);
        _rootOf[union] = root;
        _firstMember[union] = first;
    }

    private int[] Label()
    {
        var roots = new int[_owners.NodeCount];
        var mutual = new MutualControl(_owners, _holdings);
        for (var node = 0; node < roots.Length; node++)
        {
            var group = _groups.Find(node);
            if (_rootOf[group] == node && MajorityGroup(node) == group) _rootOf[group] = mutual.SmallestPeer(node);
        }

        for (var node = 0; node < roots.Length; node++) roots[node] = _rootOf[_groups.Find(node)];
        return roots;
    }
}
