using System.Text.Json;
using Credibility.Graphs;
using Credibility.Tests.Golden;
using Xunit;

namespace Credibility.Tests.Graphs;

public sealed class EffectiveNumberGoldenTests
{
    public static IEnumerable<TheoryDataRow<string>> Numbers => GoldenFile.Ids(GoldenFile.Measures, "neff");

    public static IEnumerable<TheoryDataRow<string>> Affinities => GoldenFile.Ids(GoldenFile.Measures, "affinity");

    public static IEnumerable<TheoryDataRow<string>> OneFactor => GoldenFile.Ids(GoldenFile.Measures, "one_factor");

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_number_of_a_given_matrix_equals_the_reference_and_is_certified(string id)
    {
        var vector = GoldenFile.Vector(GoldenFile.Measures, "neff", id);
        var weights = vector.GetProperty("v").ValueKind == JsonValueKind.Null ? [] : vector.Numbers("v");
        var result = EffectiveNumber.OfMatrix(vector.Matrix("Z"), weights);
        Assert.Equal(vector.Number("expected"), result.Value, GoldenFile.Tolerance);
        Assert.True(result.Certificate.Holds, result.Certificate.ToString());
    }

    [Theory]
    [MemberData(nameof(Affinities))]
    public void The_affinity_of_rows_equals_the_reference(string id)
    {
        var vector = GoldenFile.Vector(GoldenFile.Measures, "affinity", id);
        var expected = vector.Matrix("Z");
        var actual = SymmetricAffinity.Of(vector.Rows("B"));
        for (var i = 0; i < expected.Size; i++)
        {
            for (var j = 0; j < expected.Size; j++) Assert.Equal(expected[i, j], actual[i, j], GoldenFile.Tolerance);
        }
    }

    [Theory]
    [MemberData(nameof(OneFactor))]
    public void Units_that_share_one_controller_in_part_count_as_the_closed_form_says(string id)
    {
        var vector = GoldenFile.Vector(GoldenFile.Measures, "one_factor", id);
        var rows = vector.Numbers("shares").Select((share, i) => SparseRow.From([0, 1 + i], [share, 1 - share])).ToArray();
        Assert.Equal(vector.Number("expected"), EffectiveNumber.Of(rows).Value, GoldenFile.Tolerance);
    }
}
