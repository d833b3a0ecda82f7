using System.Globalization;
using System.Text.Json;
using Credibility.Graphs;
using Xunit;

namespace Credibility.Tests.Golden;

/// <summary>Reference figures beside the test binaries.</summary>
internal static class GoldenFile
{
    public const double Tolerance = 1e-9;

    public static JsonElement Measures { get; } = Read("measures.json");

    public static JsonElement WorkedExample { get; } = Read("worked-example.json");

    /// <summary>The ids of a section, one theory case each.</summary>
    public static IEnumerable<TheoryDataRow<string>> Ids(JsonElement file, string section, Func<JsonElement, bool>? where = null)
    {
        foreach (var vector in file.GetProperty(section).EnumerateArray())
        {
            if (where is null || where(vector)) yield return new TheoryDataRow<string>(vector.GetProperty("id").GetString()!);
        }
    }

    public static JsonElement Vector(JsonElement file, string section, string id) =>
        file.GetProperty(section).EnumerateArray().First(vector => vector.GetProperty("id").GetString() == id);

    public static double Number(this JsonElement element) => element.ValueKind == JsonValueKind.String
        ? double.Parse(element.GetString()!, CultureInfo.InvariantCulture)
        : element.GetDouble();

    public static double Number(this JsonElement element, string name) => element.GetProperty(name).Number();

    public static double[] Numbers(this JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(item => item.Number())];

    public static SquareMatrix Matrix(this JsonElement element, string name) => SquareMatrix.FromRows(
        [.. element.GetProperty(name).EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.Number()).ToArray())]);

    public static SparseRow[] Rows(this JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(row => SparseRow.FromDense([.. row.EnumerateArray().Select(cell => cell.Number())]))];

    public static double ToleranceOf(JsonElement vector, string name = "tol") =>
        vector.TryGetProperty(name, out var tolerance) ? tolerance.Number() : Tolerance;

    private static JsonElement Read(string name) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Golden", name))).RootElement;
}
