namespace Credibility.Sources.Resolving;

/// <summary>Whom somebody works for, as the words beside a name tell it: "chief economist at Fjordbank", "of the Norda Institute".</summary>
internal static class Employers
{
    /// <summary>Between a post and whoever employs it. "From" tells where somebody lives.</summary>
    private static readonly string[] Links = [" at ", " of ", " with ", " for "];

    /// <summary>Names that follow such a word; a field or a task, in small letters, is none. Whether one is a state is for the caller to ask.</summary>
    public static IEnumerable<string> In(string? words) =>
        from part in (words ?? "").Split([',', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
        from link in Links
        let at = part.IndexOf(link, StringComparison.Ordinal)
        where at >= 0
        let body = WithoutArticle(part[(at + link.Length)..].Trim())
        where body.Length > 1 && char.IsUpper(body[0])
        select body;

    private static string WithoutArticle(string body) =>
        body.StartsWith("the ", StringComparison.Ordinal) ? body[4..] : body.StartsWith("a ", StringComparison.Ordinal) ? body[2..] : body;
}
