using System.Text;
using Credibility.Drafts;

namespace Credibility.Attributions;

/// <summary>
/// Finds the phrases of a word list in running text: whole words in any case, across line breaks, with straight or curly
/// apostrophes, and with a comma where a writer may put one. " … " in a phrase stands for up to eight words of the same sentence.
/// </summary>
public sealed class PhraseSet
{
    /// <summary>Phrases by the word that they begin with, the longest first: most words of a text begin no phrase.</summary>
    private readonly Dictionary<string, Phrase[]> _phrases;
    private readonly Dictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> _byWord;

    /// <summary>For each ASCII letter, in either case, how long the words are that begin with it and begin a phrase: bit 63 for 63 and more.</summary>
    private readonly ulong[] _lengths = new ulong[128];

    /// <param name="phrases">As a lexicon lists them; an empty list finds nothing.</param>
    public PhraseSet(IEnumerable<string> phrases)
    {
        _phrases = phrases.Where(phrase => phrase.Length > 0).OrderByDescending(phrase => phrase.Length).ThenBy(phrase => phrase, StringComparer.Ordinal)
            .GroupBy(phrase => phrase[..WordEnd(phrase, 0)], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Select(phrase => new Phrase(phrase)).ToArray(), StringComparer.OrdinalIgnoreCase);
        _byWord = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in _phrases.Keys)
        {
            if (word.Length > 0 && char.IsAscii(word[0]))
            {
                _lengths[char.ToLowerInvariant(word[0])] |= 1ul << Math.Min(word.Length, 63);
                _lengths[char.ToUpperInvariant(word[0])] |= 1ul << Math.Min(word.Length, 63);
            }
        }
    }

    public bool IsIn(string text) => Matches(text, 1).Count > 0;

    /// <summary>Where the phrases stand, from the first on; they do not overlap.</summary>
    public IReadOnlyList<TextSpan> In(string text) => Matches(text, int.MaxValue);

    /// <summary>The text with its phrases taken out.</summary>
    public string Without(string text)
    {
        var rest = new StringBuilder();
        var last = 0;
        foreach (var span in In(text))
        {
            rest.Append(text, last, span.Start - last).Append(' ');
            last = span.End;
        }

        return last == 0 ? text : rest.Append(text, last, text.Length - last).ToString();
    }

    private List<TextSpan> Matches(string text, int most)
    {
        var found = new List<TextSpan>();
        for (var at = 0; at < text.Length && _phrases.Count > 0 && found.Count < most;)
        {
            var end = WordEnd(text, at);
            if (MayBegin(text[at], end - at) && (end > at || at == 0 || !IsOfWord(text[at - 1])) && _byWord.TryGetValue(text.AsSpan(at, end - at), out var phrases) && FirstEnd(phrases, text, at) is { } behind)
            {
                found.Add(new TextSpan(at, behind));
                at = behind;
            }
            else
            {
                at = Math.Max(end, at + 1);
            }
        }

        return found;
    }

    /// <summary>Whether a word may begin a phrase, told from its first letter and its length: most need no look-up.</summary>
    private bool MayBegin(char first, int length) => length == 0 || !char.IsAscii(first) || (_lengths[first] & (1ul << Math.Min(length, 63))) != 0;

    private static int? FirstEnd(Phrase[] phrases, string text, int at)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.EndIn(text, at) is { } end)
            {
                return end;
            }
        }

        return null;
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && IsOfWord(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsOfWord(char letter) => char.IsLetter(letter) || char.IsNumber(letter);

    /// <summary>One phrase, compared letter by letter: a pattern of the regular kind would have to be built at every start.</summary>
    private sealed class Phrase(string phrase)
    {
        private const char Gap = '…';

        private const int MaxGapWords = 8;

        private readonly string _form = phrase.Replace(" … ", "…", StringComparison.Ordinal);

        /// <summary>Where the phrase ends in a text that has it at an offset, or null.</summary>
        public int? EndIn(string text, int at) => End(text, at, 0);

        private int? End(string text, int at, int from)
        {
            for (var i = from; i < _form.Length; i++)
            {
                if (_form[i] == Gap)
                {
                    return BehindGap(text, at, i + 1);
                }

                var next = _form[i] == ' ' ? BehindSpace(text, at) : at < text.Length && IsSame(_form[i], text[at]) ? at + 1 : -1;
                if (next < 0)
                {
                    return null;
                }

                at = next;
            }

            return at < text.Length && IsOfWord(text[at]) ? null : at;
        }

        /// <summary>The fewest words between.</summary>
        private int? BehindGap(string text, int at, int from)
        {
            for (var words = 1; words <= MaxGapWords; words++)
            {
                var word = BehindSpace(text, at);
                at = word;
                while (at >= 0 && at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('.' or '!' or '?' or ';' or ':'))
                {
                    at++;
                }

                if (at <= word)
                {
                    return null;
                }

                if (BehindSpace(text, at) is >= 0 and var next && End(text, next, from) is { } end)
                {
                    return end;
                }
            }

            return null;
        }

        /// <summary>Behind white space with a comma before it or none; -1 where there is none.</summary>
        private static int BehindSpace(string text, int at)
        {
            if (at < 0)
            {
                return -1;
            }

            var space = at < text.Length && text[at] == ',' ? at + 1 : at;
            var end = space;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            return end > space ? end : -1;
        }

        private static bool IsSame(char form, char letter) => form switch
        {
            '\'' or '’' => letter is '\'' or '’',
            '-' => letter is '-' or '‐' or '‑' or '–',
            _ => form == letter || char.ToUpperInvariant(form) == char.ToUpperInvariant(letter),
        };
    }
}
