using System.Text;
using Credibility.Drafts;

namespace Credibility.Formats.Redacting;

/// <summary>The first words of something, whole ones, and no more than may be told to others.</summary>
public static class FewWords
{
    public const int Most = 5;

    /// <summary>A "word" beyond this is a line of a script that writes none apart, and says more than five words do.</summary>
    private const int LongestWord = 30;

    private const string Cut = "…";

    /// <summary>The first words on one line, with an ellipsis where more follow.</summary>
    public static string Of(string text)
    {
        var words = WordsOf(text);
        var told = words.Take(Most).TakeWhile(word => word.Length <= LongestWord).ToList();
        return told.Count == 0 ? (words.Count == 0 ? "" : Cut)
            : OnOneLine(text[told[0].Start..told[^1].End]) + (told.Count < words.Count ? Cut : "");
    }

    /// <summary>Runs of letters and digits; an apostrophe stands within a word.</summary>
    internal static IReadOnlyList<TextSpan> WordsOf(string text)
    {
        var words = new List<TextSpan>();
        var start = -1;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var within = Rune.IsLetterOrDigit(rune) || IsMark(rune) || (start >= 0 && rune.Value is '\'' or '’');
            if (within && start < 0)
            {
                start = at;
            }
            else if (!within && start >= 0)
            {
                words.Add(new TextSpan(start, at));
                start = -1;
            }

            at += rune.Utf16SequenceLength;
        }

        if (start >= 0)
        {
            words.Add(new TextSpan(start, text.Length));
        }

        return words;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
