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
    private readonly Regex? _pattern;

    /// <param name="phrases">As a lexicon lists them; an empty list finds nothing.</param>
    public PhraseSet(IEnumerable<string> phrases)
    {
        var forms = phrases.OrderByDescending(phrase => phrase.Length).ThenBy(phrase => phrase, StringComparer.Ordinal).Select(Form).ToList();
        _pattern = forms.Count == 0
            ? null
            : new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', forms)})(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    public bool IsIn(string text) => _pattern?.IsMatch(text) == true;

    /// <summary>Where the phrases stand, from the first on; they do not overlap.</summary>
    public IReadOnlyList<TextSpan> In(string text) =>
        _pattern is null ? [] : [.. _pattern.Matches(text).Select(match => new TextSpan(match.Index, match.Index + match.Length))];

    /// <summary>The text with its phrases taken out.</summary>
    public string Without(string text) => _pattern?.Replace(text, " ") ?? text;

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
