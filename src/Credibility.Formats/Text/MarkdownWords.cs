using System.Text;

namespace Credibility.Formats.Text;

/// <summary>Words from outside as Markdown that shows them and does nothing else, on one line. They never begin a line.</summary>
internal static class MarkdownWords
{
    /// <summary>What means something inside a line, here or there (CommonMark 2.4, and common extensions of it).</summary>
    private const string Escaped = "\\`*_{}[]|~^=+";

    /// <summary>What makes the word behind it a name, a number of a ticket, an address or a picture on forges.</summary>
    private const string Sigils = "@#!%~:&$";

    /// <summary>Shows nothing, and parts what would be read as one.</summary>
    private const string Parting = "<!-- -->";

    public static string Of(string words)
    {
        var text = new StringBuilder(words.Length + 16);
        var visible = VisibleText.Of(words).Trim(' ');
        for (var i = 0; i < visible.Length; i++)
        {
            var letter = visible[i];
            _ = letter switch
            {
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '&' => text.Append("&amp;"),
                '"' => text.Append("&quot;"),
                '$' => text.Append("&#36;"),
                _ when Escaped.Contains(letter, StringComparison.Ordinal) => text.Append('\\').Append(letter),
                _ => text.Append(letter),
            };
            var next = i + 1 < visible.Length ? visible[i + 1] : ' ';
            if (next != ' ' && (Sigils.Contains(letter, StringComparison.Ordinal) || (letter == '.' && i > 0 && char.IsLetter(visible[i - 1]) && char.IsLetter(next))))
            {
                text.Append(Parting);
            }
        }

        return text.ToString();
    }

    /// <summary>As code: backticks of its own are fenced by more of them, and nothing in it has a meaning.</summary>
    public static string Code(string words)
    {
        var visible = VisibleText.Of(words);
        var (most, run) = (0, 0);
        foreach (var letter in visible)
        {
            run = letter == '`' ? run + 1 : 0;
            most = Math.Max(most, run);
        }

        var fence = new string('`', most + 1);
        return most == 0 ? fence + visible + fence : $"{fence} {visible} {fence}";
    }

    /// <summary>A path as the target of a relative link; null where it leads out of where the check ran.</summary>
    public static string? LinkOf(string path) => Path.IsPathRooted(path) || path.Split('/').Contains("..") || path == "standard input"
        ? null
        : string.Join('/', path.Split('/').Select(part => Uri.EscapeDataString(part).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)));
}
