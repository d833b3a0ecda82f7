using System.Globalization;
using System.Text;
using Credibility.Drafts;

namespace Credibility.Formats.Text;

/// <summary>
/// One line of a file, cut around a place to a width, and the line of marks that stands under it. What acts on a terminal is spelt
/// out; where terminals differ on the columns, as with words that run from right to left, the words themselves stand underneath.
/// </summary>
/// <param name="Line">The line as it is shown.</param>
/// <param name="Under">Carets under the place, or its words.</param>
internal sealed record LineSnippet(string Line, string Under)
{
    private const string Cut = "…";

    /// <summary>Letters around a place that are looked at: more than a terminal has columns, and a bound for lines without end.</summary>
    private const int Reach = 600;

    /// <param name="line">The stretch of the line that the place begins in, without its end.</param>
    /// <param name="place">The place; what lies behind the line is not marked.</param>
    public static LineSnippet Of(string text, TextSpan line, TextSpan place, int width)
    {
        var (start, end) = (Math.Clamp(place.Start, line.Start, line.End), Math.Clamp(place.End, line.Start, line.End));
        var from = Whole(text, Math.Max(line.Start, start - Reach), line);
        var to = Whole(text, Math.Min(line.End, Math.Min(end, start + Reach) + Reach), line);
        var letters = LettersOf(text, from, to, start, end);
        var (first, last) = Window(letters, width, from > line.Start, to < line.End);
        var shown = letters[first..last];
        var (before, behind) = (first > 0 || from > line.Start ? Cut : "", last < letters.Count || to < line.End ? Cut : "");
        var words = before + string.Concat(shown.Select(letter => letter.Shown)).TrimEnd() + behind;
        return shown.Exists(letter => letter.RunsBack) ? new LineSnippet(words, MarkedWords(shown)) : new LineSnippet(words, Carets(shown, before.Length));
    }

    private static string Carets(List<Letter> shown, int indent)
    {
        var before = indent + shown.TakeWhile(letter => !letter.Marked).Sum(letter => letter.Columns);
        var marked = shown.Where(letter => letter.Marked).Sum(letter => letter.Columns);
        return new string(' ', shown.Exists(letter => letter.Marked) ? before : indent + shown.Sum(letter => letter.Columns)) + new string('^', Math.Max(1, marked));
    }

    private static string MarkedWords(List<Letter> shown) => $"“{string.Concat(shown.Where(letter => letter.Marked).Select(letter => letter.Shown))}”";

    /// <summary>The letters that fit: all of the place where it does, and what stands around it in equal parts.</summary>
    private static (int First, int Last) Window(List<Letter> letters, int width, bool isCutBefore, bool isCutBehind)
    {
        if (!isCutBefore && !isCutBehind && letters.Sum(letter => letter.Columns) <= width)
        {
            return (0, letters.Count);
        }

        var first = Math.Max(0, letters.FindIndex(letter => letter.Marked));
        var (last, room) = (first, width - (2 * Cut.Length));
        while (last < letters.Count && letters[last].Marked && letters[last].Columns <= room)
        {
            room -= letters[last++].Columns;
        }

        var before = room / 2;
        while (first > 0 && letters[first - 1].Columns <= before)
        {
            before -= letters[--first].Columns;
            room -= letters[first].Columns;
        }

        while (last < letters.Count && letters[last].Columns <= room)
        {
            room -= letters[last++].Columns;
        }

        while (first > 0 && letters[first - 1].Columns <= room)
        {
            room -= letters[--first].Columns;
        }

        return (first, last);
    }

    private static List<Letter> LettersOf(string text, int from, int to, int start, int end)
    {
        var letters = new List<Letter>();
        for (var at = from; at < to;)
        {
            var length = Math.Min(StringInfo.GetNextTextElementLength(text.AsSpan(at, to - at)), to - at);
            var letter = text.Substring(at, length);
            letters.Add(new Letter(VisibleText.Of(letter), VisibleText.LetterColumns(letter), at + length > start && at < Math.Max(end, start + 1), RunsBackwards(letter)));
            at += length;
        }

        return letters;
    }

    /// <summary>No letter of two code units is cut in half.</summary>
    private static int Whole(string text, int at, TextSpan line) => at > line.Start && at < line.End && char.IsLowSurrogate(text[at]) ? at + 1 : at;

    /// <summary>The blocks of scripts that run from right to left, coarsely: Hebrew to Arabic Extended-A, presentation forms, and those beyond the first plane.</summary>
    private static bool RunsBackwards(string letter) =>
        Rune.TryGetRuneAt(letter, 0, out var rune) && rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    private readonly record struct Letter(string Shown, int Columns, bool Marked, bool RunsBack);
}
