using Credibility.Graphs;
using CsCheck;
using Xunit;

namespace Credibility.Tests.Graphs;

public sealed class SymmetricAffinityProperties
{
    [Theory]
    [InlineData(AffinityKernel.SquareRoot)]
    [InlineData(AffinityKernel.Product)]
    public void It_is_symmetric_with_unit_diagonal_within_zero_and_one_and_positive_semidefinite(AffinityKernel kernel) =>
        Gen.Select(Samples.Units, Gen.Double[-1, 1].Array[9]).Sample(
            (units, direction) =>
            {
                var matrix = SymmetricAffinity.Of(units.Rows, kernel);
                var image = new double[matrix.Size];
                var vector = direction.AsSpan(0, matrix.Size).ToArray();
                matrix.Multiply(vector, image);
                Assert.True(vector.Zip(image, (a, b) => a * b).Sum() >= -1e-12);
                for (var i = 0; i < matrix.Size; i++)
                {
                    Assert.Equal(1, matrix[i, i]);
                    for (var j = 0; j < i; j++)
                    {
                        Assert.Equal(matrix[i, j], matrix[j, i]);
                        Assert.InRange(matrix[i, j], 0, 1);
                    }
                }
            });

    [Fact]
    public void Two_outlets_with_the_same_two_owners_are_one_by_the_square_root_and_half_one_by_the_product()
    {
        var row = SparseRow.FromDense([0.5, 0.5]);
        Assert.Equal(1, SymmetricAffinity.Between(row, row), 1e-12);
        Assert.Equal(0.5, SymmetricAffinity.Between(row, row, AffinityKernel.Product), 1e-12);
    }
}
