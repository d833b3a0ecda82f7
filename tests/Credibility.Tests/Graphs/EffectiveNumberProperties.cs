using Credibility.Graphs;
using Credibility.Measures;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Graphs;

/// <summary>What must hold of the effective number for every set of units.</summary>
public sealed class EffectiveNumberProperties
{
    /// <summary>Rows with an affinity of 1 − 1e-12 count as one, and are as far apart as the root of that.</summary>
    private const double Slack = 1e-6;

    private static readonly double[] Orders = [0, 0.5, 1, 1.5, 2, 7, double.PositiveInfinity];

    [Fact]
    public void It_equals_the_best_of_all_subsets() => Samples.UnitsUpTo(8).Sample(
        units =>
        {
            Assert.Equal(Oracles.NumberByEnumeration(SymmetricAffinity.Of(units.Rows), units.Weights), units.Number(), Slack);
            Assert.Equal(Oracles.NumberByEnumeration(SymmetricAffinity.Of(units.Rows, AffinityKernel.Product), units.Weights), units.Number(AffinityKernel.Product), Slack);
        },
        iter: 300);

    [Fact]
    public void Rows_and_the_matrix_formed_from_them_give_the_same_number() => Samples.Units.Sample(
        units => Assert.Equal(EffectiveNumber.OfMatrix(SymmetricAffinity.Of(units.Rows), units.Weights).Value, units.Number(), Slack), iter: Samples.Runs);

    [Fact]
    public void The_order_of_the_units_does_not_change_a_bit_of_it() => Gen.Select(Samples.Units, Gen.Int[0, 1000]).Sample(
        (units, seed) =>
        {
            var order = Samples.Shuffled(units.Rows.Length, seed);
            var shuffled = new Units([.. order.Select(i => units.Rows[i])], [.. order.Select(i => units.Weights[i])]);
            Assert.Equal(units.Number(), shuffled.Number());
        },
        iter: Samples.Runs);

    [Fact]
    public void It_lies_between_the_greatest_weight_and_the_sum_of_the_weights() => Samples.Units.Sample(
        units => Assert.InRange(units.Number(), units.Weights.Max() - Slack, units.Weights.Sum() + Slack), iter: Samples.Runs);

    [Fact]
    public void A_duplicate_with_the_same_or_less_weight_leaves_it_unchanged() => Gen.Select(Samples.Units, Gen.Int[0, 100], Gen.Double[0, 1]).Sample(
        (units, pick, part) =>
        {
            var twin = pick % units.Rows.Length;
            Assert.Equal(units.Number(), units.With(units.Rows[twin], units.Weights[twin]).Number(), Slack);
            Assert.Equal(units.Number(), units.With(units.Rows[twin], part * units.Weights[twin]).Number(), Slack);
        },
        iter: Samples.Runs);

    [Fact]
    public void Another_unit_never_lowers_it_and_raises_it_by_at_most_its_weight() => Gen.Select(Samples.Units, Samples.Row, Samples.Weight).Sample(
        (units, row, weight) => Assert.InRange(units.With(row, weight).Number() - units.Number(), -Slack, weight + Slack), iter: Samples.Runs);

    [Fact]
    public void Removing_a_unit_never_raises_it() => Gen.Select(Samples.Units, Gen.Int[0, 100]).Sample(
        (units, pick) =>
        {
            var gone = pick % units.Rows.Length;
            var rest = new Units([.. units.Rows.Where((_, i) => i != gone)], [.. units.Weights.Where((_, i) => i != gone)]);
            Assert.True(rest.Number() <= units.Number() + Slack);
        },
        iter: Samples.Runs);

    [Fact]
    public void A_unit_that_shares_nothing_adds_exactly_its_weight() => Gen.Select(Samples.Units, Samples.Weight).Sample(
        (units, weight) => Assert.Equal(units.Number() + weight, units.With(SparseRow.From([1000], [1]), weight).Number(), Slack), iter: Samples.Runs);

    [Fact]
    public void It_is_additive_over_sets_that_share_nothing_and_subadditive_over_any_split() => Gen.Select(Samples.Units, Samples.Units).Sample(
        (first, second) =>
        {
            var apart = second.Rows.Select(row => SparseRow.From([.. row.Atoms.ToArray().Select(atom => atom + 100)], row.Masses)).ToArray();
            var sum = first.Number() + second.Number();
            Assert.Equal(sum, new Units([.. first.Rows, .. apart], [.. first.Weights, .. second.Weights]).Number(), Slack);
            Assert.True(new Units([.. first.Rows, .. second.Rows], [.. first.Weights, .. second.Weights]).Number() <= sum + Slack);
        },
        iter: Samples.Runs);

    [Fact]
    public void It_rises_with_the_weights_and_scales_with_them() => Gen.Select(Samples.Units, Gen.Int[0, 100], Gen.Double[0, 1]).Sample(
        (units, pick, factor) =>
        {
            var raised = units.Weights.ToArray();
            ref var weight = ref raised[pick % raised.Length];
            weight += factor * (1 - weight);
            Assert.True(new Units(units.Rows, raised).Number() >= units.Number() - Slack);
            var scaled = new Units(units.Rows, [.. units.Weights.Select(v => factor * v)]);
            Assert.Equal(factor * units.Number(), scaled.Number(), Slack);
        },
        iter: Samples.Runs);

    [Fact]
    public void Less_dependence_never_lowers_it() => Gen.Select(Samples.Units, Gen.Double[0, 1]).Sample(
        (units, factor) =>
        {
            var dependence = SymmetricAffinity.Of(units.Rows);
            var less = SquareMatrix.Identity(dependence.Size);
            for (var i = 0; i < less.Size; i++)
            {
                for (var j = 0; j < less.Size; j++) less[i, j] = i == j ? 1 : factor * dependence[i, j];
            }

            Assert.True(EffectiveNumber.OfMatrix(less, units.Weights).Value >= EffectiveNumber.OfMatrix(dependence, units.Weights).Value - Slack);
        },
        iter: Samples.Runs);

    [Fact]
    public void Moving_mass_from_an_own_atom_to_a_shared_one_never_raises_it() => Gen.Select(Samples.Units, Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[0, Samples.AtomCount - 1]).Sample(
        (units, own, part, atom) =>
        {
            var first = units.Rows[0];
            double[] kept = [.. first.Masses.ToArray().Select(mass => mass * (1 - own))];
            SparseRow Row(double moved) => SparseRow.From([.. first.Atoms, 1000, atom], [.. kept, own * (1 - moved), own * moved]);
            var before = new Units([Row(0), .. units.Rows[1..]], units.Weights);
            var after = new Units([Row(part), .. units.Rows[1..]], units.Weights);
            Assert.True(after.Number() <= before.Number() + Slack);
        },
        iter: Samples.Runs);

    [Fact]
    public void Discovering_that_two_origins_are_one_never_raises_it() => Gen.Select(Samples.Units, Gen.Int[0, Samples.AtomCount - 1], Gen.Int[0, Samples.AtomCount - 1]).Sample(
        (units, one, other) =>
        {
            var merged = units.Rows.Select(row => SparseRow.From([.. row.Atoms.ToArray().Select(atom => atom == one ? other : atom)], row.Masses)).ToArray();
            Assert.True(new Units(merged, units.Weights).Number() <= units.Number() + Slack);
        },
        iter: Samples.Runs);

    [Fact]
    public void It_bounds_the_diversity_of_every_distribution_and_is_reached_by_its_own_for_every_order() => Gen.Select(Samples.Units, Gen.Double[0, 1].Array[9]).Sample(
        (units, draws) =>
        {
            var result = EffectiveNumber.Of(units.Rows);
            var space = draws[..units.Rows.Length];
            foreach (var q in Orders)
            {
                if (space.Sum() > 0) Assert.True(SimilarityDiversity.Of(space, q, units.Rows) <= result.Value + Slack);
                Assert.Equal(result.Value, SimilarityDiversity.Of([.. result.Contributions], q, units.Rows), 1e-5);
            }
        },
        iter: 300);

    [Fact]
    public void Its_certificate_holds_and_a_reader_can_recompute_it_from_the_matrix() => Samples.Units.Sample(
        units =>
        {
            var result = EffectiveNumber.Of(units.Rows, units.Weights);
            Assert.True(result.Certificate.Holds, result.Certificate.ToString());
            var (y, image) = (result.Contributions.ToArray(), new double[units.Rows.Length]);
            SymmetricAffinity.Of(units.Rows).Multiply(y, image);
            var goal = units.Weights.Select(Math.Sqrt).ToArray();
            Assert.Equal(result.Certificate.MinContribution, y.Min());
            Assert.Equal(result.Certificate.MinSlack, image.Zip(goal, (have, need) => have - need).Min(), 1e-10);
            Assert.Equal(result.Certificate.Gap, Math.Abs(y.Select((value, i) => value * (goal[i] - image[i])).Sum()), 1e-10);
        },
        iter: Samples.Runs);

    [Fact]
    public void Assuming_unknown_ties_shared_never_raises_it_and_answering_for_all_never_lowers_it() => Gen.Select(Samples.Units, Gen.Double[0, 1]).Sample(
        (units, unknown) =>
        {
            SparseRow Blend(SparseRow row, int atom) =>
                SparseRow.From([.. row.Atoms, atom], [.. row.Masses.ToArray().Select(mass => mass * (1 - unknown)), unknown]);
            double[] answerable = [.. units.Weights.Select(v => v >= 0.5 ? v : 0)];
            var low = new Units([.. units.Rows.Select(row => Blend(row, 999))], answerable).Number();
            var value = new Units([.. units.Rows.Select((row, i) => Blend(row, 100 + i))], answerable).Number();
            var high = new Units([.. units.Rows.Select((row, i) => Blend(row, 100 + i))], [.. units.Weights.Select(_ => 1.0)]).Number();
            Assert.True(low <= value + Slack && value <= high + Slack);
        },
        iter: Samples.Runs);

    [Fact]
    public void The_square_root_kernel_never_counts_more_than_the_product_kernel() => Samples.Units.Sample(
        units => Assert.True(units.Number() <= units.Number(AffinityKernel.Product) + Slack), iter: Samples.Runs);
}
