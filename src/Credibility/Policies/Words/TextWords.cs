using System.Text;
using Credibility.Drafts;
using Credibility.Sources.Resolving;

namespace Credibility.Policies.Words;

/// <summary>
/// The words of a text by paragraph, to ask whether a name stands there in any form of its words. Meant for a note, so it errs
/// towards finding the name: endings differ by grammar, and words shorter than three letters are passed over.
/// </summary>
public sealed class TextWords
{
    private const int MinLetters = 3, MinStem = 4, MinChangingStem = 5;

    private readonly int _alphabets;

    /// <summary>By what all forms of a word begin with, so that a name is looked up and not searched for.</summary>
    private readonly Dictionary<string, List<(int Paragraph, string Word)>> _byStem = new(StringComparer.Ordinal);

    internal TextWords(DraftText draft)
    {
        _alphabets = Alphabets(draft.Text);
        for (var paragraph = 0; paragraph < draft.Paragraphs.Count; paragraph++)
        {
            var span = draft.Paragraphs[paragraph];
            foreach (var word in Words(draft.Text[span.Start..span.End]).Distinct(StringComparer.Ordinal))
            {
                if (!_byStem.TryGetValue(Stem(word), out var forms))
                {
                    _byStem.Add(Stem(word), forms = []);
                }

                forms.Add((paragraph, word));
            }
        }
    }

    /// <summary>Whether the text and the name are written in a common alphabet; a name without letters of any is shared.</summary>
    public bool SharesAlphabet(string name) => Alphabets(name) is var own && (own == 0 || (own & _alphabets) != 0);

    /// <summary>Whether one paragraph holds every word of the name; true for a name without words.</summary>
    public bool HoldAll(string name)
    {
        HashSet<int>? common = null;
        foreach (var word in Words(name))
        {
            var paragraphs = ParagraphsWith(word);
            common = common is null ? [.. paragraphs] : [.. common.Intersect(paragraphs)];
            if (common.Count == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The largest share of the name's words that one paragraph holds, 0–1; 1 for a name without words.</summary>
    public double HeldShare(string name)
    {
        var all = Words(name).Distinct(StringComparer.Ordinal).ToList();
        return all.Count == 0 ? 1 : all.SelectMany(word => ParagraphsWith(word).Distinct()).GroupBy(paragraph => paragraph).Select(held => held.Count()).DefaultIfEmpty().Max() / (double)all.Count;
    }

    /// <summary>Whether the text holds the last word of the name, which is the surname of most people.</summary>
    public bool HoldLast(string name) => Words(name) is [.., var last] && ParagraphsWith(last).Any();

    private IEnumerable<int> ParagraphsWith(string word) =>
        _byStem.TryGetValue(Stem(word), out var forms) ? forms.Where(form => AreOne(word, form.Word)).Select(form => form.Paragraph) : [];

    /// <summary>Two words that are one begin with the same letters, as many as a stem has at least.</summary>
    private static string Stem(string word) => word.Length <= MinStem ? word : word[..MinStem];

    /// <summary>The same word, or the same stem with an ending of up to two letters; from five letters on the last may change.</summary>
    private static bool AreOne(string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        var shorter = Math.Min(one.Length, other.Length);
        return shorter >= MinStem && Math.Max(one.Length, other.Length) - shorter <= 2
            && (shorter >= MinChangingStem ? shorter - 1 : shorter) is var stem && one.AsSpan(0, stem).SequenceEqual(other.AsSpan(0, stem));
    }

    private static int Alphabets(string text)
    {
        var bits = 0;
        foreach (var letter in text)
        {
            bits |= Scripts.Of(letter);
        }

        return bits;
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
                if (i - start >= MinLetters)
                {
                    words.Add(Folded(text[start..i]));
                }

                start = -1;
            }
        }

        return words;
    }

    private static string Folded(string word)
    {
        var lower = word.ToLowerInvariant();
        if (Ascii.IsValid(lower))
        {
            return lower;
        }

        var folded = new StringBuilder(lower.Length);
        foreach (var letter in lower)
        {
            _ = LetterFolding.Fold(letter) is { } plain ? folded.Append(plain) : folded.Append(letter);
        }

        return folded.ToString();
    }
}
