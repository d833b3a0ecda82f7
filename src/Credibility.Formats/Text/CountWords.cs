using System.Globalization;

namespace Credibility.Formats.Text;

/// <summary>
/// A number of separate origins in words. The second decimal of such a number rests on judgements and would claim more than is
/// known, so it is told in wholes and halves.
/// </summary>
public static class CountWords
{
    private const double Exact = 1e-6;

    private static readonly string[] Small = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Such as "two", "about two", "about one and a half".</summary>
    public static string Of(double count)
    {
        var halves = (int)Math.Round(Math.Max(count, 0) * 2, MidpointRounding.AwayFromZero);
        var words = halves == 1 ? "half" : halves % 2 == 0 ? Whole(halves / 2) : Whole(halves / 2) + " and a half";
        return Math.Abs(count - (halves / 2.0)) < Exact ? words : "about " + words;
    }

    /// <summary>With its noun: "about two separate origins", "one separate origin".</summary>
    public static string Origins(double count)
    {
        var words = Of(count);
        var isOne = words is "one" or "about one" or "half" or "about half";
        return words switch
        {
            "none" => "no separate origins",
            "half" or "about half" => words + " a separate origin",
            "about none" => "hardly any separate origin",
            _ => words + (isOne ? " separate origin" : " separate origins"),
        };
    }

    private static string Whole(int number) => number < Small.Length ? Small[number] : number.ToString(CultureInfo.InvariantCulture);
}
