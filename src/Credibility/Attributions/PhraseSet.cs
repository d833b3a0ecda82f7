using System.Text;
using System.Text.RegularExpressions;
using Credibility.Attributions.Prose;
using Credibility.Drafts;

namespace Credibility.Attributions;

/// <summary>
/// Finds the phrases of a word list in running text: whole words in any case, across line breaks, with straight or curly
/// apostrophes, and with a comma where a writer may put one. " … " in a phrase stands for up to eight words of the same sentence.
/// </summary>
public sealed class PhraseSet
{
    private readonly Regex? _pattern;

    /// <summary>What phrases begin with; the pattern is tried at these words alone. Null where one begins with no letter or digit.</summary>
    private readonly HashSet<uint>? _first;

    /// <param name="phrases">As a lexicon lists them; an empty list finds nothing.</param>
    public PhraseSet(IEnumerable<string> phrases)
    {
        var all = phrases.OrderByDescending(phrase => phrase.Length).ThenBy(phrase => phrase, StringComparer.Ordinal).ToList();
        _first = all.TrueForAll(phrase => char.IsLetterOrDigit(phrase[0])) ? [.. all.Select(phrase => WordHash.Of(phrase.AsSpan(0, RunEnd(phrase, 0))))] : null;
        _pattern = all.Count == 0
            ? null
            : new Regex(
                $@"{(_first is null ? "" : @"\G")}(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', all.Select(Form))})(?![\p{{L}}\p{{N}}])",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    public bool IsIn(string text) => Found(text).Any();

    /// <summary>Where the phrases stand, from the first on; they do not overlap.</summary>
    public IReadOnlyList<TextSpan> In(string text) => [.. Found(text)];

    /// <summary>The text with its phrases taken out.</summary>
    public string Without(string text)
    {
        var (rest, at) = (new StringBuilder(), 0);
        foreach (var span in Found(text))
        {
            rest.Append(text, at, span.Start - at).Append(' ');
            at = span.End;
        }

        return at == 0 ? text : rest.Append(text, at, text.Length - at).ToString();
    }

    private IEnumerable<TextSpan> Found(string text)
    {
        if (_pattern is null)
        {
            yield break;
        }

        var at = 0;
        while (at < text.Length)
        {
            if (_first is not null && (at = NextStart(text, at)) >= text.Length)
            {
                break;
            }

            var match = _pattern.Match(text, at);
            if (match.Success)
            {
                yield return new TextSpan(match.Index, match.Index + match.Length);
                at = Math.Max(match.Index + match.Length, at + 1);
            }
            else if (_first is null)
            {
                break;
            }
            else
            {
                at = RunEnd(text, at);
            }
        }
    }

    /// <summary>Where from here on the next word stands that a phrase begins with; the text's length where none does.</summary>
    private int NextStart(string text, int at)
    {
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = RunEnd(text, at);
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && _first!.Contains(WordHash.Of(text.AsSpan(at, end - at))))
            {
                return at;
            }

            at = end;
        }

        return at;
    }

    private static int RunEnd(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }

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
