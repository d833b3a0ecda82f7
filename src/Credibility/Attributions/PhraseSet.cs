using System.Text;
using System.Text.RegularExpressions;
using Credibility.Drafts;

namespace Credibility.Attributions;

/// <summary>
/// Finds the phrases of a word list in running text: whole words in any case, across line breaks, with straight or curly
/// apostrophes, and with a comma where a writer may put one. " … " in a phrase stands for up to eight words of the same sentence.
/// </summary>
public sealed class PhraseSet
{
    /// <summary>
    /// Patterns by the word that their phrases begin with, made when the word is first met: most words of a text begin no phrase, and
    /// a pattern that is tried at all of them costs more than everything else that is asked of a draft.
    /// </summary>
    private readonly Dictionary<string, Lazy<Regex>> _patterns;
    private readonly Dictionary<string, Lazy<Regex>>.AlternateLookup<ReadOnlySpan<char>> _byWord;

    /// <param name="phrases">As a lexicon lists them; an empty list finds nothing.</param>
    public PhraseSet(IEnumerable<string> phrases)
    {
        _patterns = phrases.Where(phrase => phrase.Length > 0).OrderByDescending(phrase => phrase.Length).ThenBy(phrase => phrase, StringComparer.Ordinal)
            .GroupBy(phrase => phrase[..WordEnd(phrase, 0)], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => Pattern([.. group]), StringComparer.OrdinalIgnoreCase);
        _byWord = _patterns.GetAlternateLookup<ReadOnlySpan<char>>();
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
        for (var at = 0; at < text.Length && _patterns.Count > 0 && found.Count < most;)
        {
            var end = WordEnd(text, at);
            if ((end > at || at == 0 || WordEnd(text, at - 1) < at) && _byWord.TryGetValue(text.AsSpan(at, end - at), out var pattern) && pattern.Value.Match(text, at) is { Success: true } match)
            {
                found.Add(new TextSpan(at, at + match.Length));
                at += match.Length;
            }
            else
            {
                at = Math.Max(end, at + 1);
            }
        }

        return found;
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && (char.IsLetter(text[at]) || char.IsNumber(text[at])))
        {
            at++;
        }

        return at;
    }

    private static Lazy<Regex> Pattern(IReadOnlyList<string> phrases) => new(() => new Regex(
        $@"\G(?:{string.Join('|', phrases.Select(Form))})(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));

    private static string Form(string phrase)
    {
        var form = new StringBuilder();
        foreach (var letter in phrase.Replace(" … ", "…", StringComparison.Ordinal))
        {
            form.Append(letter switch
            {
                ' ' => @",?\s+",
                '…' => @"(?:,?\s+[^\s.!?;:]+){1,8}?,?\s+",
                '\'' or '’' => "['’]",
                '-' => "[-‐‑–]",
                _ => Regex.Escape(letter.ToString()),
            });
        }

        return form.ToString();
    }
}
