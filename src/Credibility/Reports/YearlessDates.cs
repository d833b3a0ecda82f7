using System.Text.RegularExpressions;
using Credibility.Drafts;

namespace Credibility.Reports;

/// <summary>Days of the year that a text names without saying of which year; a publication date would tell.</summary>
internal static partial class YearlessDates
{
    /// <summary>Dates that a note lists at most.</summary>
    private const int MaxListed = 3;

    /// <summary>Each once, in the order of the text; none where the day of publication is known.</summary>
    public static IReadOnlyList<string> In(Draft draft) => draft is { PublishedAt: null, TextReading: TextReading.Read, Read: { } text }
        ? [.. Date().Matches(text).Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxListed)]
        : [];

    private const string Months = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    [GeneratedRegex(@"\b(?:" + Months + @"\s\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\s" + Months + @")\b(?!,?\s(?:of\s)?(?:19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
