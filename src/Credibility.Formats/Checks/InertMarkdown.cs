using System.Text;

namespace Credibility.Formats.Checks;

/// <summary>Words of others inside Markdown, so that nothing in them is markup, a link, a mention or a reference.</summary>
internal static class InertMarkdown
{
    private const string Punctuation = "\\`*_[]()+-.!|~=:$^";

    /// <summary>Hosts link @names and #numbers after Markdown is read, where no escape is left; this parts them, unseen.</summary>
    private const char WordJoiner = '\u2060';

    /// <summary>The words on one line.</summary>
    public static string Of(string text)
    {
        var inert = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '&' => inert.Append("&amp;"),
                '<' => inert.Append("&lt;"),
                '>' => inert.Append("&gt;"),
                '@' => inert.Append(letter).Append(WordJoiner),
                '#' => inert.Append("\\#").Append(WordJoiner),
                _ when letter is '\u2028' or '\u2029' || char.IsControl(letter) => inert.Append(' '),
                _ when Punctuation.Contains(letter, StringComparison.Ordinal) => inert.Append('\\').Append(letter),
                _ => inert.Append(letter),
            };
        }

        return inert.ToString().Trim();
    }
}
