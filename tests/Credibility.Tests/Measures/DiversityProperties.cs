using Credibility.Graphs;
using Credibility.Measures;
using Credibility.Tests.Graphs;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Measures;

/// <summary>What must hold of a similarity-sensitive diversity for every distribution (Leinster &amp; Cobbold 2012).</summary>
public sealed class DiversityProperties
{
    private const double Slack = 1e-9;

    private static readonly Gen<double> Order = Gen.Frequency((1, Gen.OneOf(Gen.Const(0.0), Gen.Const(1.0), Gen.Const(2.0), Gen.Const(double.PositiveInfinity))), (2, Gen.Double[0, 20]));

    /// <summary>Types with rows and an abundance, one of which is above 0; some are absent.</summary>
    private static readonly Gen<(SparseRow[] Rows, double[] Space)> Types = Gen.Select(Samples.Row, Gen.Frequency((1, Gen.Const(0.0)), (3, Gen.Double[0.01, 10]))).Array[1, 8]
        .Select(drawn => (drawn.Select(type => type.Item1).ToArray(), drawn.Select((type, i) => i == 0 ? type.Item2 + 0.1 : type.Item2).ToArray()));

    [Fact]
    public void It_counts_equally_common_types_that_share_nothing() => Gen.Select(Gen.Int[1, 50], Order).Sample(
        (count, q) => Assert.Equal(count, SimilarityDiversity.Of([.. Enumerable.Repeat(3.0, count)], q, SquareMatrix.Identity(count)), Slack));

    [Fact]
    public void It_lies_between_one_the_hill_number_and_the_number_of_types_present() => Gen.Select(Types, Order).Sample(
        (types, q) =>
        {
            var hill = HillNumber.Of(types.Space, q);
            Assert.InRange(SimilarityDiversity.Of(types.Space, q, types.Rows), 1 - Slack, hill + Slack);
            Assert.True(hill <= types.Space.Count(amount => amount > 0) + Slack);
        });

    [Fact]
    public void It_never_rises_with_the_order() => Gen.Select(Types, Order, Order).Sample(
        (types, one, other) => Assert.True(
            SimilarityDiversity.Of(types.Space, Math.Min(one, other), types.Rows) >= SimilarityDiversity.Of(types.Space, Math.Max(one, other), types.Rows) - Slack));

    [Fact]
    public void More_similarity_never_raises_it() => Gen.Select(Types, Order, Gen.Double[0, 1]).Sample(
        (types, q, factor) =>
        {
            var less = SymmetricAffinity.Of(types.Rows);
            for (var i = 0; i < less.Size; i++)
            {
                for (var j = 0; j < less.Size; j++) less[i, j] *= i == j ? 1 : factor;
            }

            Assert.True(SimilarityDiversity.Of(types.Space, q, less) >= SimilarityDiversity.Of(types.Space, q, types.Rows) - Slack);
        });

    [Fact]
    public void The_order_of_the_types_does_not_matter() => Gen.Select(Types, Order, Gen.Int[0, 1000]).Sample(
        (types, q, seed) =>
        {
            var order = Samples.Shuffled(types.Rows.Length, seed);
            Assert.Equal(
                SimilarityDiversity.Of(types.Space, q, types.Rows),
                SimilarityDiversity.Of([.. order.Select(i => types.Space[i])], q, [.. order.Select(i => types.Rows[i])]),
                Slack);
        });

    [Fact]
    public void A_type_that_is_absent_changes_nothing() => Gen.Select(Types, Order, Samples.Row).Sample(
        (types, q, row) => Assert.Equal(
            SimilarityDiversity.Of(types.Space, q, types.Rows), SimilarityDiversity.Of([.. types.Space, 0], q, [.. types.Rows, row]), Slack));

    [Fact]
    public void Splitting_a_type_into_identical_twins_changes_nothing() => Gen.Select(Types, Order, Gen.Double[0.01, 0.99]).Sample(
        (types, q, part) =>
        {
            var first = types.Space[0];
            double[] split = [first * part, .. types.Space[1..], first * (1 - part)];
            Assert.Equal(SimilarityDiversity.Of(types.Space, q, types.Rows), SimilarityDiversity.Of(split, q, [.. types.Rows, types.Rows[0]]), 1e-8);
        });

    [Fact]
    public void Copies_that_share_nothing_multiply_it() => Gen.Select(Types, Order, Gen.Int[2, 4]).Sample(
        (types, q, copies) =>
        {
            var rows = Enumerable.Range(0, copies).SelectMany(copy => types.Rows.Select(row => SparseRow.From([.. row.Atoms.ToArray().Select(atom => atom + (100 * copy))], row.Masses)));
            var space = Enumerable.Range(0, copies).SelectMany(_ => types.Space);
            Assert.Equal(copies * SimilarityDiversity.Of(types.Space, q, types.Rows), SimilarityDiversity.Of([.. space], q, [.. rows]), 1e-8);
        });

    [Fact]
    public void It_is_continuous_at_order_one() => Gen.Select(Types, Gen.Double[-10, 10].Select(x => x * 1e-10)).Sample(
        (types, offset) => Assert.Equal(
            SimilarityDiversity.Of(types.Space, 1, types.Rows), SimilarityDiversity.Of(types.Space, 1 + offset, types.Rows), 1e-7));

    [Fact]
    public void The_unit_of_abundance_does_not_matter() => Gen.Select(Types, Order, Gen.Double[1e-6, 1e6]).Sample(
        (types, q, unit) => Assert.Equal(
            SimilarityDiversity.Of(types.Space, q, types.Rows), SimilarityDiversity.Of([.. types.Space.Select(amount => amount * unit)], q, types.Rows), Slack));

    [Fact]
    public void Rows_and_the_matrix_formed_from_them_agree_under_both_kernels() => Gen.Select(Types, Order).Sample(
        (types, q) =>
        {
            foreach (var kernel in Enum.GetValues<AffinityKernel>())
            {
                Assert.Equal(SimilarityDiversity.Of(types.Space, q, SymmetricAffinity.Of(types.Rows, kernel)), SimilarityDiversity.Of(types.Space, q, types.Rows, kernel), Slack);
            }
        });

    [Fact]
    public void No_similarity_gives_the_hill_number_and_complete_similarity_gives_one() => Gen.Select(Types, Order).Sample(
        (types, q) =>
        {
            var count = types.Space.Length;
            Assert.Equal(HillNumber.Of(types.Space, q), SimilarityDiversity.Of(types.Space, q, SquareMatrix.Identity(count)), Slack);
            var one = SquareMatrix.FromRows([.. Enumerable.Range(0, count).Select(_ => Enumerable.Repeat(1.0, count).ToArray())]);
            Assert.Equal(1, SimilarityDiversity.Of(types.Space, q, one), Slack);
        });

    [Fact]
    public void The_classical_indices_are_functions_of_hill_numbers() => Types.Sample(
        types =>
        {
            var indices = DiversityIndices.Of(types.Space);
            Assert.Equal(Math.Log(HillNumber.Of(types.Space, 1)), indices.ShannonNats, Slack);
            Assert.Equal(1 / HillNumber.Of(types.Space, 2), indices.Hhi, Slack);
            Assert.Equal(1 / HillNumber.Of(types.Space, double.PositiveInfinity), indices.BergerParker, Slack);
            Assert.Equal(types.Space.Count(amount => amount > 0) < 2, indices.Pielou is null);
        });
}
