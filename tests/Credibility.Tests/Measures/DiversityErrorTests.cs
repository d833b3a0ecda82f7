using Credibility.Graphs;
using Credibility.Measures;
using Xunit;

namespace Credibility.Tests.Measures;

public sealed class DiversityErrorTests
{
    public static TheoryData<double[]> BadAbundances =>
        new(new double[][] { [], [0, 0], [1, -1], [1, double.NaN], [1, double.PositiveInfinity] });

    [Theory]
    [MemberData(nameof(BadAbundances))]
    public void Empty_negative_infinite_or_all_zero_abundances_are_an_error(double[] abundance)
    {
        Assert.Throws<ArgumentException>(() => HillNumber.Of(abundance, 1));
        Assert.Throws<ArgumentException>(() => DiversityIndices.Of(abundance));
        Assert.Throws<ArgumentException>(() => DiversityIndices.RaoQ(abundance, new SquareMatrix(abundance.Length)));
        Assert.Throws<ArgumentException>(() => SimilarityDiversity.Of(abundance, 1, SquareMatrix.Identity(abundance.Length)));
    }

    [Fact]
    public void A_negative_order_or_no_order_is_an_error()
    {
        Assert.Throws<ArgumentException>(() => HillNumber.Of([1, 2], -0.5));
        Assert.Throws<ArgumentException>(() => HillNumber.Of([1, 2], double.NaN));
    }

    [Fact]
    public void A_similarity_matrix_of_another_size_or_out_of_range_is_an_error()
    {
        Assert.Throws<ArgumentException>(() => SimilarityDiversity.Of([1, 2], 1, SquareMatrix.Identity(3)));
        Assert.Throws<ArgumentException>(() => SimilarityDiversity.Of([1, 2], 1, new SquareMatrix(2)));
        Assert.Throws<ArgumentException>(() => SimilarityDiversity.Of([1, 2], 1, SquareMatrix.FromRows([[1, 1.5], [0, 1]])));
        Assert.Throws<ArgumentException>(() => SimilarityDiversity.Of([1, 2], 1, [SparseRow.FromDense([1])]));
        Assert.Throws<ArgumentException>(() => DiversityIndices.RaoQ([1, 2], SquareMatrix.FromRows([[0, -1], [1, 0]])));
    }

    [Fact]
    public void Abundances_near_the_largest_double_do_not_overflow() =>
        Assert.Equal(3, HillNumber.Of([1e308, 1e308, 1e308], 2), 1e-12);

    [Fact]
    public void A_share_below_one_in_a_billion_still_counts_as_a_type() =>
        Assert.Equal(2, HillNumber.Of([1, 1e-12], 0), 1e-9);
}
