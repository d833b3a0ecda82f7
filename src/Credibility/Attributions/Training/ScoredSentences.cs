using System.Text.RegularExpressions;
using Credibility.Drafts;

namespace Credibility.Attributions.Training;

/// <summary>
/// The sentences by which attributed text is counted. They are cut by simple signs and not by the reader of prose, so that figures
/// of different readers can be compared: at line ends, and at . ! ? … before a capital or digit unless an abbreviation ends there.
/// </summary>
internal static partial class ScoredSentences
{
    private static readonly HashSet<string> Abbreviated =
    [
        .. ("mr mrs ms dr st gov sen rep gen col lt sgt capt adm prof rev hon jr sr inc corp ltd co vs etc jan feb mar apr jun jul aug sep "
            + "sept oct nov dec no u.s u.k u.n d.c e.g i.e a.m p.m d r n.y n.j calif fla").Split(' '),
    ];

    /// <summary>In order, without those that hold only blanks.</summary>
    public static IEnumerable<TextSpan> Of(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            foreach (var sentence in OfLine(text, start, end))
            {
                yield return sentence;
            }

            start = end + 1;
        }
    }

    private static IEnumerable<TextSpan> OfLine(string text, int lineStart, int lineEnd)
    {
        var line = text[lineStart..lineEnd];
        var start = 0;
        foreach (var stop in Stops().Matches(line).Where(stop => line[stop.Index] != '.' || !IsAbbreviation(line[start..stop.Index])))
        {
            var end = stop.Index + stop.Length;
            if (!string.IsNullOrWhiteSpace(line[start..end]))
            {
                yield return new TextSpan(lineStart + start, lineStart + end);
            }

            start = end;
        }

        if (!string.IsNullOrWhiteSpace(line[start..]))
        {
            yield return new TextSpan(lineStart + start, lineEnd);
        }
    }

    private static bool IsAbbreviation(string before)
    {
        var start = before.Length;
        while (start > 0 && (char.IsAsciiLetter(before[start - 1]) || before[start - 1] == '.'))
        {
            start--;
        }

        var word = before[start..];
        return word.Length > 0 && (Abbreviated.Contains(word.ToLowerInvariant()) || Initials().IsMatch(word));
    }

    [GeneratedRegex("""[.!?…]+["'”’)\]]*(?=\s+["'“‘(\[]*[A-Z0-9])""", RegexOptions.CultureInvariant)]
    private static partial Regex Stops();

    [GeneratedRegex(@"\A(?:[A-Z]|(?:[A-Z]\.)+[A-Z])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();
}
