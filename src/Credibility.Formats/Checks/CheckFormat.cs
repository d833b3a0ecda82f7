using Credibility.Formats.Text;

namespace Credibility.Formats.Checks;

/// <summary>How a check is written.</summary>
public enum CheckFormat { Text, Json, Sarif, Github, Rdjson, Gitlab, Junit, Markdown, Html }

/// <summary>What a check's formats can be told.</summary>
/// <param name="Text">Width, colour and detail of text for people.</param>
/// <param name="IsSingle">Whether one draft was named: then text has no heading for each file, and JSON is the report itself and no list.</param>
public sealed record CheckLook(ReportTextOptions Text, bool IsSingle = false);

/// <summary>Writes a check in each format. None computes anything: what is not in the check is not told.</summary>
public static class CheckWriter
{
    /// <summary>The names by which formats are asked for.</summary>
    public static IReadOnlyDictionary<string, CheckFormat> Names { get; } = new Dictionary<string, CheckFormat>(StringComparer.Ordinal)
    {
        ["text"] = CheckFormat.Text, ["json"] = CheckFormat.Json, ["sarif"] = CheckFormat.Sarif, ["github"] = CheckFormat.Github, ["rdjsonl"] = CheckFormat.Rdjson,
        ["gitlab"] = CheckFormat.Gitlab, ["junit"] = CheckFormat.Junit, ["markdown"] = CheckFormat.Markdown, ["html"] = CheckFormat.Html,
    };

    public static string Write(Check check, CheckFormat format, CheckLook look) => format switch
    {
        CheckFormat.Json => JsonCheck.Write(check, look),
        CheckFormat.Sarif => SarifCheck.Write(check),
        CheckFormat.Github => GithubCheck.Write(check),
        CheckFormat.Rdjson => RdjsonCheck.Write(check),
        CheckFormat.Gitlab => GitlabCheck.Write(check),
        CheckFormat.Junit => JunitCheck.Write(check),
        CheckFormat.Markdown => MarkdownCheck.Write(check, look),
        CheckFormat.Html => HtmlCheck.Write(check, look),
        _ => TextCheck.Write(check, look),
    };
}
