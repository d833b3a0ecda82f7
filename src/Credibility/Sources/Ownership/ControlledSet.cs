using Credibility.Graphs;

namespace Credibility.Sources.Ownership;

/// <summary>Everything one entity controls, found from that entity alone: the workings behind a root, and its definition.</summary>
public static class ControlledSet
{
    /// <summary>The companies that an entity controls, ascending, without itself.</summary>
    /// <param name="owners">Company → owner, weighted by share.</param>
    /// <param name="holdings">The same edges reversed.</param>
    /// <param name="controller">The entity.</param>
    public static int[] Of(CsrGraph owners, CsrGraph holdings, int controller)
    {
        var controlled = Closure(owners, holdings, controller, static _ => false);
        controlled.Remove(controller);
        var companies = new int[controlled.Count];
        controlled.CopyTo(companies);
        Array.Sort(companies);
        return companies;
    }

    /// <summary>The names that a name in a register controls, in ordinal order; empty for a name it does not know.</summary>
    public static IReadOnlyList<string> Of(ShareRegister register, string controller)
    {
        var index = register.IndexOf(controller);
        return index < 0 ? [] : Array.ConvertAll(Of(register.Owners, register.Owners.Reversed(), index), company => register.Names[company]);
    }

    /// <summary>The entity and all it controls; ends early at a company for which <paramref name="until"/> holds.</summary>
    internal static HashSet<int> Closure(CsrGraph owners, CsrGraph holdings, int controller, Func<int, bool> until)
    {
        var members = new HashSet<int> { controller };
        var open = new Stack<int>([controller]);
        while (open.TryPop(out var member))
        {
            foreach (var company in holdings.TargetsOf(member))
            {
                if (members.Contains(company) || !HoldMajority(owners, company, members)) continue;
                members.Add(company);
                if (until(company)) return members;
                open.Push(company);
            }
        }

        return members;
    }

    private static bool HoldMajority(CsrGraph owners, int company, HashSet<int> members)
    {
        var holders = owners.TargetsOf(company);
        var shares = owners.WeightsOf(company);
        var held = 0.0;
        for (var e = 0; e < holders.Length; e++)
        {
            if (members.Contains(holders[e])) held += shares[e];
        }

        return held > MajorityRollUp.Threshold + MajorityRollUp.Tolerance;
    }
}
