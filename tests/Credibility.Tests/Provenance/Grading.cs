using Credibility.Drafts;
using Credibility.Graphs;
using Credibility.Provenance;
using CsCheck;

namespace Credibility.Tests.Provenance;

/// <summary>Supporters and a grader for tests; two parties p and q whose atoms are 0 and 1.</summary>
internal static class Grading
{
    private static readonly double[] Levels = [0, 0.05, 0.1, 0.25, 0.4, 0.6, 0.8, 0.9, 1.0];

    public static SupportGrader Grader { get; } = new(new SupportThresholds(0.5, 1.3, 1.8, 0.25, 0.5, 1e-9), 0.5);

    /// <summary>A supporter with up to four atoms, party mass as its row says.</summary>
    public static Gen<Supporter> AnySupporter { get; } =
        from weights in Gen.Double[0.01, 1].Array[1, 4]
        from atoms in Gen.Shuffle(Enumerable.Range(0, 8).ToArray())
        from v in Gen.Int[0, Levels.Length - 1].Select(i => Levels[i])
        from known in Gen.Bool
        from standing in Gen.Enum<Standing>()
        from firstHand in Gen.Bool
        select Make(atoms.Take(weights.Length).ToArray(), weights, v, known, standing, firstHand);

    public static Gen<List<Supporter>> AnySupporters { get; } = AnySupporter.List[0, 6];

    public static Supporter Make(int[] atoms, double[] weights, double v, bool known, Standing standing, bool firstHand)
    {
        var total = weights.Sum();
        var row = SparseRow.From(atoms, weights.Select(weight => weight / total).ToArray());
        return new Supporter(row, v, new Dictionary<string, double> { ["p"] = row[0], ["q"] = row[1] }, known, standing, firstHand);
    }

    /// <summary>The same supporter with the parties exchanged.</summary>
    public static Supporter Swapped(this Supporter supporter)
    {
        var atoms = supporter.Origins.Atoms.ToArray().Select(atom => atom switch { 0 => 1, 1 => 0, _ => atom }).ToArray();
        var row = SparseRow.From(atoms, supporter.Origins.Masses);
        return supporter with { Origins = row, PartyMass = new Dictionary<string, double> { ["p"] = row[0], ["q"] = row[1] } };
    }
}
