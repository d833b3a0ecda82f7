using System.Text.Json;
using Credibility.Measures;
using Credibility.Tests.Golden;
using Xunit;

namespace Credibility.Tests.Measures;

public sealed class DiversityGoldenTests
{
    public static IEnumerable<TheoryDataRow<string>> Hill => GoldenFile.Ids(GoldenFile.Measures, "hill");

    public static IEnumerable<TheoryDataRow<string>> Similarity => GoldenFile.Ids(GoldenFile.Measures, "qDZ");

    public static IEnumerable<TheoryDataRow<string>> Indices => GoldenFile.Ids(GoldenFile.Measures, "indices");

    public static IEnumerable<TheoryDataRow<string>> Means => GoldenFile.Ids(GoldenFile.Measures, "power_mean");

    public static IEnumerable<TheoryDataRow<string>> Rao => GoldenFile.Ids(GoldenFile.Measures, "rao");

    [Theory]
    [MemberData(nameof(Hill))]
    public void Hill_numbers_equal_the_reference_figures(string id)
    {
        var vector = GoldenFile.Vector(GoldenFile.Measures, "hill", id);
        var actual = HillNumber.Of(vector.Numbers("counts"), vector.Number("q"));
        Assert.Equal(vector.Number("expected"), actual, GoldenFile.ToleranceOf(vector));
    }

    [Theory]
    [MemberData(nameof(Similarity))]
    public void Similarity_sensitive_diversities_equal_the_reference_and_the_published_figures(string id)
    {
        var vector = GoldenFile.Vector(GoldenFile.Measures, "qDZ", id);
        var actual = SimilarityDiversity.Of(vector.Numbers("p"), vector.Number("q"), vector.Matrix("Z"));
        Assert.Equal(vector.Number("expected"), actual, GoldenFile.ToleranceOf(vector));
        if (vector.TryGetProperty("published", out var published)) Assert.Equal(published.Number(), actual, GoldenFile.ToleranceOf(vector, "published_tol"));
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void Classical_indices_equal_the_reference_figures(string id)
    {
        var vector = GoldenFile.Vector(GoldenFile.Measures, "indices", id);
        var actual = DiversityIndices.Of(vector.Numbers("counts"));
        Verify(vector, "shannon_nats", actual.ShannonNats);
        Verify(vector, "pielou", actual.Pielou);
        Verify(vector, "gini_simpson", actual.GiniSimpson);
        Verify(vector, "rao_with_D_1_minus_I", actual.GiniSimpson);
        Verify(vector, "hhi", actual.Hhi);
        Verify(vector, "hhi_10000", 10_000 * actual.Hhi);
        Verify(vector, "berger_parker", actual.BergerParker);
    }

    [Theory]
    [MemberData(nameof(Means))]
    public void Power_means_equal_the_published_figures(string id)
    {
        var vector = GoldenFile.Vector(GoldenFile.Measures, "power_mean", id);
        var values = vector.Numbers("values");
        var weights = vector.TryGetProperty("weights", out _) ? vector.Numbers("weights") : [.. values.Select(_ => 1.0)];
        Assert.Equal(vector.Number("expected"), PowerMean.Of(values, weights, vector.Number("order")), GoldenFile.Tolerance);
    }

    [Theory]
    [MemberData(nameof(Rao))]
    public void Quadratic_entropy_equals_the_reference_and_one_minus_the_reciprocal_of_the_second_order(string id)
    {
        var vector = GoldenFile.Vector(GoldenFile.Measures, "rao", id);
        var p = vector.Numbers("p");
        if (vector.TryGetProperty("D", out _))
        {
            Assert.Equal(vector.Number("rao"), DiversityIndices.RaoQ(p, vector.Matrix("D")), GoldenFile.Tolerance);
            return;
        }

        var second = SimilarityDiversity.Of(p, 2, vector.Matrix("Z"));
        Assert.Equal(vector.Number("D2Z"), second, GoldenFile.Tolerance);
        Assert.Equal(vector.Number("rao"), 1 - (1 / second), GoldenFile.Tolerance);
    }

    private static void Verify(JsonElement vector, string name, double? actual)
    {
        if (!vector.TryGetProperty(name, out var expected)) return;
        if (expected.ValueKind == JsonValueKind.Null) Assert.Null(actual);
        else Assert.Equal(expected.Number(), actual!.Value, 10_000 * GoldenFile.ToleranceOf(vector) * (name == "hhi_10000" ? 1 : 1e-4));
    }
}
