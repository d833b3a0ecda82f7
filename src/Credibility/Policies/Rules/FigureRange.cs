using System.Globalization;
using System.Text.RegularExpressions;

namespace Credibility.Policies.Rules;

/// <summary>Ranges in the words of a claim: "between 10 and 15", "10–15", "from 1,000 to 1,200". Days of a month and spans of years are none.</summary>
internal static partial class FigureRange
{
    public static bool IsIn(string text) => Digits().Matches(text).Any(IsRange) || Words().IsMatch(text);

    private static bool IsRange(Match match)
    {
        var (low, high) = (Value(match.Groups["low"].Value), Value(match.Groups["high"].Value));
        var years = low is >= 1900 and <= 2100 && high is >= 1900 and <= 2100 or (>= 0 and < 100);
        return low < high && !years;
    }

    private static double Value(string digits) => double.Parse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?:\bbetween\s+(?<low>[0-9][0-9,]{0,11})\s+and|\bfrom\s+(?<low>[0-9][0-9,]{0,11})\s+to|(?<![\w-])(?<low>[0-9][0-9,]{0,11})\s?(?:[-–—]|\bto\b)|\bbetween\s+(?<low>[0-9][0-9,]{0,11})\s?[–—-])\s?(?<high>[0-9][0-9,]{0,11})(?!\s*(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?![-–—\w])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"\bbetween\s+(?<number>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred)\s+and\s+(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
