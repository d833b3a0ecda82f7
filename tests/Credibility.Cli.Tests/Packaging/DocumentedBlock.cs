using System.Text.RegularExpressions;

namespace Credibility.Cli.Packaging;

/// <summary>A block of a page that shows how the command is used.</summary>
/// <param name="Place">Page and line.</param>
/// <param name="Language"><c>sh</c> or <c>yaml</c>.</param>
/// <param name="Mark">How a test tries it, from the comment <c>&lt;!-- try: … --&gt;</c> before it; null where there is none.</param>
/// <param name="Text">Without the indentation of the list that it stands in.</param>
internal sealed partial record DocumentedBlock(string Place, string Language, string? Mark, string Text)
{
    /// <summary>Every block of every page that involves the command, marked or not.</summary>
    public static IReadOnlyList<DocumentedBlock> All { get; } = [.. Pages().SelectMany(Of)];

    public override string ToString() => Place;

    internal static IEnumerable<DocumentedBlock> Of(string page) => Of(page, File.ReadAllText(Path.Combine(Requirement.RepositoryRoot, page)).ReplaceLineEndings("\n"));

    internal static IEnumerable<DocumentedBlock> Of(string page, string content) =>
        from found in Block().Matches(content)
        let indentation = found.Groups["indentation"].Value
        let text = string.Concat(found.Groups["body"].Value.Split('\n').SkipLast(1).Select(line => (line.StartsWith(indentation, StringComparison.Ordinal) ? line[indentation.Length..] : line) + "\n"))
        where found.Groups["language"].Value == "sh" ? Command().IsMatch(text) : text.Contains("credibility", StringComparison.OrdinalIgnoreCase)
        select new DocumentedBlock(
            $"{page}:{content[..found.Groups["fence"].Index].Count(character => character == '\n') + 1}", found.Groups["language"].Value,
            found.Groups["mark"] is { Success: true, Value: var mark } ? mark : null, text);

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Path.Combine(Requirement.RepositoryRoot, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Requirement.RepositoryRoot, path)).Order(StringComparer.Ordinal).Prepend("CONTRIBUTING.md").Prepend("README.md");

    [GeneratedRegex(@"(?:^ *<!-- try: (?<mark>[^\n]+?) -->\n)?^(?<indentation> *)(?<fence>```)(?<language>sh|yaml)\n(?<body>.*?)^ *```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    /// <summary>The command as a word that a shell would run, wherever in a line; its name as a folder or an image is no use of it.</summary>
    [GeneratedRegex(@"(^|[|;&(]\s*|/)credibility (check|baseline|catalog|explain|source|import|key|backup|restore|audit|config|serve|train|evaluate)\b|tool install credibility", RegexOptions.Multiline)]
    private static partial Regex Command();
}
