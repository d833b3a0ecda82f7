using System.Text.Json;
using Credibility.Graphs;
using Credibility.Measures;
using Credibility.Tests.Golden;
using Xunit;

namespace Credibility.Tests.Measures;

/// <summary>Seven invented units, from given rows and weights to every number that follows from them.</summary>
public sealed class WorkedExampleTests
{
    private const double Answerable = 0.5;

    private static readonly string[] Atoms = ["STATE_A", "STATE_B", "AGENCY*", "ANALYST*", "EMPLOYER*", "EMPLOYER?other", "LOCAL_MEDIA*", "CRITICS*"];
    private static readonly JsonElement Example = GoldenFile.WorkedExample;
    private static readonly JsonElement[] Units = [.. Example.GetProperty("units").EnumerateArray()];
    private static readonly SparseRow[] Rows = [.. Units.Select(unit => Row(unit.GetProperty("B")))];
    private static readonly double[] Weights = [.. Units.Select(unit => unit.Number("v"))];
    private static readonly double[] Words = [.. Units.Select(unit => unit.Number("words"))];

    public static IEnumerable<TheoryDataRow<string>> Cases => GoldenFile.Ids(Example, "sensitivity");

    [Fact]
    public void The_dependence_matrix_follows_from_the_rows()
    {
        var expected = Example.Matrix("Z");
        var actual = SymmetricAffinity.Of(Rows);
        for (var i = 0; i < Rows.Length; i++)
        {
            for (var j = 0; j < Rows.Length; j++) Assert.Equal(expected[i, j], actual[i, j], GoldenFile.Tolerance);
        }
    }

    [Fact]
    public void About_two_separate_origins_stand_behind_seven_units()
    {
        var numbers = Example.GetProperty("N");
        var all = EffectiveNumber.Of(Rows, Weights);
        Assert.Equal(numbers.Number("all"), all.Value, GoldenFile.Tolerance);
        Assert.Equal(numbers.Number("answerable"), EffectiveNumber.Of(Rows, OnlyAnswerable(Weights)).Value, GoldenFile.Tolerance);
        Assert.Equal(numbers.Number("allAnswerable"), EffectiveNumber.Of(Rows).Value, GoldenFile.Tolerance);
        Assert.True(all.Certificate.Holds);
        for (var i = 0; i < Rows.Length; i++)
        {
            Assert.Equal(numbers.GetProperty("contributions").Number(Units[i].GetProperty("id").GetString()!), all.Contributions[i], 1e-6);
        }
    }

    [Fact]
    public void The_words_are_spread_as_the_reference_says()
    {
        foreach (var order in Example.GetProperty("hillOfWords").EnumerateObject())
        {
            Assert.Equal(order.Value.Number(), HillNumber.Of(Words, Order(order.Name)), GoldenFile.Tolerance);
        }

        foreach (var order in Example.GetProperty("similarityDiversityOfWords").EnumerateObject())
        {
            Assert.Equal(order.Value.Number(), SimilarityDiversity.Of(Words, Order(order.Name), Rows), GoldenFile.Tolerance);
        }

        Assert.Equal(Example.Number("pielouOfWords"), DiversityIndices.Of(Words).Pielou!.Value, GoldenFile.Tolerance);
    }

    [Fact]
    public void The_words_go_back_to_the_origins_the_reference_says()
    {
        var mass = Atoms.Select((_, atom) => Rows.Select((row, i) => Words[i] * row[atom]).Sum() / Words.Sum()).ToArray();
        for (var atom = 0; atom < Atoms.Length; atom++) Assert.Equal(Example.GetProperty("originMass").Number(Atoms[atom]), mass[atom], GoldenFile.Tolerance);
        foreach (var order in Example.GetProperty("hillOfOriginMass").EnumerateObject())
        {
            Assert.Equal(order.Value.Number(), HillNumber.Of(mass, Order(order.Name)), GoldenFile.Tolerance);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Other_assumptions_move_the_second_decimal_and_not_the_finding(string id)
    {
        var vector = GoldenFile.Vector(Example, "sensitivity", id);
        var given = vector.GetProperty("parameters");
        double Parameter(string name, double standard) => given.TryGetProperty(name, out var value) ? value.Number() : standard;
        var rows = WalkedRows(Parameter("analystAutonomy", 0.5), Parameter("agencyAutonomy", 0.05), Parameter("relayDiscretion", 0.4), Parameter("employerStateShare", 0.6));
        var institution = Parameter("institutionWeight", 0.6);
        double[] weights = [1, institution, 1, 1, Parameter("categoryWeight", 0.3), Parameter("genericWeight", 0.1), institution];
        var kernel = given.TryGetProperty("kernel", out _) ? AffinityKernel.Product : AffinityKernel.SquareRoot;
        Assert.Equal(vector.Number("all"), EffectiveNumber.Of(rows, weights, kernel).Value, GoldenFile.Tolerance);
        Assert.Equal(vector.Number("answerable"), EffectiveNumber.Of(rows, OnlyAnswerable(weights), kernel).Value, GoldenFile.Tolerance);
    }

    /// <summary>The rows of the seven units by a walk from their parameters; the atoms are nodes 0–7, the units' entities follow.</summary>
    private static SparseRow[] WalkedRows(double analyst, double agency, double relay, double employerStateShare)
    {
        const int agencyNode = 8, unitTwo = 9, analystNode = 10, employer = 11;
        TransitionRow RowOf(int node) => node switch
        {
            agencyNode => new TransitionRow(new[] { 2, 0 }, new[] { agency, 1 - agency }, 0),
            unitTwo => new TransitionRow(new[] { agencyNode, 0 }, new[] { relay, 1 - relay }, 0),
            analystNode => new TransitionRow(new[] { 3, employer }, new[] { analyst, 1 - analyst }, 0),
            employer => new TransitionRow(new[] { 4, 0, 5 }, new[] { 0.3, 0.7 * employerStateShare, 0.7 * (1 - employerStateShare) }, 0),
            _ => TransitionRow.Absorbing,
        };
        return [.. AbsorptionWalk.From([agencyNode, unitTwo, analystNode, 0, 6, 7, 1], RowOf).Select(row => row.Mass)];
    }

    private static double[] OnlyAnswerable(double[] weights) => [.. weights.Select(v => v >= Answerable ? v : 0)];

    private static double Order(string name) => name == "inf" ? double.PositiveInfinity : double.Parse(name, System.Globalization.CultureInfo.InvariantCulture);

    private static SparseRow Row(JsonElement masses) => SparseRow.From(
        [.. masses.EnumerateObject().Select(mass => Array.IndexOf(Atoms, mass.Name))], [.. masses.EnumerateObject().Select(mass => mass.Value.Number())]);
}
