using System.Globalization;
using System.Text;

namespace Credibility.Formats.Checks;

/// <summary>One workflow command that annotates a file.</summary>
/// <param name="Range">Null is the draft as a whole: its first line.</param>
internal sealed record GithubAnnotation(string Level, string Path, FileRange? Range, string Title, string Message)
{
    public string Command()
    {
        var text = new StringBuilder("::").Append(Level).Append(" file=").Append(Property(Path));
        text.Append(CultureInfo.InvariantCulture, $",line={Range?.Start.Line ?? 1},endLine={Range?.End.Line ?? 1}");
        // Columns are refused where an annotation spans lines.
        if (Range is { } range && range.Start.Line == range.End.Line)
        {
            text.Append(CultureInfo.InvariantCulture, $",col={range.Start.Column},endColumn={range.End.Column}");
        }

        return text.Append(",title=").Append(Property(Title)).Append("::").Append(Data(Message)).ToString();
    }

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
