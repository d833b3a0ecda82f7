using Credibility.Graphs;
using Xunit;

namespace Credibility.Tests.Graphs;

public sealed class EffectiveNumberTests
{
    [Fact]
    public void No_units_count_zero_and_units_nobody_answers_for_count_zero()
    {
        Assert.Equal(0, EffectiveNumber.Of([]).Value);
        var nobody = EffectiveNumber.Of([SparseRow.FromDense([1]), SparseRow.FromDense([0, 1])], [0, 0]);
        Assert.Equal(0, nobody.Value);
        Assert.True(nobody.Certificate.Holds);
    }

    [Fact]
    public void A_row_that_lacks_mass_keeps_the_rest_to_itself()
    {
        var half = SparseRow.From([0], [0.5]);
        Assert.Equal(2 / 1.5, EffectiveNumber.Of([half, half]).Value, 1e-12);
    }

    [Fact]
    public void Bad_rows_weights_and_matrices_are_errors()
    {
        Assert.Throws<ArgumentException>(() => EffectiveNumber.Of([SparseRow.FromDense([1, 0.1])]));
        Assert.Throws<ArgumentException>(() => EffectiveNumber.Of([SparseRow.FromDense([1])], [1, 1]));
        Assert.Throws<ArgumentException>(() => EffectiveNumber.Of([SparseRow.FromDense([1])], [1.1]));
        Assert.Throws<ArgumentException>(() => EffectiveNumber.Of([SparseRow.FromDense([1])], [double.NaN]));
        Assert.Throws<ArgumentException>(() => EffectiveNumber.OfMatrix(SquareMatrix.FromRows([[1, 0.5], [0.4, 1]])));
        Assert.Throws<ArgumentException>(() => EffectiveNumber.OfMatrix(SquareMatrix.FromRows([[1, 2], [2, 1]])));
        Assert.Throws<ArgumentException>(() => EffectiveNumber.OfMatrix(new SquareMatrix(1)));
    }

    [Theory]
    [InlineData(2000, 30, 1)]
    [InlineData(2000, 30, 2)]
    [InlineData(500, 400, 3)]
    [InlineData(300, 5, 4)]
    public void A_large_set_with_many_shared_atoms_is_certified(int count, int shared, int seed)
    {
        var random = new Random(seed);
        var result = EffectiveNumber.Of(RandomRows(random, count, shared, ownMass: true), RandomWeights(random, count));
        Assert.True(result.Certificate.Holds, result.Certificate.ToString());
    }

    [Theory]
    [InlineData(400, 12, 5)]
    [InlineData(2000, 30, 6)]
    public void Many_units_wholly_within_a_few_atoms_make_a_singular_matrix_that_is_still_certified(int count, int shared, int seed)
    {
        var random = new Random(seed);
        var result = EffectiveNumber.Of(RandomRows(random, count, shared, ownMass: false), RandomWeights(random, count));
        Assert.True(result.Certificate.Holds, result.Certificate.ToString());
        Assert.InRange(result.Value, 1 - 1e-9, shared + 1e-6);
    }

    [Fact]
    public void Single_pivots_reach_the_same_optimum_as_block_pivots()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 50; trial++)
        {
            var rows = RandomRows(random, 40, 6, ownMass: trial % 2 == 0);
            var system = new DenseSystem(SymmetricAffinity.Of(rows));
            var goal = RandomWeights(random, 40).Select(Math.Sqrt).ToArray();
            var inBlocks = NonNegativeOptimum.Find(system, goal);
            var singly = NonNegativeOptimum.Find(system, goal, blockLimit: 0);
            Assert.Equal(Objective(system, goal, inBlocks), Objective(system, goal, singly), 1e-9);
        }
    }

    private static double Objective(PivotSystem system, double[] goal, double[] y)
    {
        var image = new double[y.Length];
        system.Multiply(y, image);
        return y.Select((value, i) => value * ((2 * goal[i]) - image[i])).Sum();
    }

    private static double[] RandomWeights(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => 0.01 + (0.99 * random.NextDouble()))];

    private static SparseRow[] RandomRows(Random random, int count, int shared, bool ownMass) => [.. Enumerable.Range(0, count).Select(i =>
    {
        var parts = Enumerable.Range(0, shared).Select(_ => random.NextDouble() < 0.3 ? random.NextDouble() : 0).Append(0.01).ToArray();
        if (!ownMass) (parts[^1], parts[i % shared]) = (0, parts[i % shared] + 0.01);
        var sum = parts.Sum();
        return SparseRow.From([.. Enumerable.Range(0, shared), shared + i], [.. parts.Select(part => part / sum)]);
    })];
}
