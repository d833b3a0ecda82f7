using System.Globalization;
using System.Text.RegularExpressions;
using Credibility.Attributions;

namespace Credibility.Policies.Words;

/// <summary>Ranges in the words of a claim: "between 10 and 15", "10–15", "from 1,000 to 1,200". Days of a month and spans of years are none.</summary>
public sealed class FigureRange
{
    private const string Number = "[0-9][0-9,]{0,11}";

    private readonly Regex _digits;
    private readonly Regex? _words;

    public FigureRange(RangeWords words)
    {
        List<string[]> pairs = [.. words.Pairs.Select(pair => pair.Split('…', StringSplitOptions.TrimEntries)).Where(pair => pair.Length == 2)];
        var opened = pairs.Select(pair => $@"\b{Regex.Escape(pair[0])}\s+(?<low>{Number})\s+{Regex.Escape(pair[1])}");
        var openings = pairs.Select(pair => $@"\b{Regex.Escape(pair[0])}\s+(?<low>{Number})\s?[–—-]");
        var joined = words.Joins.Select(join => $@"\b{Regex.Escape(join)}\b").Prepend("[-–—]");
        var months = words.Months.Count == 0 ? "" : $@"(?!\s*(?:{string.Join('|', words.Months.Select(Regex.Escape))})\b)";
        _digits = Pattern($@"(?:{string.Join('|', opened.Append($@"(?<![\w-])(?<low>{Number})\s?(?:{string.Join('|', joined)})").Concat(openings))})\s?(?<high>{Number}){months}(?![-–—\w])");
        var number = string.Join('|', words.Numbers.Select(Regex.Escape));
        _words = number.Length == 0 || pairs.Count == 0 ? null : Pattern($@"\b(?:{string.Join('|', pairs.Select(pair => $@"{Regex.Escape(pair[0])}\s+(?:{number})\s+{Regex.Escape(pair[1])}\s+(?:{number})"))})\b");
    }

    public bool IsIn(string text) => _digits.Matches(text).Any(IsRange) || _words?.IsMatch(text) == true;

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static bool IsRange(Match match)
    {
        var (low, high) = (Value(match.Groups["low"].Value), Value(match.Groups["high"].Value));
        var years = low is >= 1900 and <= 2100 && high is >= 1900 and <= 2100 or (>= 0 and < 100);
        return low < high && !years;
    }

    private static double Value(string digits) => double.Parse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
