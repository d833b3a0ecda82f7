using Credibility.Graphs;

namespace Credibility.Sources.Ownership;

/// <summary>One holding: <paramref name="Owner"/> holds <paramref name="Share"/> (0–1) of <paramref name="Company"/>.</summary>
public readonly record struct Holding(string Company, string Owner, double Share);

/// <summary>
/// Who holds what, with names numbered in ordinal order, so that the smallest number is the smallest name and every result
/// is the same for every order of entry. Edges lead from a company to its owners; the weight is the share.
/// </summary>
/// <remarks>An explicit control fact (golden share, statutory appointment, decree) is entered as the only holding, with share 1.</remarks>
public sealed class ShareRegister
{
    /// <summary>How far the shares of one company may exceed the whole: rounding of published percentages.</summary>
    public const double WholeTolerance = 1e-6;

    private readonly string[] _names;

    private ShareRegister(string[] names, CsrGraph owners)
    {
        _names = names;
        Owners = owners;
    }

    /// <summary>Company → owner, weighted by share.</summary>
    public CsrGraph Owners { get; }

    public IReadOnlyList<string> Names => _names;

    /// <summary>The number of a name; −1 where the register does not know it.</summary>
    public int IndexOf(string name) => Math.Max(Array.BinarySearch(_names, name, StringComparer.Ordinal), -1);

    /// <summary>Builds the register; two holdings of one owner in one company are added up, and a share of 0 still enters both names.</summary>
    /// <exception cref="ArgumentException">A share is not between 0 and 1, or the shares of a company exceed the whole.</exception>
    public static ShareRegister From(IReadOnlyCollection<Holding> holdings)
    {
        var distinct = new HashSet<string>(StringComparer.Ordinal);
        foreach (var holding in holdings)
        {
            distinct.Add(holding.Company);
            distinct.Add(holding.Owner);
        }

        var names = new string[distinct.Count];
        distinct.CopyTo(names);
        Array.Sort(names, StringComparer.Ordinal);
        var edges = new WeightedEdge[holdings.Count];
        var filled = 0;
        foreach (var (company, owner, share) in holdings)
        {
            edges[filled++] = new WeightedEdge(
                Array.BinarySearch(names, company, StringComparer.Ordinal), Array.BinarySearch(names, owner, StringComparer.Ordinal), share);
        }

        var owners = CsrGraph.FromEdges(names.Length, edges);
        Verify(owners, company => names[company]);
        return new ShareRegister(names, owners);
    }

    /// <exception cref="ArgumentException">The shares of a company exceed the whole.</exception>
    internal static void Verify(CsrGraph owners, Func<int, string> nameOf)
    {
        for (var company = 0; company < owners.NodeCount; company++)
        {
            var sum = 0.0;
            foreach (var share in owners.WeightsOf(company)) sum += share;
            if (sum <= 1 + WholeTolerance) continue;
            throw new ArgumentException(
                FormattableString.Invariant($"The shares of {nameOf(company)} sum to {sum}; together they cannot exceed 1."),
                nameof(owners));
        }
    }
}
