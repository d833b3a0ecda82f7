using Credibility.Sources.Resolving;

namespace Credibility.Policies;

/// <summary>
/// The words of a text by paragraph, to ask whether a name stands there in any form of its words. Meant for a note, so it errs
/// towards finding the name: endings differ by grammar, and words shorter than three letters are passed over.
/// </summary>
internal sealed class TextWords(string text)
{
    private const int MinLetters = 3, MinStem = 4;

    private readonly List<List<string>> _paragraphs = [.. text.Split('\n').Select(Words)];

    private readonly int _alphabets = text.Aggregate(0, (bits, letter) => bits | Scripts.Of(letter));

    /// <summary>Whether the text and the name are written in a common alphabet; a name without letters of any is shared.</summary>
    public bool SharesAlphabet(string name) => name.Aggregate(0, (bits, letter) => bits | Scripts.Of(letter)) is var own && (own == 0 || (own & _alphabets) != 0);

    /// <summary>Whether one paragraph holds every word of the name.</summary>
    public bool HoldAll(string name) => Words(name) is var words && (words.Count == 0 || _paragraphs.Any(paragraph => words.All(word => paragraph.Any(other => AreOne(word, other)))));

    /// <summary>Whether the text holds the last word of the name, which is the surname of most people.</summary>
    public bool HoldLast(string name) => Words(name) is [.., var last] && _paragraphs.Any(paragraph => paragraph.Any(other => AreOne(last, other)));

    public bool HoldText(string exact) => text.Contains(exact, StringComparison.OrdinalIgnoreCase);

    /// <summary>The same word, or the same stem with another ending of up to two letters.</summary>
    private static bool AreOne(string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        var shorter = Math.Min(one.Length, other.Length);
        return shorter >= MinStem && Math.Max(one.Length, other.Length) - shorter <= 2
            && one.AsSpan(0, shorter - 1).SequenceEqual(other.AsSpan(0, shorter - 1));
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                AddWord(words, text[start..i]);
                start = -1;
            }
        }

        return words;
    }

    private static string Folded(string word) => string.Concat(word.ToLowerInvariant().Select(letter => LetterFolding.Fold(letter) ?? letter.ToString()));

    private static void AddWord(List<string> words, string word)
    {
        if (word.Length >= MinLetters)
        {
            words.Add(Folded(word));
        }
    }
}
