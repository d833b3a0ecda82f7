namespace Credibility.Benchmarks.Runs;

internal static class Figures
{
    public static double Median(this IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Median and range, such as <c>1.20 (1.18–1.25)</c>.</summary>
    public static string Text(this IReadOnlyCollection<double> values, string format = "0.00") =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{values.Median().ToString(format, System.Globalization.CultureInfo.InvariantCulture)} ({values.Min().ToString(format, System.Globalization.CultureInfo.InvariantCulture)}–{values.Max().ToString(format, System.Globalization.CultureInfo.InvariantCulture)})");

    /// <summary>Prints a figure that may not be less beside its goal and says whether it is met.</summary>
    public static bool JudgeLeast(string what, double value, double goal, string unit)
    {
        Console.WriteLine(FormattableString.Invariant($"{(value >= goal ? "met   " : "MISSED")}  {what}: {value:0.##} {unit}, goal at least {goal:0.##} {unit}"));
        return value >= goal;
    }

    /// <summary>Prints a figure beside its goal and says whether it is met.</summary>
    public static bool Judge(string what, double value, double goal, string unit)
    {
        Console.WriteLine(FormattableString.Invariant($"{(value <= goal ? "met   " : "MISSED")}  {what}: {value:0.##} {unit}, goal at most {goal:0.##} {unit}"));
        return value <= goal;
    }
}
