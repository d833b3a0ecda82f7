using Credibility.Graphs;
using CsCheck;

namespace Credibility.Tests.Graphs;

/// <summary>A set of units to be counted: their rows over atoms 0–9 and their weights.</summary>
internal sealed record Units(SparseRow[] Rows, double[] Weights)
{
    public double Number(AffinityKernel kernel = AffinityKernel.SquareRoot) => EffectiveNumber.Of(Rows, Weights, kernel).Value;

    public Units With(SparseRow row, double weight) => new([.. Rows, row], [.. Weights, weight]);

    public override string ToString() =>
        string.Join("; ", Rows.Zip(Weights, (row, v) => $"v={v} " + string.Join(" ", row.Atoms.ToArray().Zip(row.Masses.ToArray(), (a, m) => $"{a}:{m:R}"))));
}

/// <summary>Random inputs of the properties. Masses are often small whole parts, so that twins and singular matrices are common.</summary>
internal static class Samples
{
    public const int AtomCount = 6;

    /// <summary>How often a property is tried.</summary>
    public const int Runs = 1000;

    private static readonly Gen<double> Part = Gen.Frequency((3, Gen.Const(0.0)), (2, Gen.Int[1, 4].Select(part => (double)part)), (1, Gen.Double[0.001, 4]));

    /// <summary>A distribution over a few shared atoms.</summary>
    public static readonly Gen<SparseRow> Row = Part.Array[AtomCount].Select(ToRow);

    /// <summary>An answerability, with 0 and 1 common.</summary>
    public static readonly Gen<double> Weight = Gen.Frequency((1, Gen.Const(0.0)), (3, Gen.Const(1.0)), (4, Gen.Double[0, 1]));

    public static readonly Gen<Units> Units = UnitsUpTo(9);

    public static Gen<Units> UnitsUpTo(int count) =>
        Gen.Select(Row, Weight).Array[1, count].Select(units => new Units([.. units.Select(unit => unit.Item1)], [.. units.Select(unit => unit.Item2)]));

    /// <summary>A random absorbing chain with loops: rows of up to four channels and an own mass that is often 0.</summary>
    public static readonly Gen<TransitionRow[]> Chain = Gen.Int[1, 9].SelectMany(count =>
        Gen.Select(Gen.Select(Gen.Int[0, count - 1], Gen.Double[0.01, 1]).Array[0, 4], Gen.Frequency((1, Gen.Const(0.0)), (1, Gen.Double[0.01, 1]))).Array[count])
        .Select(rows => rows.Select(row => ToTransition(row.Item1, row.Item2)).ToArray());

    /// <summary>
    /// Random holdings among a few companies, loops included; the shares of a company sum to at most 1. The free float comes
    /// in quarters: a loop is closed or leaks visibly, so that plain elimination is a fair yardstick.
    /// </summary>
    public static readonly Gen<WeightedEdge[]> Holdings = Gen.Select(Gen.Int[2, 9], Gen.Int[1, 22], Gen.Int[0, 4].Select(quarters => quarters / 4.0)).SelectMany((count, edges, slack) =>
        Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1], Gen.Int[1, 12]).Array[edges].Select(drawn => ToHoldings(drawn, slack)));

    public static SparseRow ToRow(double[] parts)
    {
        var sum = parts.Sum();
        return sum > 0 ? SparseRow.FromDense([.. parts.Select(part => part / sum)]) : SparseRow.From([0], [1.0]);
    }

    public static TransitionGraph ToGraph(TransitionRow[] rows)
    {
        var edges = new List<WeightedEdge>();
        for (var i = 0; i < rows.Length; i++)
        {
            for (var e = 0; e < rows[i].Targets.Length; e++) edges.Add(new WeightedEdge(i, rows[i].Targets.Span[e], rows[i].Weights.Span[e]));
        }

        return new TransitionGraph(CsrGraph.FromEdges(rows.Length, edges.ToArray()), [.. rows.Select(row => row.OwnMass)]);
    }

    public static int[] Shuffled(int count, int seed)
    {
        var order = Enumerable.Range(0, count).ToArray();
        new Random(seed).Shuffle(order);
        return order;
    }

    private static TransitionRow ToTransition((int Target, double Weight)[] channels, double own)
    {
        var sum = own + channels.Sum(channel => channel.Weight);
        if (sum <= 0) return TransitionRow.Absorbing;
        return new TransitionRow(
            channels.Select(channel => channel.Target).ToArray(), channels.Select(channel => channel.Weight / sum).ToArray(), own / sum);
    }

    private static WeightedEdge[] ToHoldings((int Company, int Owner, int Parts)[] drawn, double slack)
    {
        var sums = drawn.GroupBy(holding => holding.Company).ToDictionary(group => group.Key, group => group.Sum(holding => holding.Parts));
        return [.. drawn.Select(holding => new WeightedEdge(holding.Company, holding.Owner, holding.Parts / (sums[holding.Company] * (1 + (slack * (holding.Company % 3))))))];
    }
}
