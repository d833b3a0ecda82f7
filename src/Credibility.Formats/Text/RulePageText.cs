using Credibility.Policies;

namespace Credibility.Formats.Text;

/// <summary>The pages of the rules as an editor reads them in a terminal.</summary>
public static class RulePageText
{
    /// <summary>One page: its title and level, its own text, then what it cites.</summary>
    /// <param name="level">The level in the policy, or <see cref="FindingLevel.None"/> where it is off.</param>
    /// <param name="silentIn">Document types in which the policy silences it.</param>
    public static string Write(RulePage page, FindingLevel level, IReadOnlyList<string> silentIn, ReportTextOptions? options = null)
    {
        options ??= new ReportTextOptions();
        var text = new ColumnText(options.Width, options.Colour);
        text.Paragraph($"{page.Id} {page.Name}: {page.Title}", 0, 2, Ink.Bold);
        text.Paragraph($"Level: {LevelOf(level)}", 0, 0);
        if (silentIn.Count > 0)
        {
            text.Paragraph($"Silent in documents of type {string.Join(", ", silentIn)}", 0, 2);
        }

        MarkdownText.Write(text, page.Body);
        if (page.Guidance.Count > 0)
        {
            text.Heading("Cited");
            foreach (var guidance in page.Guidance)
            {
                text.Item($"{ReportWords.Of(guidance)} {guidance.Url} (read {guidance.Retrieved})", 0);
            }
        }

        return text.ToString();
    }

    /// <summary>All rules in the order of their ids, one a line.</summary>
    public static string List(IEnumerable<(RulePage Page, FindingLevel Level)> rules, ReportTextOptions? options = null)
    {
        const int Indent = 8;
        options ??= new ReportTextOptions();
        var text = new ColumnText(options.Width, options.Colour);
        foreach (var (page, level) in rules.OrderBy(rule => rule.Page.Id, StringComparer.Ordinal))
        {
            text.Paragraph($"{page.Id} {page.Name} ({LevelOf(level)}): {page.Title}", 0, Indent);
        }

        return text.ToString();
    }

    private static string LevelOf(FindingLevel level) => level switch
    {
        FindingLevel.Error => "error",
        FindingLevel.Warning => "warning",
        FindingLevel.Note => "note",
        _ => "off",
    };
}
